import { recordAttempt, checkAttempt, type AttemptState } from '@tessera/core';
import { ApiError } from './api-error.ts';
import type { Database } from './database.ts';

/** Two slips are free; from then on each failure makes the next try wait five seconds longer. */
const policy = { freeFailures: 2 };

/** Counts attempts per account, across all its sessions (RFC 4226 §7.3). */
export interface Attempts {
  /**
   * Counts an attempt as failed *before* it is looked at, so that a hundred parallel guesses can't
   * outrun the counter.
   *
   * @param subject What is guessed at, such as one person's password.
   * @throws ApiError `rate-limited` when it is too early for another, `locked` when there were too
   * many.
   */
  spend: (subject: string) => Promise<void>;
  /** Forgets the failures, after an attempt that was right. */
  forget: (subject: string) => Promise<void>;
}

export function createAttempts(database: Database, clock: () => number): Attempts {
  /** Reads, decides and writes while everyone else who wants this subject waits. */
  async function change(
    subject: string,
    decide: (state: AttemptState | null) => AttemptState,
  ): Promise<void> {
    await database.transaction(async (transaction) => {
      await transaction.query(
        'INSERT INTO attempts (subject) VALUES ($1) ON CONFLICT (subject) DO NOTHING',
        [subject],
      );
      const [row] = await transaction.query<{ state: AttemptState | null }>(
        'SELECT state FROM attempts WHERE subject = $1 FOR UPDATE',
        [subject],
      );
      await transaction.query('UPDATE attempts SET state = $2 WHERE subject = $1', [
        subject,
        JSON.stringify(decide(row?.state ?? null)),
      ]);
    });
  }

  return {
    spend: (subject) =>
      change(subject, (state) => {
        const timestamp = clock();
        const decision = checkAttempt({ state, timestamp, policy });
        if (!decision.ok) {
          throw decision.retryAfter === null
            ? new ApiError('locked')
            : new ApiError('rate-limited', { retryAfter: Math.ceil(decision.retryAfter / 1000) });
        }
        return recordAttempt({ state, timestamp, outcome: 'failure' }).state;
      }),
    forget: (subject) =>
      change(
        subject,
        (state) => recordAttempt({ state, timestamp: clock(), outcome: 'success' }).state,
      ),
  };
}
