import type { QrLogo } from '../draw/logo.ts';
import type { QrStyle } from '../draw/qr-style.ts';
import type { QrSymbol } from '../encode/encode-qr.ts';
import { assessLogo } from './assess-logo.ts';
import type { AssessScannabilityOptions } from './assess-scannability.ts';

/**
 * The largest `size` that a logo may have in a symbol without a finding of its own: what it takes leaves enough of the error correction for blur and glare,
 * and it touches no pattern by which readers find their way. 0 when there is no room for one.
 *
 * @param logo - the logo, of which `size` is not looked at.
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
  // What a logo touches only changes when an edge of it passes from a module to the next; a larger logo may even fit where a smaller one does not, as it
  // hides other blocks, but never by much: the first size that fails ends the search.
  const steps = 4 * symbol.size;
  let largest = 0;
  for (let step = 1; step <= steps; step++) {
    const size = step / steps;
    const { findings } = assessLogo(symbol, { ...style, logo: { ...logo, size } }, images);
    if (findings.length > 0) break;
    largest = size;
  }
  return largest;
}
