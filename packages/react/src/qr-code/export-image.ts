import { type QrPixels, type QrSymbol, TesseraQrError, renderPng, renderSvg } from '@tessera/qr';
import { readPixels } from './read-pixels.ts';
import type { WholeStyle } from './use-styled-draw.ts';

/**
 * Why there is no image: `picture-unavailable` the logo or fill image cannot be loaded or, from
 * another server, not be read (CORS) · `unpaintable` a PNG cannot have this size or one of these
 * colors, as the error says.
 */
export type ImageFailure =
  | { rendered: false; reason: 'picture-unavailable'; error?: undefined }
  | { rendered: false; reason: 'unpaintable'; error: TesseraQrError };

/** An image as a file, or why there is none. */
export type ImageResult = { rendered: true; image: Blob } | ImageFailure;

const unavailable: ImageFailure = { rendered: false, reason: 'picture-unavailable' };

/** An SVG document on its own: what it shows is in it. */
export async function exportSvg(symbol: QrSymbol, style: WholeStyle): Promise<ImageResult> {
  const { logo, fillImage } = style;
  try {
    const whole: WholeStyle = {
      ...style,
      logo: logo && { ...logo, src: await embed(logo.src) },
      fillImage: fillImage && (await embed(fillImage)),
    };
    const image = new Blob([renderSvg(symbol, whole)], { type: 'image/svg+xml' });
    return { rendered: true, image };
  } catch {
    return unavailable;
  }
}

/** A PNG file of whole pixels a module. */
export async function exportPng(symbol: QrSymbol, style: WholeStyle): Promise<ImageResult> {
  const boxSize = Math.max(1, Math.round(style.boxSize));
  const pixels = (symbol.size + 2 * style.border) * boxSize;
  const images: Record<string, QrPixels> = {};
  try {
    for (const src of [style.logo?.src, style.fillImage]) {
      if (src !== undefined) {
        images[src] = await readPixels(src, pixels);
      }
    }
  } catch {
    return unavailable;
  }
  try {
    const file = await renderPng(symbol, { ...style, boxSize }, { images });
    // It has memory of its own, never memory that threads share.
    const image = new Blob([file as BlobPart], { type: 'image/png' });
    return { rendered: true, image };
  } catch (error) {
    if (!(error instanceof TesseraQrError)) {
      throw error;
    }
    return { rendered: false, reason: 'unpaintable', error };
  }
}

/** The address of a picture as one that holds the picture. */
async function embed(src: string): Promise<string> {
  if (src.startsWith('data:')) {
    return src;
  }
  const response = await fetch(src);
  if (!response.ok) {
    throw new Error('Tessera: a picture did not load.');
  }
  const content = await response.blob();
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(reader.result as string));
    reader.addEventListener('error', () =>
      reject(new Error('Tessera: a picture could not be read.')),
    );
    reader.readAsDataURL(content);
  });
}
