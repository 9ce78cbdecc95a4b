import type { SetupError } from './setup-error.ts';

/**
 * A pending enrollment, as a back end describes it. Give `keyUri`, or `secret`, or, where the back end has neither, `qrImage`; the rest is derived.
 *
 * `Handle` is whatever the adapter needs to verify later: an id, a class instance, a flow object. The wizard hands it back and never looks inside.
 */
export interface Enrollment<Handle = unknown> {
  /** The `otpauth://` key URI; what it says about issuer, account and parameters wins over the fields below. */
  keyUri?: string | undefined;
  /** The secret in Base32, for back ends that give no URI; the wizard makes the URI. */
  secret?: string | undefined;
  /** A ready picture of the QR code, for back ends that give nothing else. Used as the `src` of an image. */
  qrImage?: string | undefined;
  /** Handed back to `verify` and `cancel` untouched. */
  handle?: Handle | undefined;
  /** Who asks for the codes. Default: the wizard’s `issuer`. */
  issuer?: string | undefined;
  /** Whose account it is. Default: the wizard’s `accountName`. */
  accountName?: string | undefined;
  /** Default `'SHA1'`. */
  algorithm?: 'SHA1' | 'SHA256' | 'SHA512' | undefined;
  /** Digits a code. Default 6. */
  digits?: number | undefined;
  /** Seconds a code is good for. Default 30. */
  period?: number | undefined;
  /** Recovery codes that the back end gives at the start. They are held back until the code is verified. */
  recoveryCodes?: readonly string[] | undefined;
  /** When the back end forgets this enrollment: milliseconds since the epoch or a Date. */
  expiresAt?: number | Date | undefined;
}

/** What `verify` may answer; nothing, or anything but `false` and an error, means the code was right. */
export type VerifyResult =
  | void
  | boolean
  | { recoveryCodes?: readonly string[] | undefined; error?: SetupError | undefined };

/**
 * The one thing the wizard asks of a back end. Two functions are enough; an adapter is usually 10 to 30 lines. Errors are thrown or returned; `mapError`
 * makes them a {@link SetupError}.
 *
 * Its members are methods, so that an adapter for a handle of its own kind is one for any: the wizard hands back only what that adapter gave.
 *
 * @example
 * const adapter: TwoFactorAdapter = {
 *   start: () => post('/two-factor/start'),               // → { keyUri }
 *   verify: ({ code }) => post('/two-factor/verify', { code }),
 * };
 */
export interface TwoFactorAdapter<Handle = unknown> {
  /** Makes a pending enrollment. Called once for each time the person asks for it, also under StrictMode. */
  start(input: { signal: AbortSignal }): Promise<Enrollment<Handle>>;
  /** Checks the code that proves that the app has the secret, and turns two-factor on. `false` means that it was wrong. */
  verify(input: {
    code: string;
    enrollment: Enrollment<Handle>;
    signal: AbortSignal;
  }): Promise<VerifyResult>;
  /** The pending enrollment of an earlier visit, if there is one that can go on. Asked when the wizard comes on the page. */
  resume?(input: { signal: AbortSignal }): Promise<Enrollment<Handle> | null | undefined>;
  /**
   * Has the person prove who they are, when `start` said `reauthentication-required`; then `start` is called once more. `false` means that the person would
   * not: the wizard goes back to where it was.
   */
  reauthenticate?(input: { signal: AbortSignal }): Promise<void | boolean>;
  /** Throws the pending enrollment away. Called when the person cancels, never because the page was left. */
  cancel?(enrollment: Enrollment<Handle>): Promise<void>;
  /** Gets the recovery codes, for back ends that give them by a call of their own. Asked after `verify` if nothing else gave any. */
  recoveryCodes?(input: { signal: AbortSignal }): Promise<readonly string[]>;
  /** Tells the back end that the codes are saved, where it waits for that. */
  confirmRecoveryCodes?(input: { signal: AbortSignal }): Promise<void>;
  /** Whether two-factor is on. Asked when the answer to `verify` was lost, so that a code that was taken ends in success. */
  status?(input: { signal: AbortSignal }): Promise<{ enrolled: boolean }>;
  /** Makes what was thrown a {@link SetupError}; `undefined` leaves it to the wizard. */
  mapError?(error: unknown): SetupError | undefined;
}
