import { checkColor, checkNumber } from '../check-option.ts';
import type { QrSymbol } from '../encode/encode-qr.ts';
import { drawModulePath } from './module-path.ts';
import type { QrDrawing, QrLayer } from './qr-drawing.ts';

/**
 * The style of a symbol with square modules in one color. Names follow python-qrcode.
 *
 * @example
 * const style: PlainQrStyle = { boxSize: 8, fillColor: '#1d1d1f', title: 'QR code for Acme' };
 */
export interface PlainQrStyle {
  /**
   * The side of a module in pixels, greater than 0.
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
   * The color of the light modules and the quiet zone, as in CSS. With `transparent`, the page
   * shows through.
   *
   * @default '#ffffff'
   */
  backColor?: string | undefined;
  /** The accessible name. Do not pass the encoded data if it is a secret. */
  title?: string | undefined;
}

/**
 * Draws a symbol with square modules as plain geometry. Does what `drawQr` does, without shapes,
 * gradients and pictures, and without the code for them.
 *
 * All dark modules are one path, so that no seam shows between them. Fill it by the even-odd rule.
 *
 * @throws {TesseraQrError} `invalid-option` or `invalid-color`, naming the option. A word that is
 * not the name of a color is rejected in browsers only; `drawQr` rejects it everywhere.
 * @example
 * const { viewBox, layers } = drawPlainQr(encodeQr(keyUri), { fillColor: '#1d1d1f' });
 */
export function drawPlainQr(symbol: QrSymbol, style: PlainQrStyle = {}): QrDrawing {
  const drawing = drawGround(symbol.size, style);
  drawing.layers.push({
    type: 'path',
    part: 'modules',
    path: drawModulePath(symbol),
    fillRule: 'evenodd',
    fill: style.fillColor ?? '#000000',
  });
  return drawing;
}

/** Draws the ground of a symbol of this size, without anything dark. */
export function drawGround(
  size: number,
  { boxSize = 10, border = 4, fillColor = '#000000', backColor = '#ffffff', title }: PlainQrStyle,
): QrDrawing {
  checkNumber('boxSize', boxSize, boxSize > 0, 'a number greater than 0');
  checkNumber('border', border, Number.isInteger(border) && border >= 0, 'a whole number from 0');
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
