import { checkObject } from '../check-option.ts';
import { drawQr } from '../draw/draw-qr.ts';
import type { QrLogo } from '../draw/logo.ts';
import type { QrStyle } from '../draw/qr-style.ts';
import type { QrSymbol } from '../encode/encode-qr.ts';
import { readImages } from '../raster/read-images.ts';
import { assessLogo } from './assess-logo.ts';
import type { AssessScannabilityOptions } from './assess-scannability.ts';

/**
 * Returns the largest `size` that a logo can have in a symbol: one that leaves enough error
 * correction for blur and glare and covers no pattern that readers need. An alignment pattern in
 * the middle, as in versions 7 to 13, does not count.
 *
 * @param logo - the logo. Its `size` is ignored.
 * @returns a part of the symbol's side, like `logo.size`. 0 if no logo fits.
 * @throws {TesseraQrError} like `drawQr`.
 * @example
 * const logo = { src, padding: 1 };
 * renderSvg(symbol, { logo: { ...logo, size: largestLogo(symbol, logo) } });
 */
export function largestLogo(
  symbol: QrSymbol,
  logo: QrLogo,
  style: QrStyle = {},
  options: AssessScannabilityOptions = {},
): number {
  const images = readImages(options);
  checkObject('logo', logo);
  checkObject('style', style);
  // Throws if one of them cannot be drawn.
  drawQr(symbol, { ...style, logo: { ...logo, size: 1 } });
  // What a logo covers changes only when one of its edges enters another module. A logo slightly
  // larger than one that fails may fit, because it hits other blocks, but the gain is too small to
  // search for: the first size that fails ends the search.
  const steps = 4 * symbol.size;
  let largest = 0;
  for (let step = 1; step <= steps; step++) {
    const size = step / steps;
    const { findings } = assessLogo(symbol, { ...style, logo: { ...logo, size } }, images);
    // A logo of any size covers an alignment pattern in the middle.
    if (findings.some(({ code }) => code !== 'logo-on-alignment')) {
      break;
    }
    largest = size;
  }
  return largest;
}
