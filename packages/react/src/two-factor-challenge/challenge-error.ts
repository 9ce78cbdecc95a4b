import {
  type TwoFactorCodeError,
  type TwoFactorError,
  toTwoFactorError,
} from '../verification/two-factor-error.ts';

/**
 * Everything that can go wrong between the challenge and your backend: the members of
 * {@link TwoFactorError} that can happen at sign-in. Times are milliseconds since the epoch.
 *
 * - `invalid-code`: the code is wrong. `attemptsLeft` is how many tries are left, if known.
 * - `code-reused`: the code was used before (RFC 6238 §5.2).
 * - `rate-limited`: too many tries for now. `retryAt` is when the next try is allowed, if known.
 * - `locked`: too many tries, permanently or until `retryAt`.
 * - `session-expired`: the sign-in took too long. The user starts again with the password.
 * - `not-allowed`: the account does not have permission.
 * - `network`: no answer arrived. `retryAt` is set if the backend, or a proxy in front of it, named
 *   a time.
 * - `unknown`: anything else. `cause` is the value that was thrown.
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

/** What is wrong with the code in the field. Found before anything is sent. */
export type ChallengeCodeError =
  | TwoFactorCodeError
  | { type: 'missing-recovery-code' }
  /** The field holds several recovery codes, such as the whole list. */
  | { type: 'several-recovery-codes' };

/**
 * Returns the {@link ChallengeError} for a value that an adapter threw or returned, as
 * `toTwoFactorError` does. Errors that only happen at setup become `unknown`. A request to
 * re-authenticate becomes `session-expired`, because at sign-in it means to start again. Never
 * throws, whatever `mapError` does.
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
    case 'misconfigured':
      return { type: 'unknown', cause: thrown };
    default:
      return error;
  }
}
