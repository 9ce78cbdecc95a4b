import { type QrStyle, type QrSymbol, TesseraQrError } from '@tessera/qr';
import { useMemo } from 'react';
import type { Draw, DrawingOptions, SettledStyle } from './use-drawing.ts';

/**
 * What a QR code takes beyond the plain style. Gradients, logos and shapes of one’s own are drawn
 * again when the object or function is another one.
 */
export type StyleOptions = Omit<QrStyle, keyof DrawingOptions | 'title'>;

/** A whole style whose measures are settled. */
export type WholeStyle = StyleOptions & SettledStyle;

/**
 * Takes the style out of options: returns what draws a plain style completed by it, the same
 * function while none of it changes, and what else was among the options. `draw` is to be the same
 * each time. For server components too.
 */
export function useStyledDraw<Drawing, Rest extends object>(
  options: StyleOptions & Rest,
  draw: (symbol: QrSymbol, style: WholeStyle) => Drawing,
): [Draw<Drawing>, Omit<Rest, keyof StyleOptions>] {
  const {
    moduleShape,
    moduleSize,
    moduleRadius,
    eyeShape,
    eyeColor,
    gradient,
    fillImage,
    logo,
    ...rest
  } = options;
  const styledDraw = useMemo(
    (): Draw<Drawing> => (symbol, style) =>
      refusing(() =>
        draw(symbol, {
          moduleShape,
          moduleSize,
          moduleRadius,
          eyeShape,
          eyeColor,
          gradient,
          fillImage,
          logo,
          // Last: V8 takes 8 µs, a tenth of what a server needs for the whole code, to add
          // properties to what it has spread.
          ...style,
        }),
      ),
    [draw, moduleShape, moduleSize, moduleRadius, eyeShape, eyeColor, gradient, fillImage, logo],
  );
  return [styledDraw, rest];
}

/**
 * Turns what a shape of one’s own throws, and what options of no known kind lead to, into a
 * refusal.
 */
function refusing<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof TesseraQrError) {
      throw error;
    }
    const refusal = new TesseraQrError(
      'invalid-option',
      'drawing failed: moduleShape threw, or a part of the style is of the wrong kind. There is no code to show. See the cause, and check the style against its types.',
    );
    refusal.cause = error;
    throw refusal;
  }
}
