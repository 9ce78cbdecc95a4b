import type { QrFilledPath } from '../draw/qr-drawing.ts';
import { flattenPath, type Polygon } from './flatten-path.ts';

/** How many edges have their upper end in each band, and the ends of all edges, in pixels. */
interface EdgeBands {
  /** x and y of one end and of the other. */
  edges: Float64Array;
  /** The edges by the band in which they begin. */
  order: Uint32Array;
  /** Where each band begins in `order`, and where the last one ends. */
  starts: Uint32Array;
}

/**
 * Measures how much of each pixel a path covers, 0–1, row by row.
 *
 * @param pixels - pixels per side.
 * @param border - the distance of the origin from the left and upper edges, in units.
 * @param scale - pixels per unit.
 */
export function measureCoverage(
  path: QrFilledPath,
  pixels: number,
  border: number,
  scale: number,
): Float32Array {
  const [covered] = measureCoverageBands(path, pixels, border, scale, pixels);
  return covered!;
}

/**
 * Measures how much of each pixel a path covers, 0–1, in bands of rows from the top, so that memory
 * is taken for one band only. The last band may have fewer rows. The array is used again for the
 * next band.
 *
 * Each edge adds the signed area to its right, in its own row of pixels. The sum along the row is
 * the exact coverage, so that edges on pixel borders stay sharp.
 *
 * @yields the coverage of each band.
 */
export function* measureCoverageBands(
  { path, fillRule }: QrFilledPath,
  pixels: number,
  border: number,
  scale: number,
  bandRows: number,
): Generator<Float32Array, void> {
  const { edges, order, starts } = sortEdges(
    flattenPath(path, scale),
    border * scale,
    Math.ceil(pixels / bandRows),
    bandRows,
  );
  // The extra columns take the area to the right of the last pixel.
  const stride = pixels + 2;
  const area = new Float32Array(stride * bandRows);
  const covered = new Float32Array(pixels * bandRows);
  let open: number[] = [];
  for (let band = 0; band * bandRows < pixels; band++) {
    const top = band * bandRows;
    const rows = Math.min(bandRows, pixels - top);
    area.fill(0);
    for (let i = starts[band]!; i < starts[band + 1]!; i++) {
      open.push(order[i]!);
    }
    open = open.filter((edge) => {
      const [x0, y0, x1, y1] = [
        edges[edge]!,
        edges[edge + 1]! - top,
        edges[edge + 2]!,
        edges[edge + 3]! - top,
      ];
      addEdge(area, pixels, rows, x0, y0, x1, y1);
      return Math.max(y0, y1) > rows;
    });
    sumRows(area, covered, pixels, rows, fillRule);
    yield covered.subarray(0, pixels * rows);
  }
}

/** Sorts the edges of polygons by the band in which they begin. */
function sortEdges(
  polygons: readonly Polygon[],
  shift: number,
  bands: number,
  bandRows: number,
): EdgeBands {
  const total = polygons.reduce((sum, { length }) => sum + length / 2, 0);
  const edges = new Float64Array(4 * total);
  let end = 0;
  for (const polygon of polygons) {
    let [x0, y0] = [polygon.at(-2)! + shift, polygon.at(-1)! + shift];
    for (let i = 0; i < polygon.length; i += 2) {
      const [x1, y1] = [polygon[i]! + shift, polygon[i + 1]! + shift];
      // An end that is not a finite number has no place.
      const isPlaced = Number.isFinite(x0 + y0 + x1 + y1) && y0 !== y1;
      if (isPlaced && Math.max(y0, y1) > 0 && Math.min(y0, y1) < bands * bandRows) {
        edges[end] = x0;
        edges[end + 1] = y0;
        edges[end + 2] = x1;
        edges[end + 3] = y1;
        end += 4;
      }
      [x0, y0] = [x1, y1];
    }
  }
  const bandOf = (edge: number): number =>
    Math.max(0, Math.floor(Math.min(edges[edge + 1]!, edges[edge + 3]!) / bandRows));
  const starts = new Uint32Array(bands + 1);
  for (let edge = 0; edge < end; edge += 4) {
    starts[bandOf(edge) + 1]!++;
  }
  for (let band = 0; band < bands; band++) {
    starts[band + 1]! += starts[band]!;
  }
  const order = new Uint32Array(end / 4);
  const next = starts.slice();
  for (let edge = 0; edge < end; edge += 4) {
    order[next[bandOf(edge)]!++] = edge;
  }
  return { edges, order, starts };
}

/** Sums the areas along each row, and turns winding numbers into coverage. */
function sumRows(
  area: Float32Array,
  covered: Float32Array,
  pixels: number,
  rows: number,
  fillRule: QrFilledPath['fillRule'],
): void {
  const stride = pixels + 2;
  for (let row = 0; row < rows; row++) {
    let sum = 0;
    for (let column = 0; column < pixels; column++) {
      sum += area[row * stride + column]!;
      const winding = Math.abs(sum);
      // Between two even winding numbers, coverage rises to 1 and falls again.
      const part =
        fillRule === 'evenodd' && winding > 1
          ? Math.abs(winding - 2 * Math.round(winding / 2))
          : winding;
      covered[row * pixels + column] = part < 1 ? part : 1;
    }
  }
}

function addEdge(
  area: Float32Array,
  pixels: number,
  rows: number,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
): void {
  const sign = y0 < y1 ? 1 : -1;
  const [topX, top, bottomX, bottom] = sign === 1 ? [x0, y0, x1, y1] : [x1, y1, x0, y0];
  const slope = (bottomX - topX) / (bottom - top);
  const lastRow = Math.min(rows, Math.ceil(bottom));
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
