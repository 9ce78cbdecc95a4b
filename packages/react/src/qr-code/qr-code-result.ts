import {
  type EncodeQrOptions,
  type QrDrawing,
  type QrSegment,
  type QrSymbol,
  TesseraQrError,
  encodeQr,
} from '@tessera/qr';

/** What can be encoded: text, or segments of one’s own. Nothing yet is allowed. */
export type QrCodeValue = string | readonly QrSegment[] | null | undefined;

/** A symbol and its drawing, or why there is none. */
export type QrCodeResult<Drawing = QrDrawing> = QrCodeReady<Drawing> | QrCodeAbsence;

/** There is something to show. */
export interface QrCodeReady<Drawing = QrDrawing> {
  status: 'ready';
  symbol: QrSymbol;
  drawing: Drawing;
  error?: undefined;
}

/**
 * There is nothing to show: `empty` there is nothing to encode yet · `too-long` the value does not
 * fit in any version, or in the one asked for · `invalid` the value or an option is not one that
 * can be encoded or drawn.
 */
export type QrCodeAbsence =
  | { status: 'empty'; symbol?: undefined; drawing?: undefined; error?: undefined }
  | {
      status: 'too-long' | 'invalid';
      symbol?: undefined;
      drawing?: undefined;
      error: TesseraQrError;
    };

/** A symbol that is not drawn yet, or why there is none. */
export type EncodingResult = { symbol: QrSymbol } | QrCodeAbsence;

/**
 * Encodes without throwing, because what throws while React renders takes the page with it, and
 * because a value that is not there yet is no mistake.
 */
export function tryEncode(value: QrCodeValue, options: EncodeQrOptions): EncodingResult {
  if (value === undefined || value === null || value.length === 0) {
    return { status: 'empty' };
  }
  return attempt(() => ({ symbol: encodeQr(value, options) }));
}

/** Does what may be refused, and returns the refusal in place of throwing it. */
export function attempt<Result>(work: () => Result): Result | QrCodeAbsence {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof TesseraQrError)) {
      throw error;
    }
    const isTooLong = error.code === 'data-too-long' || error.code === 'version-too-small';
    return { status: isTooLong ? 'too-long' : 'invalid', error };
  }
}
