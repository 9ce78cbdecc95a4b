import { checkColor, checkNumber } from '../check-option.ts';
import type { QrSymbol } from '../encode/encode-qr.ts';
import { modulePath } from './module-path.ts';
import type { QrDrawing, QrLayer } from './qr-drawing.ts';

/**
 * How a symbol of square modules is drawn. Names follow python-qrcode where it has them.
 *
 * @example
 * const style: PlainQrStyle = { boxSize: 8, fillColor: '#1d1d1f', title: 'QR code for Acme' };
 */
export interface PlainQrStyle {
  /**
   * The side of a module in pixels, more than 0.
   *
   * @default 10
   */
  boxSize?: number | undefined;
  /**
   * The width of the quiet zone in modules, a whole number. Readers need 4 (ISO/IEC 18004 §5.3.8).
   *
   * @default 4
   */
  border?: number | undefined;
  /**
   * The color of the dark modules, as in CSS.
   *
   * @default '#000000'
   */
  fillColor?: string | undefined;
  /**
   * The color of the light modules and of the quiet zone, as in CSS; `transparent` leaves them to
   * the page.
   *
   * @default '#ffffff'
   */
  backColor?: string | undefined;
  /** The name that assistive technology reads. Never the data itself, when that is a secret. */
  title?: string | undefined;
}

/**
 * Draws a symbol of square modules as plain geometry: what `drawQr` does without shapes, gradients,
 * pictures and the code for them.
 *
 * @throws {TesseraQrError} `invalid-option` or `invalid-color`, naming the option. Words that are
 * no colors are known as such in browsers only: what draws every style has a list of the names.
 * @example
 * const { viewBox, layers } = drawPlainQr(encodeQr(keyUri), { fillColor: '#1d1d1f' });
 */
export function drawPlainQr(symbol: QrSymbol, style: PlainQrStyle = {}): QrDrawing {
  const drawing = drawGround(symbol.size, style);
  drawing.layers.push({
    type: 'path',
    part: 'modules',
    path: modulePath(symbol),
    fillRule: 'evenodd',
    fill: style.fillColor ?? '#000000',
  });
  return drawing;
}

/** The drawing of a symbol of this size before anything dark is drawn. */
export function drawGround(
  size: number,
  { boxSize = 10, border = 4, fillColor = '#000000', backColor = '#ffffff', title }: PlainQrStyle,
): QrDrawing {
  checkNumber('boxSize', boxSize, boxSize > 0, 'a number above 0');
  checkNumber('border', border, Number.isInteger(border) && border >= 0, 'a whole number');
  checkColor('fillColor', fillColor);
  checkColor('backColor', backColor);
  const side = size + 2 * border;
  const ground: QrLayer = {
    type: 'path',
    part: 'ground',
    path: `M${-border} ${-border}h${side}v${side}h${-side}z`,
    fillRule: 'nonzero',
    fill: backColor,
  };
  return {
    side,
    border,
    pixels: side * boxSize,
    viewBox: `${-border} ${-border} ${side} ${side}`,
    title,
    layers: backColor === 'transparent' ? [] : [ground],
  };
}
