/**
 * Loads a picture to paint it on a canvas.
 *
 * @param isRead - whether the pixels of the canvas will be read. Another server must allow that
 *   (CORS).
 * @throws {Error} if it does not load.
 */
export async function loadPicture(src: string, isRead: boolean): Promise<HTMLImageElement> {
  const image = new Image();
  if (isRead) {
    image.crossOrigin = 'anonymous';
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
