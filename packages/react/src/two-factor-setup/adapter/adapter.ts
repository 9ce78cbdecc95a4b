import type { TwoFactorError } from '../../verification/two-factor-error.ts';

/**
 * A pending enrollment, as a back end describes it. Give `keyUri`, or `secret`, or, where the back
 * end has neither, `qrImage`; the rest is derived.
 *
 * `Handle` is whatever the adapter needs to verify later: an id, a class instance, a flow object.
 * The wizard hands it back and never looks inside.
 */
export interface Enrollment<Handle = unknown> {
  /**
   * The `otpauth://totp/` key URI; what it says about issuer, account and parameters wins over the
   * fields below.
   */
  keyUri?: string | null | undefined;
  /** The secret in Base32, for back ends that give no URI; the wizard makes the URI. */
  secret?: string | null | undefined;
  /**
   * A ready picture of the QR code, for back ends that give nothing else. Used as the `src` of an
   * image.
   */
  qrImage?: string | null | undefined;
  /** Handed back to `verify` and `cancel` untouched. */
  handle?: Handle | undefined;
  /** Who asks for the codes. Default: the wizard’s `issuer`. */
  issuer?: string | null | undefined;
  /** Whose account it is. Default: the wizard’s `accountName`. */
  accountName?: string | null | undefined;
  /** Default `'SHA1'`. */
  algorithm?: 'SHA1' | 'SHA256' | 'SHA512' | null | undefined;
  /** Digits a code; as text too, as some databases give numbers. Default 6. */
  digits?: number | `${number}` | null | undefined;
  /** Seconds a code is good for. Default 30. */
  period?: number | `${number}` | null | undefined;
  /**
   * Recovery codes that the back end gives at the start. They are held back until the code is
   * verified.
   */
  recoveryCodes?: readonly string[] | null | undefined;
  /**
   * When the back end forgets this enrollment: milliseconds since the epoch, a Date or ISO 8601
   * text. It is held against the person’s clock, which may be wrong; `expiresIn` does not depend on
   * it. One that is over on arrival is passed over for that reason: the server has the last word.
   */
  expiresAt?: number | Date | string | null | undefined;
  /**
   * In how many seconds the back end forgets this enrollment, counted from when the wizard gets it.
   * Wins over `expiresAt`, because it is true by every clock; for that reason OAuth has it like
   * this too (RFC 6749 §5.1).
   */
  expiresIn?: number | `${number}` | null | undefined;
  /**
   * What a resumed enrollment was started for, where the back end tells. By default the wizard
   * concludes it from the status.
   */
  intent?: SetupIntent | null | undefined;
}

/**
 * What the person wants: a first authenticator, a further one beside it, or another one in its
 * place.
 */
export type SetupIntent = 'enroll' | 'add' | 'replace';

/** An authenticator that is in use. */
export interface TwoFactorAuthenticator {
  /** How the back end knows it. */
  id: string;
  /** What the person called it. */
  name?: string | undefined;
  /** When it was connected: milliseconds since the epoch or a Date. */
  createdAt?: number | Date | undefined;
}

/** How an account is protected. */
export interface TwoFactorStatus {
  /** Whether two-factor is on. */
  enrolled: boolean;
  /** The authenticators in use, where the back end tells. */
  authenticators?: readonly TwoFactorAuthenticator[] | undefined;
  /** Whether a further authenticator can stand beside the one in use. Default false. */
  canAdd?: boolean | undefined;
  /**
   * Whether `start` with the intent `'replace'` keeps the old authenticator until the new one is
   * confirmed. Default false: the wizard can then only turn two-factor off first, where the adapter
   * has `disable`, and says so.
   */
  canReplace?: boolean | undefined;
  /**
   * `false` when recovery codes were made that the person never said to have saved, as when the
   * page was closed too early: they are offered anew.
   */
  recoveryCodesSaved?: boolean | undefined;
  /** How many recovery codes are left, where the back end tells. */
  recoveryCodesLeft?: number | undefined;
}

/** What {@link TwoFactorAdapter.start} is told. */
export interface TwoFactorStartInput {
  intent: SetupIntent;
  /** What the person calls the authenticator, where the wizard asks for a name. */
  name?: string | undefined;
  /** What `reauthenticate` resolved to, the second time. */
  proof?: unknown;
  signal: AbortSignal;
}

/** What needs a proof of who the person is. */
export type ReauthenticationReason =
  | 'start'
  | 'verify'
  | 'recovery-codes'
  | 'confirm-recovery-codes'
  | 'disable';

/**
 * What `verify` may answer; nothing, `true`, or an object without an error means the code was
 * right. JSON has a `null`. An error is read as a thrown one is, and other ways to say no are
 * understood: `{ valid: false }`, `{ verified: false }`, `{ ok: false }`, `{ success: false }`.
 */
export type TwoFactorVerifyResult =
  | void
  | null
  | boolean
  | {
      recoveryCodes?: readonly string[] | string | null | undefined;
      error?: TwoFactorError | null | undefined;
    };

/**
 * The one thing the wizard asks of a back end. Two functions are enough; an adapter is usually 10
 * to 30 lines. Errors are thrown or returned; `mapError` makes them a {@link TwoFactorError}.
 *
 * Its members are methods, so that an adapter for a handle of its own kind is one for any: the
 * wizard hands back only what that adapter gave.
 *
 * @example
 * const adapter: TwoFactorAdapter = {
 *   start: () => post('/two-factor/start'),               // → { keyUri }
 *   verify: ({ code }) => post('/two-factor/verify', { code }),
 * };
 */
export interface TwoFactorAdapter<Handle = unknown> {
  /**
   * Makes a pending enrollment. Called once for each time the person asks for it, also under
   * StrictMode.
   */
  start(input: TwoFactorStartInput): Promise<Enrollment<Handle>>;
  /**
   * Checks the code that proves that the app has the secret, and turns two-factor on. `false` means
   * that it was wrong.
   */
  verify(input: {
    code: string;
    enrollment: Enrollment<Handle>;
    intent: SetupIntent;
    /** What the person calls the authenticator, where the wizard asks for a name. */
    name?: string | undefined;
    /** What `reauthenticate` resolved to, the second time. */
    proof?: unknown;
    signal: AbortSignal;
  }): Promise<TwoFactorVerifyResult>;
  /**
   * The pending enrollment of an earlier visit, if there is one that can go on. Asked when the
   * wizard comes on the page.
   */
  resume?(input: { signal: AbortSignal }): Promise<Enrollment<Handle> | null | undefined>;
  /**
   * Has the person prove who they are, when another function said `reauthentication-required`; then
   * that is called once more, with what this resolved to as `proof`. `false` means that the person
   * would not: the wizard goes back to where it was.
   */
  reauthenticate?(input: { reason: ReauthenticationReason; signal: AbortSignal }): Promise<unknown>;
  /**
   * Throws a pending enrollment away. Called when the person cancels or asks for another key, never
   * because the page was left.
   */
  cancel?(enrollment: Enrollment<Handle>): Promise<void>;
  /**
   * Makes recovery codes, for back ends that give them by a call of their own; earlier ones end.
   * Asked when the person wants new ones, and after `verify` if nothing else gave any: not for a
   * further or another authenticator while `status` tells of none that are missing.
   */
  recoveryCodes?(input: {
    /** After `verify`: what it belonged to, its handle alone. */
    enrollment?: Enrollment<Handle> | undefined;
    /** What `reauthenticate` resolved to, the second time. */
    proof?: unknown;
    signal: AbortSignal;
  }): Promise<readonly string[]>;
  /** Tells the back end that the codes are saved, where it waits for that. */
  confirmRecoveryCodes?(input: {
    /** The ones that were shown, for back ends that have to know which set it was. */
    codes: readonly string[];
    /** After `verify`: what it belonged to, its handle alone. */
    enrollment?: Enrollment<Handle> | undefined;
    /** What `reauthenticate` resolved to, the second time. */
    proof?: unknown;
    signal: AbortSignal;
  }): Promise<void>;
  /**
   * How the account is protected. Asked when the wizard comes on the page, so that nobody starts
   * what is done already, and when the answer to `verify` was lost, so that a code that was taken
   * ends in success.
   */
  status?(input: { signal: AbortSignal }): Promise<TwoFactorStatus>;
  /** Turns two-factor off. */
  disable?(input: {
    /** What `reauthenticate` resolved to, the second time. */
    proof?: unknown;
    signal: AbortSignal;
  }): Promise<void>;
  /** Makes what was thrown a {@link TwoFactorError}; `undefined` leaves it to the wizard. */
  mapError?(error: unknown): TwoFactorError | undefined;
}
