import type { EncodeQrOptions, PlainQrStyle, QrSymbol } from '@tessera/qr';
import { useMemo } from 'react';
import { type QrCodeResult, type QrCodeValue, attempt, tryEncode } from './qr-code-result.ts';

/**
 * What every QR code takes: the value, how it is encoded, and the plain part of how it is drawn.
 * Segments and `conventions` are encoded again when they are other objects: make them once.
 */
export interface DrawingOptions extends EncodeQrOptions, Omit<PlainQrStyle, 'title'> {
  /**
   * What the code says: text, or segments of one’s own. Nothing of it stands in the page but in the
   * modules.
   */
  value: QrCodeValue;
  /**
   * The most pixels a side may have, quiet zone included, in place of `boxSize`: modules get as
   * many whole pixels as fit, at least one, so that their edges stay sharp.
   */
  size?: number | undefined;
}

/** A plain style whose measures are settled. */
export type SettledStyle = Omit<PlainQrStyle, 'title'> & { boxSize: number; border: number };

/** Draws a symbol in a plain style, to which it may add. */
export type Draw<Drawing> = (symbol: QrSymbol, style: SettledStyle) => Drawing;

/**
 * Encodes and draws, each only when what it works on has changed; returns the result and what else
 * was among the options. Server components use it too: it may use no hook that they have not.
 */
export function useDrawing<Drawing, Rest extends object>(
  options: DrawingOptions & Rest,
  draw: Draw<Drawing>,
): [QrCodeResult<Drawing>, Omit<Rest, keyof DrawingOptions>] {
  const {
    value,
    version,
    fit,
    errorCorrectionLevel,
    boostErrorCorrection,
    mask,
    segmentation,
    conventions,
    size,
    boxSize,
    border = 4,
    fillColor,
    backColor,
    ...rest
  } = options;
  const encoded = useMemo(
    () =>
      tryEncode(value, {
        version,
        fit,
        errorCorrectionLevel,
        boostErrorCorrection,
        mask,
        segmentation,
        conventions,
      }),
    [
      value,
      version,
      fit,
      errorCorrectionLevel,
      boostErrorCorrection,
      mask,
      segmentation,
      conventions,
    ],
  );
  const result = useMemo(() => {
    const { symbol } = encoded;
    if (!symbol) {
      return encoded;
    }
    return attempt((): QrCodeResult<Drawing> => {
      const side = symbol.size + 2 * border;
      const style = {
        boxSize: fittingBoxSize({ size, boxSize }, side),
        border,
        fillColor,
        backColor,
      };
      return { status: 'ready', symbol, drawing: draw(symbol, style) };
    });
  }, [encoded, draw, size, boxSize, border, fillColor, backColor]);
  return [result, rest];
}

/**
 * The side of a module: as given, or in whole pixels what fits into the size for so many modules a
 * side.
 */
export function fittingBoxSize(
  { size, boxSize = 10 }: Pick<DrawingOptions, 'size' | 'boxSize'>,
  side: number,
): number {
  return size === undefined ? boxSize : Math.max(1, Math.floor(size / side));
}
