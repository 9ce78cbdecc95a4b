import {
  type QrLogo,
  type QrPixels,
  type QrSymbol,
  TesseraQrError,
  renderPng,
  renderSvg,
} from '@tessera/qr';
import { listPictures, readPixels } from './canvas/read-pixels.ts';
import type { SizedQrStyle } from './drawing/draw-styled-qr.ts';

/**
 * Why there is no image.
 *
 * - `picture-unavailable`: the logo or fill image did not load, or is on another server that does
 *   not allow its pixels to be read (CORS).
 * - `logo-without-picture`: the logo has no `src`. Your page shows a node in its place, which an
 *   image cannot contain; pass a picture of it.
 * - `unpaintable`: a PNG cannot have this size or one of these colors; see `error`.
 */
export type ImageFailure =
  | {
      rendered: false;
      reason: 'picture-unavailable' | 'logo-without-picture';
      error?: undefined;
    }
  | { rendered: false; reason: 'unpaintable'; error: TesseraQrError };

/** An image as a file, or the reason why there is no image. */
export type ImageResult = { rendered: true; image: Blob } | ImageFailure;

const NO_PICTURE: ImageFailure = { rendered: false, reason: 'logo-without-picture' };
const UNAVAILABLE: ImageFailure = { rendered: false, reason: 'picture-unavailable' };

/** Whether an image of this style would have an empty place. */
export function lacksPicture({ logo }: SizedQrStyle): boolean {
  return logo !== undefined && logo.src === undefined;
}

/** Exports an SVG document that contains its pictures. */
export async function exportSvg(symbol: QrSymbol, style: SizedQrStyle): Promise<ImageResult> {
  const { logo, fillImage } = style;
  if (lacksPicture(style)) {
    return NO_PICTURE;
  }
  try {
    const whole: SizedQrStyle = {
      ...style,
      logo:
        logo?.src === undefined
          ? undefined
          : { ...logo, src: await embed(logo.src, logo.crossOrigin) },
      fillImage: fillImage && (await embed(fillImage)),
    };
    const image = new Blob([renderSvg(symbol, whole)], { type: 'image/svg+xml' });
    return { rendered: true, image };
  } catch {
    return UNAVAILABLE;
  }
}

/** Exports a PNG file with whole pixels per module. */
export async function exportPng(symbol: QrSymbol, style: SizedQrStyle): Promise<ImageResult> {
  if (lacksPicture(style)) {
    return NO_PICTURE;
  }
  const boxSize = Math.max(1, Math.round(style.boxSize));
  const pixels = (symbol.size + 2 * style.border) * boxSize;
  const images: Record<string, QrPixels> = {};
  try {
    for (const { src, crossOrigin } of listPictures(style)) {
      if (src !== undefined) {
        images[src] = await readPixels(src, pixels, crossOrigin);
      }
    }
  } catch {
    return UNAVAILABLE;
  }
  try {
    const file = await renderPng(symbol, { ...style, boxSize }, { images });
    // The bytes are never in memory that threads share, which is what the cast asserts.
    const image = new Blob([file as BlobPart], { type: 'image/png' });
    return { rendered: true, image };
  } catch (error) {
    if (!(error instanceof TesseraQrError)) {
      throw error;
    }
    return { rendered: false, reason: 'unpaintable', error };
  }
}

/** Loads a picture and returns it as a `data:` URL. */
async function embed(src: string, crossOrigin?: QrLogo['crossOrigin']): Promise<string> {
  if (src.startsWith('data:')) {
    return src;
  }
  const response = await fetch(src, {
    credentials: crossOrigin === 'use-credentials' ? 'include' : 'same-origin',
  });
  if (!response.ok) {
    throw new Error('Tessera: a picture of the QR code did not load.');
  }
  const content = await response.blob();
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(reader.result as string));
    reader.addEventListener('error', () =>
      reject(new Error('Tessera: a picture of the QR code could not be read.')),
    );
    reader.readAsDataURL(content);
  });
}
