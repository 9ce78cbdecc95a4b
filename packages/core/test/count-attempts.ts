import { type AttemptState, checkAttempt, recordAttempt } from '../src/attempt-budget.ts';

/** Returns how many of the attempts at these times `checkAttempt` allows, if all of them fail. */
export function countAllowedAttempts(timestamps: Iterable<number>): number {
  let state: AttemptState | null = null;
  let allowed = 0;
  for (const timestamp of timestamps) {
    if (checkAttempt({ state, timestamp }).ok) {
      allowed++;
      state = recordAttempt({ state, outcome: 'failure', timestamp }).state;
    }
  }
  return allowed;
}
