/**
 * The reason for an error. The codes are stable; the messages are meant for developers and may
 * change.
 *
 * - `invalid-options`: the options are not an object, or a list is not an array.
 * - `invalid-secret`: the secret is not Base32, or its length or last character shows that it is
 *   incomplete or mistyped.
 * - `invalid-bytes`: the key is not a `Uint8Array` with at least one byte, or not hexadecimal.
 * - `invalid-length`: a length or batch size is out of range.
 * - `invalid-count`: a number of codes is out of range.
 * - `invalid-algorithm`, `invalid-digits`, `invalid-period`, `invalid-counter`: the parameter is
 *   not supported or out of range.
 * - `invalid-timestamp`: the time is not in milliseconds since 1970, or is before the first time
 *   step.
 * - `invalid-window`: `window` or `lookAhead` is out of range.
 * - `invalid-time-step`, `invalid-drift`: the stored value did not come from a verification.
 * - `invalid-account-name`, `invalid-issuer`, `invalid-image`, `invalid-parameters`: the value
 *   cannot be written into a key URI.
 * - `invalid-type`: the type is neither `totp` nor `hotp`.
 * - `invalid-key-uri`: the text is not a key URI, or has no secret.
 * - `invalid-migration-uri`: the text is not a Google Authenticator export, or is incomplete.
 * - `invalid-lifetime`, `invalid-duration`: the time span is not in milliseconds or out of range.
 * - `invalid-policy`: an option of the attempt policy is out of range.
 * - `invalid-group-size`: the group size is out of range.
 * - `invalid-recovery-codes`: the list does not hold distinct recovery codes of one length.
 * - `invalid-iterations`: the PBKDF2 iteration count is out of range.
 * - `invalid-record`: the stored record or state was not written by this package, or was changed.
 */
export type TesseraErrorCode =
  | 'invalid-options'
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
 * The only error that this package throws. It means that the configuration is wrong; what a user
 * types never throws. The message never contains a secret, a code or a key URI.
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
  /** The reason for the error. */
  readonly code: TesseraErrorCode;

  constructor(code: TesseraErrorCode, message: string) {
    super(`Tessera: ${message}`);
    this.code = code;
  }
}
