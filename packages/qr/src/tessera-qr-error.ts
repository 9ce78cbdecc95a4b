/**
 * Why a call was refused. The codes are stable; the messages are not.
 *
 * - `empty-data`: there is nothing to encode.
 * - `invalid-data`: the data is neither a string nor a list of segments, or a string holds a lone
 *   surrogate.
 * - `invalid-segment`: a segment has an unknown mode, or data that its mode cannot encode.
 * - `invalid-version`: not an integer from 1 to 40.
 * - `invalid-error-correction-level`: not `L`, `M`, `Q` or `H`.
 * - `invalid-mask`: not an integer from 0 to 7.
 * - `data-too-long`: more than version 40 holds at this error correction level.
 * - `version-too-small`: `fit` is off and the data does not fit in `version`; `requiredVersion`
 *   says which would do.
 * - `invalid-option`: any other option that is not one of the values it may have.
 * - `invalid-color`: not a CSS color, or not one whose value can be computed outside a page.
 * - `image-not-decoded`: a picture whose pixels are needed was not given.
 */
export type TesseraQrErrorCode =
  | 'empty-data'
  | 'invalid-data'
  | 'invalid-segment'
  | 'invalid-version'
  | 'invalid-error-correction-level'
  | 'invalid-mask'
  | 'data-too-long'
  | 'version-too-small'
  | 'invalid-option'
  | 'invalid-color'
  | 'image-not-decoded';

/**
 * The error that every function of this package throws. Its message says what happened, why it
 * matters and what to do, and never holds the data to encode, which may be a secret.
 *
 * @example
 * try {
 *   encodeQr(text, { version: 4, fit: false });
 * } catch (error) {
 *   if (error instanceof TesseraQrError && error.code === 'version-too-small') encodeQr(text, { version: error.requiredVersion });
 * }
 */
export class TesseraQrError extends Error {
  override readonly name = 'TesseraQrError';
  /** Why the call was refused. */
  readonly code: TesseraQrErrorCode;
  /** The smallest version that would hold the data, 1–40; only with `version-too-small`. */
  readonly requiredVersion: number | undefined;

  constructor(code: TesseraQrErrorCode, message: string, requiredVersion?: number) {
    super(`@tessera/qr: ${message}`);
    this.code = code;
    this.requiredVersion = requiredVersion;
  }
}
