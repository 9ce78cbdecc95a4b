import pixelmatch from 'pixelmatch';
import sharp from 'sharp';

/** How far two colors may be apart, from 0 to 1. Processors round differently. */
const THRESHOLD = 0.02;

/** How many pixels may differ. The smallest icon has more. */
const MOST_PIXELS = 8;

/**
 * Compares two pictures. Smoothed edges may differ.
 *
 * @param {Buffer} expected
 * @param {Buffer} actual
 * @returns {Promise<{ pixels: number, difference: Buffer } | undefined>} How many pixels differ, and
 *   a PNG that shows them. `undefined` if the pictures are the same.
 */
export async function comparePictures(expected, actual) {
  const pictures = await Promise.all([expected, actual].map(readPixels));
  const width = Math.max(...pictures.map((picture) => picture.width));
  const height = Math.max(...pictures.map((picture) => picture.height));
  const raw = { width, height, channels: 4 };
  // Pictures of two sizes differ where only one of them is.
  const [one, other] = pictures.map((picture) => extend(picture, width, height));
  const difference = Buffer.alloc(one.length);
  const pixels = pixelmatch(one, other, difference, width, height, { threshold: THRESHOLD });
  const sameSize = pictures.every(
    (picture) => picture.width === width && picture.height === height,
  );
  return sameSize && pixels <= MOST_PIXELS
    ? undefined
    : { pixels, difference: await sharp(difference, { raw }).png().toBuffer() };
}

async function readPixels(picture) {
  const { data, info } = await sharp(picture)
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/** Adds transparent pixels at the right and below. */
function extend({ data, width, height }, newWidth, newHeight) {
  const extended = Buffer.alloc(newWidth * newHeight * 4);
  for (let row = 0; row < height; row += 1) {
    data.copy(extended, row * newWidth * 4, row * width * 4, (row + 1) * width * 4);
  }
  return extended;
}
