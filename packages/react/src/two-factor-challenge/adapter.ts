import type { TwoFactorError } from '../verification/two-factor-error.ts';

/** What is given as proof: a code of the authenticator app, or one of the recovery codes. */
export type ChallengeKind = 'code' | 'recovery-code';

/** What `verify` may tell of a code that was right. */
export interface ChallengeSuccess {
  /**
   * How many recovery codes are left after this one. People who have few are advised to make new
   * ones.
   */
  recoveryCodesLeft?: number | undefined;
  /**
   * By how many time steps the code was off, as `verifyTotp` of `@tessera/core` tells: negative if
   * the phone is slow. From two on, people are told to set their clock; one is how long typing
   * takes.
   */
  drift?: number | undefined;
}

/**
 * What `verify` may answer; nothing, or anything but `false` and an error, means the code was
 * right. JSON has a `null`. An error is read as a thrown one is.
 */
export type ChallengeResult =
  | void
  | null
  | boolean
  | (ChallengeSuccess & { error?: TwoFactorError | null | undefined });

/**
 * The one thing the challenge asks of a back end. One function is enough. Errors are thrown or
 * returned; `mapError` makes them a `SetupError`.
 *
 * A back end does well to say nothing of why a code was wrong: what helps the owner (“it was right
 * two minutes ago”) helps whoever guesses.
 *
 * @example
 * const adapter: TwoFactorChallengeAdapter = {
 *   verify: ({ code, signal }) => post('/sign-in/second-step', { code }, signal),
 * };
 */
export interface TwoFactorChallengeAdapter {
  /**
   * Checks a code. `false` means that it was wrong. A code of the app comes as so many digits; a
   * recovery code as it was typed, without invisible characters and white space around it: hyphens
   * and case are for the back end to read.
   */
  verify(input: {
    code: string;
    kind: ChallengeKind;
    /**
     * Whether this device is to be asked no more for a while; `false` where that is not offered.
     */
    trustDevice: boolean;
    signal: AbortSignal;
  }): Promise<ChallengeResult>;
  /**
   * Whether the person is through. Asked when the answer to `verify` was lost, so that a code that
   * was taken ends in success, and not in “already used” at the next try.
   */
  status?(input: { signal: AbortSignal }): Promise<{ passed: boolean }>;
  /**
   * Makes what was thrown an error of the union; `undefined` leaves it to the challenge. The one of
   * a set-up adapter fits.
   */
  mapError?(error: unknown): TwoFactorError | undefined;
}
