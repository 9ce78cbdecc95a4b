import { recordAttempt, checkAttempt, type AttemptState } from '@tessera/core';
import { ApiError } from './api-error.ts';
import type { Database } from './database.ts';

/** Two failures cost nothing. Each further one makes the next attempt wait five seconds longer. */
const POLICY = { freeFailures: 2 };

/** Limits attempts per account, across all its sessions (RFC 4226 §7.3). */
export interface Attempts {
  /**
   * Counts an attempt as failed. Call it *before* you check the attempt: otherwise a hundred
   * parallel guesses are all checked before the first one is counted.
   *
   * @param key What is guessed, such as the password of one account.
   * @throws ApiError `rate-limited` if the next attempt must wait, `locked` after too many
   * failures.
   */
  consume: (key: string) => Promise<void>;
  /** Clears the failures. Call it after an attempt that was right. */
  reset: (key: string) => Promise<void>;
}

export function createAttempts(database: Database, clock: () => number): Attempts {
  /** Reads, decides and writes while the row is locked, so that parallel attempts take turns. */
  async function update(
    key: string,
    decide: (state: AttemptState | null) => AttemptState,
  ): Promise<void> {
    await database.transaction(async (transaction) => {
      await transaction.query(
        'INSERT INTO attempts (key) VALUES ($1) ON CONFLICT (key) DO NOTHING',
        [key],
      );
      const [row] = await transaction.query<{ state: AttemptState | null }>(
        'SELECT state FROM attempts WHERE key = $1 FOR UPDATE',
        [key],
      );
      const state = JSON.stringify(decide(row?.state ?? null));
      await transaction.query('UPDATE attempts SET state = $2 WHERE key = $1', [key, state]);
    });
  }

  return {
    consume: (key) =>
      update(key, (state) => {
        const timestamp = clock();
        const decision = checkAttempt({ state, timestamp, policy: POLICY });
        if (!decision.ok) {
          throw decision.retryAfter === null
            ? new ApiError('locked')
            : new ApiError('rate-limited', { retryAfter: Math.ceil(decision.retryAfter / 1000) });
        }
        return recordAttempt({ state, timestamp, outcome: 'failure' }).state;
      }),
    reset: (key) =>
      update(
        key,
        (state) => recordAttempt({ state, timestamp: clock(), outcome: 'success' }).state,
      ),
  };
}
