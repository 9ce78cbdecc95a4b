import type { QrPixels } from '@tessera/qr';
import { loadPicture } from './load-picture.ts';

/**
 * The pixels of a picture, so many wide: as many as the code has, and a vector picture is sharp,
 * and a photograph not larger than it is seen.
 *
 * @throws {Error} when it does not load, or another server does not let its pixels be read (CORS).
 */
export async function readPixels(src: string, width: number): Promise<QrPixels> {
  const picture = await loadPicture(src, true);
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
    throw new Error('Tessera: there is no canvas to read a picture with.');
  }
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, width, height);
  return context.getImageData(0, 0, width, height);
}
