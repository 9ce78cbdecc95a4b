import { type QrDrawing, type QrSymbol, TesseraQrError, drawQr } from '@tessera/qr';
import type { StyleOptions } from './qr-code-options.ts';
import type { SizedStyle } from './split-qr-code-props.ts';

/** Any style in which the side of a module and the quiet zone are known. */
export type SizedQrStyle = SizedStyle<StyleOptions>;

/** `drawQr`, whose errors are all `TesseraQrError`s. */
export function drawStyledQr(symbol: QrSymbol, style: SizedQrStyle): QrDrawing {
  return withQrErrors(() => drawQr(symbol, style));
}

/**
 * Runs a drawing function and replaces every error that is not a `TesseraQrError` by one: your own
 * module shape may throw anything, and so do options of a wrong type.
 */
export function withQrErrors<Result>(draw: () => Result): Result {
  try {
    return draw();
  } catch (cause) {
    if (cause instanceof TesseraQrError) {
      throw cause;
    }
    const error = new TesseraQrError(
      'invalid-option',
      'the style cannot be drawn: moduleShape threw, or an option has the wrong type. See the `cause` of this error.',
    );
    error.cause = cause;
    throw error;
  }
}
