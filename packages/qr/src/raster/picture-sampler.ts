import type { Rgba } from '../color/parse-color.ts';
import type { QrPixels } from './qr-pixels.ts';

/**
 * Creates a function that returns the color of a picture at a point, transparent outside the
 * picture.
 *
 * @param box - the place of the picture. Unless stretched, the picture is centered in it and as
 * large as it allows.
 * @param reach - how far around the point to average colors, in the units of the box.
 */
export function createPictureSampler(
  image: QrPixels,
  {
    x,
    y,
    width,
    height,
    isStretched,
  }: { x: number; y: number; width: number; height: number; isStretched: boolean },
  reach: number,
): (x: number, y: number) => Rgba {
  const fit = Math.min(width / image.width, height / image.height);
  const [unitX, unitY] = isStretched ? [width / image.width, height / image.height] : [fit, fit];
  const left = x + (width - unitX * image.width) / 2;
  const top = y + (height - unitY * image.height) / 2;
  const [reachX, reachY] = [reach / unitX, reach / unitY];
  return (pointX, pointY) => {
    const [centerX, centerY] = [(pointX - left) / unitX, (pointY - top) / unitY];
    return averageColor(
      image,
      centerX - reachX,
      centerY - reachY,
      centerX + reachX,
      centerY + reachY,
    );
  };
}

/** Returns the average color of the pixels that a rectangle touches. */
function averageColor(
  { width, height, data }: QrPixels,
  left: number,
  top: number,
  right: number,
  bottom: number,
): Rgba {
  let [red, green, blue, opacity] = [0, 0, 0, 0];
  // Only what lies inside the picture is visited: a tiny logo reaches billions of pixels beyond it.
  const [firstRow, firstColumn] = [Math.floor(top), Math.floor(left)];
  const count = (Math.ceil(bottom) - firstRow) * (Math.ceil(right) - firstColumn);
  for (let row = Math.max(0, firstRow); row < bottom && row < height; row++) {
    for (let column = Math.max(0, firstColumn); column < right && column < width; column++) {
      const at = 4 * (row * width + column);
      const alpha = data[at + 3]! / 255;
      red += data[at]! * alpha;
      green += data[at + 1]! * alpha;
      blue += data[at + 2]! * alpha;
      opacity += alpha;
    }
  }
  const weight = opacity || 1;
  return [red / weight, green / weight, blue / weight, opacity / Math.max(1, count)];
}
