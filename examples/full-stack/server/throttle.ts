// Stands in for the reducer of @tessera/core.

export interface ThrottleState {
  failures: number;
  lastFailureAt: number;
}

const freeAttempts = 5;
const delay = 5_000;

export function throttle({
  state,
  timestamp,
}: {
  state: ThrottleState | undefined;
  timestamp: number;
}): { allowed: true } | { allowed: false; retryAt: number } {
  if (!state || state.failures < freeAttempts) return { allowed: true };
  const retryAt = state.lastFailureAt + state.failures * delay;
  return timestamp >= retryAt ? { allowed: true } : { allowed: false, retryAt };
}

export function recordAttempt({
  state,
  timestamp,
}: {
  state: ThrottleState | undefined;
  timestamp: number;
  outcome: 'failure';
}): ThrottleState {
  return { failures: (state?.failures ?? 0) + 1, lastFailureAt: timestamp };
}
