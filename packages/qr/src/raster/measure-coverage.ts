import type { QrFilledPath } from '../draw/qr-drawing.ts';
import { flattenPath } from './flatten-path.ts';

/**
 * Measures how much of each pixel a path covers, 0–1, row by row.
 *
 * Each edge adds the signed area to its right, in its own row of pixels. The sum along the row is
 * the exact coverage, so that edges on pixel borders stay sharp.
 *
 * @param pixels - pixels per side.
 * @param border - the distance of the origin from the left and upper edges, in units.
 * @param scale - pixels per unit.
 */
export function measureCoverage(
  { path, fillRule }: QrFilledPath,
  pixels: number,
  border: number,
  scale: number,
): Float32Array {
  // The extra columns take the area to the right of the last pixel.
  const stride = pixels + 2;
  const area = new Float32Array(stride * pixels);
  const shift = border * scale;
  for (const polygon of flattenPath(path, scale)) {
    let [x0, y0] = [polygon.at(-2)! + shift, polygon.at(-1)! + shift];
    for (let i = 0; i < polygon.length; i += 2) {
      const [x1, y1] = [polygon[i]! + shift, polygon[i + 1]! + shift];
      addEdge(area, pixels, x0, y0, x1, y1);
      [x0, y0] = [x1, y1];
    }
  }
  const covered = new Float32Array(pixels * pixels);
  for (let row = 0; row < pixels; row++) {
    let sum = 0;
    for (let column = 0; column < pixels; column++) {
      sum += area[row * stride + column]!;
      const winding = Math.abs(sum);
      // Between two even winding numbers, coverage rises to 1 and falls again.
      const part =
        fillRule === 'evenodd' ? Math.abs(winding - 2 * Math.round(winding / 2)) : winding;
      covered[row * pixels + column] = Math.min(1, part);
    }
  }
  return covered;
}

function addEdge(
  area: Float32Array,
  pixels: number,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
): void {
  if (y0 === y1) {
    return;
  }
  const sign = y0 < y1 ? 1 : -1;
  const [topX, top, bottomX, bottom] = sign === 1 ? [x0, y0, x1, y1] : [x1, y1, x0, y0];
  const slope = (bottomX - topX) / (bottom - top);
  const lastRow = Math.min(pixels, Math.ceil(bottom));
  for (let row = Math.max(0, Math.floor(top)); row < lastRow; row++) {
    const [from, to] = [Math.max(row, top), Math.min(row + 1, bottom)];
    const clampX = (y: number): number => Math.max(0, Math.min(pixels, topX + slope * (y - top)));
    const [a, b] = [clampX(from), clampX(to)];
    addSpan(area, row * (pixels + 2), Math.min(a, b), Math.max(a, b), sign * (to - from));
  }
}

/**
 * Distributes the height of an edge within a row over the pixels that the edge crosses from `left`
 * to `right`.
 */
function addSpan(
  area: Float32Array,
  row: number,
  left: number,
  right: number,
  height: number,
): void {
  // The area between the edge and a vertical line at x, to the right of the edge.
  const areaUpTo = (x: number): number => {
    if (x <= left) {
      return 0;
    }
    if (x >= right) {
      return height * (x - (left + right) / 2);
    }
    return (height * (x - left) ** 2) / (2 * (right - left));
  };
  let before = 0;
  let upTo = 0;
  for (let column = Math.floor(left); ; column++) {
    const upToNext = areaUpTo(column + 1);
    const inPixel = upToNext - upTo;
    area[row + column]! += inPixel - before;
    [before, upTo] = [inPixel, upToNext];
    if (column >= right) {
      return;
    }
  }
}
