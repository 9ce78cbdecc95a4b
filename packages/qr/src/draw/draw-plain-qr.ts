import {
  checkColor,
  checkNumber,
  checkObject,
  checkValue,
  isNatural,
  isPositive,
} from '../check-option.ts';
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
  const drawing = drawGround(symbol, style);
  drawing.layers.push({
    type: 'path',
    part: 'modules',
    path: drawModulePath(symbol),
    fillRule: 'evenodd',
    fill: style.fillColor ?? '#000000',
  });
  return drawing;
}

/** Checks a symbol and its plain style, and draws the ground, without anything dark. */
export function drawGround(symbol: QrSymbol, style: PlainQrStyle): QrDrawing {
  checkValue(symbol?.size > 0, 'symbol', symbol, 'that of encodeQr()');
  checkObject('style', style);
  const { boxSize = 10, border = 4, fillColor = '#000000', backColor = '#ffffff', title } = style;
  checkNumber('boxSize', boxSize, isPositive, 'a number greater than 0');
  checkNumber('border', border, isNatural, 'a whole number from 0');
  checkColor('fillColor', fillColor);
  checkColor('backColor', backColor);
  const side = symbol.size + 2 * border;
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
