import type { QrDrawing, QrSegment, QrSymbol, TesseraQrError } from '@tessera/qr';

/**
 * The content of a QR code: text, or your own segments. Empty if there is nothing to encode yet.
 */
export type QrCodeValue = string | readonly QrSegment[] | null | undefined;

/** A symbol and its drawing, or the reason why there is no code. */
export type QrCodeResult<Drawing = QrDrawing> = QrCodeReady<Drawing> | QrCodeAbsence;

/** There is a code to show. */
export interface QrCodeReady<Drawing = QrDrawing> {
  status: 'ready';
  symbol: QrSymbol;
  drawing: Drawing;
  error?: undefined;
}

/**
 * There is no code to show.
 *
 * - `empty`: there is nothing to encode yet.
 * - `too-long`: the value does not fit in any version, or in the exact version you asked for.
 * - `invalid`: the value or an option cannot be encoded or drawn.
 */
export type QrCodeAbsence =
  | { status: 'empty'; symbol?: undefined; drawing?: undefined; error?: undefined }
  | {
      status: 'too-long' | 'invalid';
      symbol?: undefined;
      drawing?: undefined;
      error: TesseraQrError;
    };

/** A symbol that is not drawn yet, or the reason why there is no code. */
export type EncodingResult = { symbol: QrSymbol } | QrCodeAbsence;
