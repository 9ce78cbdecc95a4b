import type { TwoFactorError } from '../verification/two-factor-error.ts';

/** The kind of code: from the authenticator app, or one of the recovery codes. */
export type ChallengeKind = 'code' | 'recovery-code';

/** Facts that `verify` can report about a code that was accepted. */
export interface ChallengeSuccess {
  /** How many recovery codes are left. A user with few is advised to create new ones. */
  recoveryCodesLeft?: number | undefined;
  /**
   * How many time steps the code was off, as `verifyTotp` of `@tessera/core` reports it. Negative
   * if the phone is slow. From two steps on, the user is advised to set the clock; one step can
   * pass while the code is typed.
   */
  drift?: number | undefined;
  /**
   * New recovery codes, if your backend replaces them when one is used. The user saves them before
   * the challenge calls `onPassed`. A single code can be text.
   */
  recoveryCodes?: string | readonly string[] | null | undefined;
}

/**
 * The result of `verify`. Anything except `false` and an error means that the code was accepted,
 * also nothing and `null`. You can return an error instead of throwing it.
 */
export type ChallengeResult =
  | void
  | null
  | boolean
  | (ChallengeSuccess & { error?: TwoFactorError | null | undefined });

/**
 * Connects the challenge to your backend. `verify` is enough. Throw or return errors; `mapError`
 * turns them into a `TwoFactorError`.
 *
 * Do not reveal why a code was rejected, such as “this code was valid two minutes ago”: the reason
 * helps an attacker as much as the user.
 *
 * @example
 * const adapter: TwoFactorChallengeAdapter = {
 *   verify: ({ code, signal }) => post('/sign-in/second-step', { code }, signal),
 * };
 */
export interface TwoFactorChallengeAdapter {
  /**
   * Checks a code. Return `false` if it is wrong. A code of the authenticator app consists of
   * digits. A recovery code is passed as the user typed it, without invisible characters and
   * without white space around it and with ASCII hyphens: your backend handles hyphens and case.
   */
  verify(input: {
    code: string;
    kind: ChallengeKind;
    /** Whether the user trusts this device. False if `trustedDeviceDays` is not set. */
    trustDevice: boolean;
    /** Aborted when the user cancels or leaves the page. */
    signal: AbortSignal;
  }): Promise<ChallengeResult>;
  /**
   * Returns whether the user has passed the challenge. Called when the answer to `verify` was lost,
   * so that an accepted code ends in success and not in “already used” at the next try.
   */
  status?(input: { signal: AbortSignal }): Promise<{ passed: boolean }>;
  /**
   * Returns the error for a value that was thrown, or `undefined` for the default. The `mapError`
   * of your setup adapter fits.
   */
  mapError?(error: unknown): TwoFactorError | undefined;
}
