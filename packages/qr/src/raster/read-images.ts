import { checkObject, checkValue } from '../check-option.ts';
import type { QrPixels } from './qr-pixels.ts';

/**
 * Returns the decoded pictures of options, each with four bytes for each of its pixels.
 *
 * @throws {TesseraQrError} `invalid-option`
 */
export function readImages(options: {
  images?: Readonly<Record<string, QrPixels>> | undefined;
}): Readonly<Record<string, QrPixels>> {
  checkObject('options', options);
  const { images = {} } = options;
  checkObject('images', images);
  for (const picture of Object.values(images)) {
    const { width, height, data } = (picture ?? {}) as Partial<QrPixels>;
    const isSide = (side: number | undefined) => Number.isSafeInteger(side) && side! > 0;
    checkValue(
      isSide(width) && isSide(height) && data?.length === 4 * width! * height!,
      'images',
      picture,
      'decoded pictures by their addresses: { width, height, data }, with four bytes per pixel in data',
    );
  }
  return images;
}
