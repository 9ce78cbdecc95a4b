import { drawQr } from '../draw/draw-qr.ts';
import type { QrStyle } from '../draw/qr-style.ts';
import type { QrSymbol } from '../encode/encode-qr.ts';
import { TesseraQrError } from '../tessera-qr-error.ts';
import type { QrPixels } from '../raster/qr-pixels.ts';
import { readImages } from '../raster/read-images.ts';

/** Options of {@link renderPng}. */
export interface RenderPngOptions {
  /**
   * The decoded pictures of the style, by their addresses. A PNG in a `data:` URL needs no entry.
   */
  images?: Readonly<Record<string, QrPixels>> | undefined;
}

// The largest side that all browsers decode.
const MAX_PIXELS = 8192;

/**
 * Renders a symbol as a PNG file of exactly `(size + 2 × border) × boxSize` pixels per side, at
 * most 8192. Needs no canvas, and runs in Node, workers, browsers and edge runtimes. The code that
 * paints is loaded with the first call.
 *
 * Paints band by band, so that the memory it takes is that of the file, the pictures and the path.
 * In Node, other work gets its turn in between. A PNG in a `data:` URL may have 4,194,304 pixels,
 * such as 2048 × 2048; decode larger ones and pass their pixels.
 *
 * @throws {TesseraQrError} `invalid-option`, also for a box size that is not a whole number;
 * `invalid-color` for a color whose value only a page knows; or `image-not-decoded`, also for a PNG
 * that is damaged or has too many pixels.
 * @example
 * await writeFile('code.png', await renderPng(encodeQr(keyUri), { boxSize: 8 }));
 */
export async function renderPng(
  symbol: QrSymbol,
  style: QrStyle = {},
  options: RenderPngOptions = {},
): Promise<Uint8Array> {
  const images = readImages(options);
  const drawing = drawQr(symbol, style);
  if (!Number.isInteger(style.boxSize ?? 10) || drawing.pixels > MAX_PIXELS) {
    throw new TesseraQrError(
      'invalid-option',
      `\`boxSize\` must be a whole number that makes a PNG of at most ${MAX_PIXELS} pixels per side, got ${style.boxSize ?? 10} for ${drawing.pixels} pixels.`,
    );
  }
  const { paintPng } = await import('./png/paint-png.ts');
  return paintPng(drawing, images);
}
