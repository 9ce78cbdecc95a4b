import { colorsNamed } from 'culori/fn';
import { TesseraQrError } from '../tessera-qr-error.ts';
import type { QrLayer } from './qr-drawing.ts';

// CSS Color 4, §6: words that are colors, but take their value from the page or from the user.
const NAMES_WITHOUT_VALUE =
  'transparent currentcolor accentcolor accentcolortext activetext buttonborder buttonface buttontext canvas canvastext field fieldtext graytext highlight highlighttext linktext mark marktext selecteditem selecteditemtext visitedtext'.split(
    ' ',
  );

/**
 * Throws if a word in a drawing is not the name of a color, because viewers would draw black
 * instead. Works the same in browsers and on servers.
 *
 * @throws {TesseraQrError} `invalid-color`
 */
export function checkColorNames(layers: readonly QrLayer[]): void {
  for (const layer of layers) {
    if (layer.type !== 'path') {
      continue;
    }
    const colors =
      typeof layer.fill === 'string' ? [layer.fill] : layer.fill.stops.map(({ color }) => color);
    for (const color of colors) {
      const name = color.toLowerCase();
      if (
        /\W/.test(name) ||
        NAMES_WITHOUT_VALUE.includes(name) ||
        Object.hasOwn(colorsNamed, name)
      ) {
        continue;
      }
      throw new TesseraQrError(
        'invalid-color',
        `a color must be a CSS color such as #1d1d1f, got "${color}". Viewers would draw black instead.`,
      );
    }
  }
}
