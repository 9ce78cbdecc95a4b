import type { TwoFactorError } from '../../verification/two-factor-error.ts';

/**
 * A pending enrollment, as your backend describes it. Provide `keyUri`, or `secret`, or, if your
 * backend has neither, `qrImage`. The wizard derives the rest.
 *
 * `Handle` is whatever the adapter needs to verify a code later: an id, a class instance, a flow
 * object. The wizard passes it back and never reads it.
 */
export interface Enrollment<Handle = unknown> {
  /**
   * The `otpauth://totp/` key URI. Its issuer, account name and parameters take precedence over the
   * fields below.
   */
  keyUri?: string | null | undefined;
  /** The secret in Base32, for backends without a key URI. The wizard creates the key URI. */
  secret?: string | null | undefined;
  /**
   * An image of the QR code, for backends that provide nothing else. Used as the `src` of an
   * `<img>`.
   */
  qrImage?: string | null | undefined;
  /** Passed back to `verify` and `cancel` untouched. */
  handle?: Handle | undefined;
  /** The name of your service. Default: the wizard’s `issuer`. */
  issuer?: string | null | undefined;
  /** The user’s account name. Default: the wizard’s `accountName`. */
  accountName?: string | null | undefined;
  /** The hash algorithm of the codes. Default `'SHA1'`. */
  algorithm?: 'SHA1' | 'SHA256' | 'SHA512' | null | undefined;
  /** Digits per code, as a number or as text. Default 6. */
  digits?: number | `${number}` | null | undefined;
  /** Seconds per code, as a number or as text. Default 30. */
  period?: number | `${number}` | null | undefined;
  /**
   * Recovery codes, for backends that create them with the enrollment. The wizard shows them after
   * the code is verified.
   */
  recoveryCodes?: readonly string[] | null | undefined;
  /**
   * When the backend discards this enrollment: milliseconds since the epoch, a `Date`, or ISO 8601
   * text. The wizard compares it with the client clock; prefer `expiresIn`, which does not depend
   * on that clock. A value in the past is ignored, because the client clock may be wrong. The
   * backend decides.
   */
  expiresAt?: number | Date | string | null | undefined;
  /**
   * Seconds until the backend discards this enrollment, counted from when the wizard receives it.
   * Takes precedence over `expiresAt`, because it is right by every clock, as in OAuth (RFC 6749
   * §5.1).
   */
  expiresIn?: number | `${number}` | null | undefined;
  /**
   * The purpose of a resumed enrollment. Default: the wizard derives it from the status of the
   * account.
   */
  intent?: SetupIntent | null | undefined;
}

/**
 * The purpose of an enrollment: a first authenticator, an additional one, or one that replaces the
 * current one.
 */
export type SetupIntent = 'enroll' | 'add' | 'replace';

/** An authenticator that is in use. */
export interface TwoFactorAuthenticator {
  /** Identifies the authenticator on your backend. */
  id: string;
  /** The name that the user gave it. */
  name?: string | undefined;
  /** When it was added: milliseconds since the epoch, or a `Date`. */
  createdAt?: number | Date | undefined;
}

/** Input of the methods of an adapter that change one authenticator. */
export interface TwoFactorAuthenticatorInput {
  /** The authenticator, as `status` returned it. */
  authenticator: TwoFactorAuthenticator;
  /** What proves the user. `undefined` until the wizard has asked, and if there is nothing. */
  proof?: TwoFactorProof | undefined;
  /** Aborts when the wizard no longer needs the answer. */
  signal: AbortSignal;
}

/** How an account is protected. */
export interface TwoFactorStatus {
  /** Whether two-factor is on. */
  enrolled: boolean;
  /** The authenticators in use, if your backend lists them. */
  authenticators?: readonly TwoFactorAuthenticator[] | undefined;
  /** Whether the user can add an authenticator to the one in use. Default false. */
  canAdd?: boolean | undefined;
  /**
   * Whether `start` with the intent `'replace'` keeps the old authenticator until the new one is
   * confirmed. Default false: the wizard then turns two-factor off first, if the adapter has
   * `disable`, and says so.
   */
  canReplace?: boolean | undefined;
  /**
   * `false` if the user never saved the recovery codes, for example because they closed the page
   * too early. The wizard then offers new ones.
   */
  recoveryCodesSaved?: boolean | undefined;
  /** The number of unused recovery codes, if your backend counts them. */
  recoveryCodesLeft?: number | undefined;
}

/**
 * What proves that it is the user: what they typed on the wizard’s own screen, or the object that
 * your `reauthenticate` resolved to.
 */
export interface TwoFactorProof {
  /** The password of the account. */
  password?: string | undefined;
  /** A current code of an authenticator app that is in use. */
  code?: string | undefined;
  [key: string]: unknown;
}

/**
 * How a user proves who they are. `'password-or-code'` lets them choose. `'redirect'` sends them to
 * the `url` of the error, for providers with a page of their own for it.
 */
export type ReauthenticationKind = 'password' | 'code' | 'password-or-code' | 'redirect';

/** How the wizard asks the user to re-authenticate, on a screen of its own. */
export interface TwoFactorReauthentication {
  /** What proves the user. A `reauthentication-required` error can name another `kind`. */
  kind: ReauthenticationKind;
  /**
   * Whether the wizard asks before the first `start`, `recoveryCodes`, `viewRecoveryCodes`,
   * `rename`, `remove` or `disable`, so that no request is spent on a certain error. Default false:
   * it asks when the backend requires it.
   */
  askFirst?: boolean | undefined;
  /**
   * Returns whether this account needs the proof, for accounts without a password. Only called for
   * `askFirst`. Default: every account needs it. If the call fails, the wizard asks.
   */
  isNeeded?: ((input: { signal: AbortSignal }) => Promise<boolean>) | undefined;
  /** Digits of the codes of an app that is in use. Default 6. */
  digits?: number | undefined;
}

/** Input of {@link TwoFactorAdapter.start}. */
export interface TwoFactorStartInput {
  /** The purpose of the enrollment. */
  intent: SetupIntent;
  /** The name of the authenticator, if the wizard asks for one. */
  name?: string | undefined;
  /**
   * Whether the user wants another key than the one that they had on the screen. Backends that
   * continue a pending enrollment must then create a new one. Default false.
   */
  fresh?: boolean | undefined;
  /**
   * With the intent `'replace'`, the authenticator to replace: the one that the user has chosen, or
   * the only one. `undefined` if `status` lists none.
   */
  replaces?: TwoFactorAuthenticator | undefined;
  /** What proves the user. `undefined` until the wizard has asked, and if there is nothing. */
  proof?: TwoFactorProof | undefined;
  /** Aborts when the wizard no longer needs the answer. */
  signal: AbortSignal;
}

/** The request for which the user must re-authenticate. */
export type ReauthenticationReason =
  | 'start'
  | 'verify'
  | 'recovery-codes'
  | 'view-recovery-codes'
  | 'confirm-recovery-codes'
  | 'rename'
  | 'remove'
  | 'disable';

/**
 * Result of {@link TwoFactorAdapter.verify}. Nothing, `null`, `true`, or an object without an error
 * means that the code is right. `false` or an `error` means that it is not. The wizard also
 * understands `{ valid: false }`, `{ verified: false }`, `{ ok: false }` and `{ success: false }`,
 * so that you can return the result of an SDK.
 */
export type TwoFactorVerifyResult =
  | void
  | null
  | boolean
  | {
      recoveryCodes?: readonly string[] | string | null | undefined;
      /**
       * `false` if two-factor is not on before the wizard has called `confirmRecoveryCodes`. The
       * wizard then says so, and calls `onEnrolled` afterwards. Default true.
       */
      enrolled?: boolean | null | undefined;
      error?: TwoFactorError | null | undefined;
    };

/**
 * Connects the wizard to your backend. Two methods are enough; an adapter usually has 10 to 30
 * lines. Throw errors or return them; `mapError` turns them into a {@link TwoFactorError}.
 *
 * @example
 * const adapter: TwoFactorAdapter = {
 *   start: () => post('/two-factor/start'),               // → { keyUri }
 *   verify: ({ code }) => post('/two-factor/verify', { code }),
 * };
 */
export interface TwoFactorAdapter<Handle = unknown> {
  // The members are methods, so that an adapter with a handle of its own type is assignable to
  // `TwoFactorAdapter`: the wizard passes back only what the same adapter returned.
  /** Creates a pending enrollment. Called once per request of the user, also under StrictMode. */
  start(input: TwoFactorStartInput): Promise<Enrollment<Handle>>;
  /**
   * Verifies the code that proves that the authenticator app has the secret, and turns two-factor
   * on. `false` means that the code is wrong.
   */
  verify(input: {
    code: string;
    enrollment: Enrollment<Handle>;
    intent: SetupIntent;
    /** The name of the authenticator, if the wizard asks for one. */
    name?: string | undefined;
    /** The authenticator to replace, as in {@link TwoFactorStartInput}. */
    replaces?: TwoFactorAuthenticator | undefined;
    /** What proves the user. `undefined` until the wizard has asked, and if there is nothing. */
    proof?: TwoFactorProof | undefined;
    signal: AbortSignal;
  }): Promise<TwoFactorVerifyResult>;
  /**
   * Returns the pending enrollment of an earlier visit, if there is one to continue. Called when
   * the wizard mounts.
   */
  resume?(input: { signal: AbortSignal }): Promise<Enrollment<Handle> | null | undefined>;
  /**
   * Lets the wizard ask for a password or a code on a screen of its own when another method fails
   * with `reauthentication-required`. The wizard then calls that method again with the `proof`, and
   * stays on the screen while it fails with `reauthentication-failed`, or with `code-reused` for a
   * code with which the user has just signed in. It keeps a password in memory until the user has
   * finished, and passes it to the other methods, too. A code works once, so only the method for
   * which the user typed it gets it. Not needed if each error of your backend has a `kind`.
   */
  reauthentication?: TwoFactorReauthentication | undefined;
  /**
   * Lets the user re-authenticate with a dialog of yours, in place of `reauthentication`. The
   * wizard then calls the method that failed once more, with the object that this resolves to as
   * `proof`. Resolve to `false` if the user declines: the wizard returns to the screen before.
   */
  reauthenticate?(input: {
    reason: ReauthenticationReason;
    signal: AbortSignal;
  }): Promise<TwoFactorProof | boolean | void | null>;
  /**
   * Discards a pending enrollment. Called when the user cancels or requests a new key, never
   * because they leave the page.
   */
  cancel?(enrollment: Enrollment<Handle>): Promise<void>;
  /**
   * Generates recovery codes and invalidates earlier ones, for backends with a separate request for
   * them. Called when the user wants new codes, and after `verify` if there are no others: not when
   * adding or replacing an authenticator, unless `status` reports that codes are missing.
   */
  recoveryCodes?(input: {
    /** After `verify`: the enrollment that was verified, with its handle only. */
    enrollment?: Enrollment<Handle> | undefined;
    /** What proves the user. `undefined` until the wizard has asked, and if there is nothing. */
    proof?: TwoFactorProof | undefined;
    signal: AbortSignal;
  }): Promise<readonly string[]>;
  /**
   * Returns the recovery codes that are still valid, for backends that can show them again. Called
   * when the user wants to see them. Require a proof of who the user is.
   */
  viewRecoveryCodes?(input: {
    /** What proves the user. `undefined` until the wizard has asked, and if there is nothing. */
    proof?: TwoFactorProof | undefined;
    signal: AbortSignal;
  }): Promise<readonly string[]>;
  /** Tells the backend that the user saved the recovery codes, if it waits for that. */
  confirmRecoveryCodes?(input: {
    /** The codes that were shown, for backends that must know which set it was. */
    codes: readonly string[];
    /** After `verify`: the enrollment that was verified, with its handle only. */
    enrollment?: Enrollment<Handle> | undefined;
    /** What proves the user. `undefined` until the wizard has asked, and if there is nothing. */
    proof?: TwoFactorProof | undefined;
    signal: AbortSignal;
  }): Promise<void>;
  /**
   * Returns how the account is protected. Called when the wizard mounts, so that it does not start
   * an enrollment on a protected account; when the answer to `verify` was lost, so that an accepted
   * code ends in success; and after `rename` and `remove`.
   */
  status?(input: { signal: AbortSignal }): Promise<TwoFactorStatus>;
  /**
   * Gives an authenticator another name. The wizard then offers that for each authenticator of
   * `status`. Fail with `name-conflict` if the account has one of that name.
   */
  rename?(input: TwoFactorAuthenticatorInput & { name: string }): Promise<void>;
  /**
   * Removes an authenticator. The wizard then offers that for each authenticator of `status`, after
   * a confirmation. Removing the last one turns two-factor off: `status` must then say so.
   */
  remove?(input: TwoFactorAuthenticatorInput): Promise<void>;
  /** Turns two-factor off. */
  disable?(input: {
    /** What proves the user. `undefined` until the wizard has asked, and if there is nothing. */
    proof?: TwoFactorProof | undefined;
    signal: AbortSignal;
  }): Promise<void>;
  /** Turns a thrown value into a {@link TwoFactorError}. Return `undefined` to use the default. */
  mapError?(error: unknown): TwoFactorError | undefined;
}
