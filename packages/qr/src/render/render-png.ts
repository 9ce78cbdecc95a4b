import { drawQr } from '../draw/draw-qr.ts';
import type { QrStyle } from '../draw/qr-style.ts';
import type { QrSymbol } from '../encode/encode-qr.ts';
import { TesseraQrError } from '../tessera-qr-error.ts';
import type { QrPixels } from '../raster/qr-pixels.ts';

/** Options of {@link renderPng}. */
export interface RenderPngOptions {
  /**
   * The pictures of the style, decoded, by their addresses. PNG in a `data:` URL needs no entry.
   */
  images?: Readonly<Record<string, QrPixels>> | undefined;
}

// A side that browsers still decode everywhere, and 1 GiB while it is painted.
const mostPixels = 8192;

/**
 * Draws a symbol as a PNG file of exactly `(size + 2 × border) × boxSize` pixels a side. It needs
 * no canvas: it runs in Node, workers, browsers and edge runtimes. The painter is loaded at the
 * first call.
 *
 * @throws {TesseraQrError} `invalid-option`, also for a box size that is no whole number;
 * `invalid-color` for a color that only a page can tell; or `image-not-decoded`.
 * @example
 * await writeFile('code.png', await renderPng(encodeQr(keyUri), { boxSize: 8 }));
 */
export async function renderPng(
  symbol: QrSymbol,
  style: QrStyle = {},
  { images = {} }: RenderPngOptions = {},
): Promise<Uint8Array> {
  const drawing = drawQr(symbol, style);
  if (!Number.isInteger(style.boxSize ?? 10) || drawing.pixels > mostPixels) {
    throw new TesseraQrError(
      'invalid-option',
      `a PNG cannot have ${drawing.pixels} pixels a side. Modules would be of different sizes, or memory would run out. Give a whole number of pixels as boxSize, with at most ${mostPixels} a side.`,
    );
  }
  const { paintPng } = await import('./png/paint-png.ts');
  return paintPng(drawing, images);
}
