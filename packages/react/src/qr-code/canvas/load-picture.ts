import type { QrLogo } from '@tessera/qr';

/**
 * Loads a picture to paint it on a canvas.
 *
 * @param crossOrigin - how to request it from another server, which must allow that (CORS). Without
 *   it, the pixels of a canvas with a picture of another server cannot be read.
 * @throws {Error} if it does not load.
 */
export async function loadPicture(
  src: string,
  crossOrigin: QrLogo['crossOrigin'],
): Promise<HTMLImageElement> {
  const image = new Image();
  if (crossOrigin) {
    image.crossOrigin = crossOrigin;
  }
  await new Promise((resolve, reject) => {
    image.addEventListener('load', resolve);
    image.addEventListener('error', () =>
      reject(new Error('Tessera: a picture of the QR code did not load.')),
    );
    image.src = src;
  });
  return image;
}
