/**
 * Loads a picture that is to be painted.
 *
 * @param isRead - whether what it is painted on will be read, which a server elsewhere has to allow
 * (CORS).
 * @throws {Error} when it cannot be had.
 */
export async function loadPicture(src: string, isRead: boolean): Promise<HTMLImageElement> {
  const image = new Image();
  if (isRead) {
    image.crossOrigin = 'anonymous';
  }
  await new Promise((resolve, reject) => {
    image.addEventListener('load', resolve);
    image.addEventListener('error', () => reject(new Error('Tessera: a picture did not load.')));
    image.src = src;
  });
  return image;
}
