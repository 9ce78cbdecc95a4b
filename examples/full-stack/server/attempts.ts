import { recordAttempt, checkAttempt, type AttemptState } from '@tessera/core';
import { ApiError } from './api-error.ts';
import type { Database } from './database.ts';

/** Two failures cost nothing. Each further one makes the next attempt wait five seconds longer. */
const POLICY = { freeFailures: 2 };

/** Limits attempts per account, across all its sessions (RFC 4226 §7.3). */
export interface Attempts {
  /**
   * Makes an attempt. It counts as failed *before* it is made: otherwise a hundred parallel guesses
   * are all made before the first one is counted. A success clears the failures. An attempt that
   * was not made, because the server is busy or has an error of its own, does not count.
   *
   * @param key What is guessed, such as the password of one account.
   * @param attempt Throws an `ApiError` if the guess is wrong.
   * @throws ApiError `rate-limited` if the next attempt must wait, `locked` after too many
   * failures.
   */
  limit: <Result>(key: string, attempt: () => Promise<Result>) => Promise<Result>;
}

export function createAttempts(database: Database, clock: () => number): Attempts {
  /** Resolves to the states before and after this failure. */
  async function countFailure(
    key: string,
  ): Promise<{ before: AttemptState | null; after: AttemptState }> {
    const timestamp = clock();
    // The row is locked until the end of the transaction, so that parallel attempts take turns.
    return database.transaction(async (transaction) => {
      const [row] = await transaction.query<{ state: AttemptState | null }>(
        `INSERT INTO attempts (key) VALUES ($1)
         ON CONFLICT (key) DO UPDATE SET key = excluded.key RETURNING state`,
        [key],
      );
      const before = row?.state ?? null;
      const decision = checkAttempt({ state: before, timestamp, policy: POLICY });
      if (!decision.ok) {
        throw decision.retryAfter === null
          ? new ApiError('locked')
          : new ApiError('rate-limited', { retryAfter: Math.ceil(decision.retryAfter / 1000) });
      }
      const { state: after } = recordAttempt({ state: before, timestamp, outcome: 'failure' });
      await transaction.query('UPDATE attempts SET state = $2, updated_at = $3 WHERE key = $1', [
        key,
        JSON.stringify(after),
        new Date(timestamp),
      ]);
      return { before, after };
    });
  }

  /** Does nothing if another attempt was counted in the meantime. */
  async function giveBack(
    key: string,
    before: AttemptState | null,
    after: AttemptState,
  ): Promise<void> {
    if (before === null) {
      await database.query('DELETE FROM attempts WHERE key = $1 AND state = $2', [
        key,
        JSON.stringify(after),
      ]);
    } else {
      await database.query('UPDATE attempts SET state = $2 WHERE key = $1 AND state = $3', [
        key,
        JSON.stringify(before),
        JSON.stringify(after),
      ]);
    }
  }

  return {
    async limit(key, attempt) {
      const { before, after } = await countFailure(key);
      let result;
      try {
        result = await attempt();
      } catch (error) {
        if (!(error instanceof ApiError) || error.body.type === 'busy') {
          // If the database is down, this fails as well. The first error is the one to report.
          await giveBack(key, before, after).catch(() => undefined);
        }
        throw error;
      }
      await database.query('DELETE FROM attempts WHERE key = $1', [key]);
      return result;
    },
  };
}
