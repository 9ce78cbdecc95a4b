import { TesseraQrError } from '../tessera-qr-error.ts';

/** How a symbol is drawn. */
export interface QrStyle {
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
   * The color of the light modules and of the quiet zone, as in CSS; `transparent` leaves them to the page.
   *
   * @default '#ffffff'
   */
  backColor?: string | undefined;
  /** The name that assistive technology reads. Never the data itself, when that is a secret. */
  title?: string | undefined;
}

/** A style with its defaults. */
export interface CheckedStyle {
  boxSize: number;
  border: number;
  fillColor: string;
  backColor: string;
  title: string | undefined;
}

/**
 * Fills in the defaults.
 *
 * @throws {TesseraQrError} `invalid-option` or `invalid-color`.
 */
export function checkStyle({
  boxSize = 10,
  border = 4,
  fillColor = '#000000',
  backColor = '#ffffff',
  title,
}: QrStyle): CheckedStyle {
  if (!(Number.isFinite(boxSize) && boxSize > 0))
    throw new TesseraQrError(
      'invalid-option',
      `a box size of ${String(boxSize)} cannot be drawn. Give the side of a module in pixels, more than 0.`,
    );
  if (!(Number.isInteger(border) && border >= 0))
    throw new TesseraQrError(
      'invalid-option',
      `a border of ${String(border)} cannot be drawn. Give the quiet zone in modules, a whole number; readers need 4.`,
    );
  checkColor('fillColor', fillColor);
  checkColor('backColor', backColor);
  return { boxSize, border, fillColor, backColor, title };
}

const colorSyntax =
  /^(#([\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})|[a-z]+|(rgba?|hsla?|hwb|lab|lch|oklab|oklch|color|color-mix|light-dark|var)\([\w\s.,%+\-/()#]*\))$/i;

function checkColor(name: string, color: unknown): void {
  if (typeof color !== 'string' || !colorSyntax.test(color))
    throw new TesseraQrError(
      'invalid-color',
      `${name} is not a CSS color. A viewer would draw black or nothing in its place. Give a color such as #1d1d1f, navy or rgb(0 0 128).`,
    );
}
