import type { QrLogo } from '../draw/logo.ts';
import type { QrStyle } from '../draw/qr-style.ts';
import type { QrSymbol } from '../encode/encode-qr.ts';
import { assessLogo } from './assess-logo.ts';
import type { AssessScannabilityOptions } from './assess-scannability.ts';

/**
 * The largest `size` that a logo may have in a symbol: what it takes leaves enough of the error
 * correction for blur and glare, and it touches no pattern without which readers do not find their
 * way. 0 when there is no room for one. An alignment pattern in the middle, as versions 7 to 13
 * have one, is not held against it.
 *
 * @param logo - the logo, of which `size` is not looked at.
 * @returns a part of the symbol's side, from 0 to 1, as `logo.size` is.
 * @example
 * const logo = { src, padding: 1 };
 * renderSvg(symbol, { logo: { ...logo, size: largestLogo(symbol, logo) } });
 */
export function largestLogo(
  symbol: QrSymbol,
  logo: QrLogo,
  style: QrStyle = {},
  { images = {} }: AssessScannabilityOptions = {},
): number {
  // What a logo touches only changes when an edge of it passes from a module to the next; a larger
  // logo may even fit where a smaller one does not, as it hides other blocks, but never by much:
  // the first size that fails ends the search.
  const steps = 4 * symbol.size;
  let largest = 0;
  for (let step = 1; step <= steps; step++) {
    const size = step / steps;
    const { findings } = assessLogo(symbol, { ...style, logo: { ...logo, size } }, images);
    // An alignment pattern in the middle is touched by a logo of any size.
    if (findings.some(({ code }) => code !== 'logo-on-alignment')) {
      break;
    }
    largest = size;
  }
  return largest;
}
