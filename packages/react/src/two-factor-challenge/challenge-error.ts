import {
  type TwoFactorCodeError,
  type TwoFactorError,
  toTwoFactorError,
} from '../verification/two-factor-error.ts';

/**
 * Everything that can go wrong between the challenge and a back end: those of {@link TwoFactorError}
 * that can happen at sign-in. Times are milliseconds since the epoch.
 *
 * - `invalid-code`: the code is wrong; `attemptsLeft` if the server tells.
 * - `code-reused`: the code was right once and has been used (RFC 6238 §5.2).
 * - `rate-limited`: too many tries for now; `retryAt` if known. `locked`: too many tries for good,
 *   or until `retryAt`.
 * - `session-expired`: the sign-in took too long, or is over; the person starts again with the
 *   password.
 * - `not-allowed`: the account may not do this. `unknown`: anything else; `cause` is what was
 *   thrown.
 * - `network`: no answer, or one that got lost on the way; `retryAt` if the server, or what stands
 *   before it, said when to come back.
 */
export type ChallengeError = Extract<
  TwoFactorError,
  {
    type:
      | 'invalid-code'
      | 'code-reused'
      | 'rate-limited'
      | 'locked'
      | 'session-expired'
      | 'not-allowed'
      | 'network'
      | 'unknown';
  }
>;

/** What the challenge finds out by itself, before asking any server. */
export type ChallengeCodeError = TwoFactorCodeError | { type: 'missing-recovery-code' };

/**
 * What an adapter threw or answered, as a {@link ChallengeError}: as for the set-up, with what
 * belongs to the set-up alone made `unknown`, and a demand to prove who one is made
 * `session-expired`: at sign-in that means to begin again. Never throws, whatever `mapError` does.
 *
 * @example
 * toChallengeError({ type: 'reauthentication-required' }); // { type: 'session-expired' }
 */
export function toChallengeError(
  thrown: unknown,
  mapError?: (error: unknown) => TwoFactorError | undefined,
): ChallengeError {
  const error = toTwoFactorError(thrown, mapError);
  switch (error.type) {
    case 'reauthentication-required':
    case 'reauthentication-failed':
      return { type: 'session-expired' };
    case 'enrollment-expired':
    case 'already-enrolled':
    case 'limit-reached':
    case 'name-conflict':
      return { type: 'unknown', cause: thrown };
    default:
      return error;
  }
}
