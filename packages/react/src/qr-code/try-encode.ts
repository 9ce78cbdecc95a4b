import {
  type EncodeQrOptions,
  type QrSegment,
  type QrSymbol,
  TesseraQrError,
  encodeQr,
} from '@tessera/qr';

/** What can be encoded: text, or segments of one’s own. Nothing yet is allowed. */
export type QrCodeValue = string | readonly QrSegment[] | null | undefined;

/**
 * A symbol, or why there is none: `empty` there is nothing to encode yet · `too-long` it does not fit in any version, or in the one asked for ·
 * `invalid` the value or an option is not one that can be encoded.
 */
export type QrCodeResult =
  | { status: 'ready'; symbol: QrSymbol; error?: undefined }
  | { status: 'empty'; symbol?: undefined; error?: undefined }
  | { status: 'too-long' | 'invalid'; symbol?: undefined; error: TesseraQrError };

/**
 * Encodes without throwing, because what throws while React renders takes the page with it, and because a value that is not there yet is no mistake.
 *
 * @example
 * const result = tryEncode(keyUri, { errorCorrectionLevel: 'Q' });
 * if (result.status === 'ready') draw(result.symbol);
 */
export function tryEncode(value: QrCodeValue, options: EncodeQrOptions): QrCodeResult {
  if (value === undefined || value === null || value.length === 0) return { status: 'empty' };
  try {
    return { status: 'ready', symbol: encodeQr(value, options) };
  } catch (error) {
    if (!(error instanceof TesseraQrError)) throw error;
    const tooLong = error.code === 'data-too-long' || error.code === 'version-too-small';
    return { status: tooLong ? 'too-long' : 'invalid', error };
  }
}
