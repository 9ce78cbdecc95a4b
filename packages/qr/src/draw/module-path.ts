// Every edge that a path can have, already written: the largest symbol has 177 modules per side.
const RIGHT = Array.from({ length: 355 }, (_, i) => `h${i - 177}`);
const DOWN = RIGHT.map((edge) => edge.replace('h', 'v'));

/** A square of modules. A `QrSymbol` is one. */
export interface ModuleGrid {
  /** Modules per side. */
  readonly size: number;
  /** The modules row by row, 1 for dark. */
  readonly modules: Uint8Array;
}

/**
 * Draws the outline of the dark modules as SVG path data, **to be filled by the even-odd rule**.
 * One unit is a module, and the origin is the symbol's upper left corner.
 *
 * Neighboring modules share an outline, so that no hairline shows between them at any scale. Where
 * two dark modules touch at a corner, the outlines cross instead of turning. This saves a third of
 * the bytes, and is why the fill rule matters.
 */
export function drawModulePath({ size, modules }: ModuleGrid): string {
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
      // Whether the module to the lower right of the point differs from the one above that module.
      // Beyond the last row and column, modules count as light.
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
    // The upper left corner of an outline comes first. Walking an outline removes its points, so
    // that it is drawn once. Its last edge is left out, because filling closes the path.
    let point = start;
    let across = acrossFrom[point]!;
    if (across === 0) {
      continue;
    }
    const x = point % stride;
    const y = (point - x) / stride;
    // Joins edges into short pieces first: appending to the long path costs the same for a piece
    // as for an edge.
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
 * Connects a point with the open point of its line. Returns the point that is open then, or -1.
 */
function connect(steps: Int16Array, open: number, point: number): number {
  if (open < 0) {
    return point;
  }
  steps[open] = point - open;
  steps[point] = open - point;
  return -1;
}
