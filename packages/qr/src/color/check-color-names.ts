import { colorsNamed } from 'culori/fn';
import type { QrLayer } from '../draw/qr-drawing.ts';
import { TesseraQrError } from '../tessera-qr-error.ts';

// CSS Color 4, §6: what a page or its user gives a value.
const namesWithoutValue =
  'transparent currentcolor accentcolor accentcolortext activetext buttonborder buttonface buttontext canvas canvastext field fieldtext graytext highlight highlighttext linktext mark marktext selecteditem selecteditemtext visitedtext'.split(
    ' ',
  );

/**
 * Refuses words that are no names of colors, here and on servers alike; viewers draw black for
 * them.
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
      if (/\W/.test(name) || namesWithoutValue.includes(name) || Object.hasOwn(colorsNamed, name)) {
        continue;
      }
      throw new TesseraQrError(
        'invalid-color',
        `${color} is no CSS color. Black would be drawn in its place. Correct the name, or give a number such as #1d1d1f.`,
      );
    }
  }
}
