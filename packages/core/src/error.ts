/**
 * Why a call was refused. The codes are stable; the messages are for people and may change.
 *
 * - `invalid-secret`: not a Base32 secret, or one whose length or last character no encoder can
 *   have written.
 * - `invalid-bytes`: not a `Uint8Array` with at least one byte, or not hexadecimal.
 * - `invalid-length`: a secret or recovery code of this length cannot be made, or would be too
 *   weak.
 * - `invalid-count`: not a number of recovery codes that can be made.
 * - `invalid-algorithm`, `invalid-digits`, `invalid-period`, `invalid-counter`: not a value that
 *   HOTP or TOTP is defined for here.
 * - `invalid-timestamp`: not a time in milliseconds since 1970, or one before the first time step.
 * - `invalid-window`: a `window`, `lookAhead` or search range that is not a small whole number of
 *   steps.
 * - `invalid-time-step`, `invalid-drift`: a stored value that verification did not produce.
 * - `invalid-account-name`, `invalid-issuer`, `invalid-image`, `invalid-parameters`: cannot be
 *   written into a key URI.
 * - `invalid-type`: neither `totp` nor `hotp`.
 * - `invalid-key-uri`: not a key URI, or one whose secret is missing.
 * - `invalid-migration-uri`: not an export of Google Authenticator, or not a whole one.
 * - `invalid-lifetime`, `invalid-duration`: not a time span in milliseconds that makes sense there.
 * - `invalid-policy`: a throttle policy that throttles nothing, or for ever.
 * - `invalid-group-size`: not a number of characters that a secret can be grouped by.
 * - `invalid-recovery-codes`: not a list of recovery codes of one length.
 * - `invalid-iterations`: not a PBKDF2 iteration count that protects a recovery code.
 * - `invalid-record`: a stored record that this package did not write, or that was changed since.
 */
export type TesseraErrorCode =
  | 'invalid-secret'
  | 'invalid-bytes'
  | 'invalid-length'
  | 'invalid-count'
  | 'invalid-algorithm'
  | 'invalid-digits'
  | 'invalid-period'
  | 'invalid-counter'
  | 'invalid-timestamp'
  | 'invalid-window'
  | 'invalid-time-step'
  | 'invalid-drift'
  | 'invalid-account-name'
  | 'invalid-issuer'
  | 'invalid-image'
  | 'invalid-parameters'
  | 'invalid-type'
  | 'invalid-key-uri'
  | 'invalid-migration-uri'
  | 'invalid-lifetime'
  | 'invalid-duration'
  | 'invalid-policy'
  | 'invalid-group-size'
  | 'invalid-recovery-codes'
  | 'invalid-iterations'
  | 'invalid-record';

/**
 * The one error that this package throws, for wrong configuration only: what a user types is
 * answered with a value. Its message says what happened, why it matters and what to do, and never
 * holds a secret, a code or a key URI.
 *
 * @example
 * try {
 *   parseKeyUri(scanned);
 * } catch (error) {
 *   if (error instanceof TesseraError && error.code === 'invalid-key-uri') show('This is not a two-factor QR code.');
 * }
 */
export class TesseraError extends Error {
  override readonly name = 'TesseraError';
  /** Why the call was refused. */
  readonly code: TesseraErrorCode;

  constructor(code: TesseraErrorCode, message: string) {
    super(`Tessera: ${message}`);
    this.code = code;
  }
}
