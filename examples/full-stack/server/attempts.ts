import { ApiError } from './api-error.ts';
import type { Database } from './database.ts';
import { recordAttempt, throttle, type ThrottleState } from './throttle.ts';

/** Counts attempts per account, across all its sessions (RFC 4226 §7.3). */
export interface Attempts {
  /**
   * Counts an attempt *before* it is looked at, so that a hundred parallel guesses can't outrun the counter.
   *
   * @param subject What is guessed at, such as one person's password.
   * @throws ApiError `rate-limited` when it is too early for another.
   */
  spend: (subject: string) => Promise<void>;
  /** Forgets the attempts, after one that was right. */
  clear: (subject: string) => Promise<void>;
}

export function createAttempts(database: Database, clock: () => number): Attempts {
  return {
    async spend(subject) {
      const refusal = await database.transaction(async (transaction) => {
        await transaction.query(
          `INSERT INTO attempts (subject, state) VALUES ($1, 'null') ON CONFLICT (subject) DO NOTHING`,
          [subject],
        );
        const [row] = await transaction.query<{ state: ThrottleState | null }>(
          'SELECT state FROM attempts WHERE subject = $1 FOR UPDATE',
          [subject],
        );
        const state = row?.state ?? undefined;
        const verdict = throttle({ state, timestamp: clock() });
        if (!verdict.allowed) return verdict;
        await transaction.query('UPDATE attempts SET state = $2 WHERE subject = $1', [
          subject,
          JSON.stringify(recordAttempt({ state, timestamp: clock(), outcome: 'failure' })),
        ]);
        return undefined;
      });
      if (refusal) throw new ApiError('rate-limited', { retryAt: refusal.retryAt });
    },
    async clear(subject) {
      await database.query('DELETE FROM attempts WHERE subject = $1', [subject]);
    },
  };
}
