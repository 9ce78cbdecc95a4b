/**
 * Why a function threw. The codes are stable; the messages are not.
 *
 * - `empty-data`: there is nothing to encode.
 * - `invalid-data`: the data is neither a string nor a list of segments, or a string has a lone
 *   surrogate.
 * - `invalid-segment`: a segment has an unknown mode, or data that its mode cannot encode.
 * - `invalid-version`: not a whole number from 1 to 40.
 * - `invalid-error-correction-level`: not `L`, `M`, `Q` or `H`.
 * - `invalid-mask`: not a whole number from 0 to 7.
 * - `data-too-long`: more than version 40 holds at this error correction level.
 * - `version-too-small`: `fit` is `false` and the data does not fit in `version`; `requiredVersion`
 *   is the smallest version that holds it.
 * - `invalid-option`: any other option out of its range.
 * - `invalid-color`: not a CSS color, or one that has no value outside a page.
 * - `image-not-decoded`: the pixels of a picture are needed and were not passed.
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
 * The error that every function of this package throws. Its message names the option and the
 * accepted values, and never contains the data to encode, which may be a secret.
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
  /** Why the function threw. */
  readonly code: TesseraQrErrorCode;
  /** The smallest version that holds the data, 1–40. Set with `version-too-small` only. */
  readonly requiredVersion: number | undefined;

  constructor(code: TesseraQrErrorCode, message: string, requiredVersion?: number) {
    super(`Tessera: ${message}`);
    this.code = code;
    this.requiredVersion = requiredVersion;
  }
}
