/** Every edge there can be, written: the largest symbol has 177 modules a side. */
const RIGHT = Array.from({ length: 355 }, (_, i) => `h${i - 177}`);
const DOWN = RIGHT.map((edge) => edge.replace('h', 'v'));

/** What a path can be drawn of: a square of modules. A `QrSymbol` is one. */
export interface ModuleGrid {
  /** Modules a side. */
  readonly size: number;
  /** The modules row by row, 1 for dark. */
  readonly modules: Uint8Array;
}

/**
 * The outline of the dark modules as SVG path data, **to be filled by the even-odd rule**. One unit
 * is a module and 0 0 the symbol's upper left corner; the quiet zone is left to the `viewBox`.
 *
 * Neighboring modules share an outline, so that no hairline shows between them at any scale. Where
 * two dark modules touch at a corner the outlines cross there instead of turning, which takes a
 * third off the bytes; that is why the fill rule matters.
 *
 * @example
 * `<svg viewBox="-4 -4 ${symbol.size + 8} ${symbol.size + 8}"><path fill-rule="evenodd" d="${modulePath(symbol)}"/></svg>`
 */
export function modulePath({ size, modules }: ModuleGrid): string {
  const stride = size + 1;
  // The outline turns at a grid point when one or three of the four modules around it are dark. In
  // each grid line the edges run from the first such point to the second, from the third to the
  // fourth, and so on.
  const acrossFrom = new Int16Array(stride * stride);
  const downFrom = new Int16Array(stride * stride);
  const openInColumn = new Int16Array(stride).fill(-1);
  for (let y = 0; y < stride; y++) {
    const row = y * size;
    let openInRow = -1;
    let parityBefore = 0;
    for (let x = 0; x < stride; x++) {
      // Whether the module below right of the point differs from the one above it. Beyond the last
      // row and the last column there is none.
      let parity = 0;
      if (x < size) {
        const below = y < size ? modules[row + x]! : 0;
        parity = y > 0 ? below ^ modules[row + x - size]! : below;
      }
      if (parity === parityBefore) {
        continue;
      }
      parityBefore = parity;
      const point = y * stride + x;
      openInRow = connect(acrossFrom, openInRow, point);
      openInColumn[x] = connect(downFrom, openInColumn[x]!, point);
    }
  }

  let path = '';
  for (let start = 0; start < acrossFrom.length; start++) {
    // Each outline is met first at its upper left corner and left out again as it is walked.
    // Filling closes it: the last edge is not drawn.
    let point = start;
    let across = acrossFrom[point]!;
    if (across === 0) {
      continue;
    }
    const x = point % stride;
    const y = (point - x) / stride;
    // Short pieces before they go into the long path: joining strings to a long one costs the same
    // for each.
    let piece = `M${x} ${y}`;
    while (true) {
      acrossFrom[point] = 0;
      point += across;
      acrossFrom[point] = 0;
      piece += RIGHT[across + 177]!;
      const down = downFrom[point]!;
      point += down;
      if (point === start) {
        break;
      }
      piece += DOWN[down / stride + 177]!;
      if (piece.length > 8) {
        path += piece;
        piece = '';
      }
      across = acrossFrom[point]!;
    }
    path += piece;
  }
  return path;
}

/**
 * Joins a point with the one before it in its line, if that one is still open; returns the point
 * that is open now, or -1.
 */
function connect(steps: Int16Array, open: number, point: number): number {
  if (open < 0) {
    return point;
  }
  steps[open] = point - open;
  steps[point] = open - point;
  return -1;
}
