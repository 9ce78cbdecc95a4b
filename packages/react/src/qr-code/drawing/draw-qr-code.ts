import { type QrSymbol, TesseraQrError, encodeQr } from '@tessera/qr';
import type { EncodingOptions, PlainStyleOptions } from './qr-code-options.ts';
import type { SizedStyle } from './split-qr-code-props.ts';
import type { EncodingResult, QrCodeAbsence, QrCodeResult } from './qr-code-result.ts';

/**
 * Encodes a value. Returns errors instead of throwing them, because an error during render would
 * unmount the page, and because a value that is not there yet is no mistake.
 */
export function encodeQrCode(options: EncodingOptions): EncodingResult {
  const { value } = options;
  if (value === undefined || value === null || value.length === 0) {
    return { status: 'empty' };
  }
  return catchQrError(() => ({ symbol: encodeQr(value, options) }));
}

/** Draws an encoded value by `draw`. Returns errors instead of throwing them. */
export function drawQrCode<Style extends SizedStyle<PlainStyleOptions>, Drawing>(
  encoded: EncodingResult,
  style: Style,
  draw: (symbol: QrSymbol, style: Style) => Drawing,
): QrCodeResult<Drawing> {
  const { symbol } = encoded;
  if (!symbol) {
    return encoded;
  }
  return catchQrError((): QrCodeResult<Drawing> => {
    const boxSize = fitBoxSize(style, symbol.size + 2 * style.border);
    return { status: 'ready', symbol, drawing: draw(symbol, { ...style, boxSize }) };
  });
}

/**
 * Returns the side of a module: `boxSize`, or the whole pixels that fit into `size` for this number
 * of modules per side.
 */
export function fitBoxSize(style: SizedStyle<PlainStyleOptions>, side: number): number {
  const { size, boxSize } = style;
  return size === undefined ? boxSize : Math.max(1, Math.floor(size / side));
}

function catchQrError<Result>(work: () => Result): Result | QrCodeAbsence {
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
