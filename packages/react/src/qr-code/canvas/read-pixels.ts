import type { QrLogo, QrPixels } from '@tessera/qr';
import type { StyleOptions } from '../drawing/qr-code-options.ts';
import { loadPicture } from './load-picture.ts';

/** Returns the pictures of a style, with and without an address. */
export function listPictures({ logo = {}, fillImage }: StyleOptions): QrLogo[] {
  return [logo, { src: fillImage }];
}

/**
 * Returns the pixels of a picture at this width. Pass the width of the code: a vector picture is
 * then sharp, and a photograph is not larger than needed.
 *
 * @throws {Error} if it does not load, or is on another server that does not allow its pixels to be
 * read (CORS).
 */
export async function readPixels(
  src: string,
  width: number,
  crossOrigin: QrLogo['crossOrigin'] = 'anonymous',
): Promise<QrPixels> {
  const picture = await loadPicture(src, crossOrigin);
  const { naturalWidth, naturalHeight } = picture;
  const height =
    naturalWidth === 0 || naturalHeight === 0
      ? width
      : Math.max(1, Math.round((width * naturalHeight) / naturalWidth));
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) {
    throw new Error(
      'Tessera: this browser has no canvas, so a picture of the QR code cannot be read.',
    );
  }
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, width, height);
  return context.getImageData(0, 0, width, height);
}
