import type { ModuleGrid } from './module-path.ts';
import { formatPathNumber } from './format-path-number.ts';

/** Which corners of a module are rounded, among those without a dark neighbor. */
export interface CornerRounding {
  /** Radius in modules, at most 0.5. */
  radius: number;
  /** Whether the upper right, lower right, lower left and upper left corners are rounded. */
  corners: readonly [boolean, boolean, boolean, boolean];
  /** Whether a corner gets twice the radius if it is the only free one of its module. */
  extra: boolean;
}

interface Corner {
  x: number;
  y: number;
  /** The direction in which the outline reaches the corner: 0 right, 1 down, 2 left, 3 up. */
  direction: number;
  /** The distance from the previous corner. */
  length: number;
  /**
   * Whether the outline turns right, around a dark module. The other corners lie between dark
   * modules.
   */
  isConvex: boolean;
}

/**
 * Draws the outline of the dark modules with rounded corners, as SVG path data for either fill
 * rule. Dark lies to the right of the outline, so that modules that touch only at a corner get
 * separate outlines.
 */
export function drawRoundedOutline(grid: ModuleGrid, rounding: CornerRounding): string {
  return traceOutlines(grid)
    .map((corners) => {
      const radii = corners.map((corner, i) => getCornerRadius(corners, corner, i, rounding));
      let path = '';
      for (const [i, { x, y, direction, length }] of corners.entries()) {
        const radius = radii[i]!;
        const before = radii.at(i - 1)!;
        const [dx, dy] = [across(direction), down(direction)];
        if (path === '') {
          path = `M${formatPathNumber(x - dx * (length - before))} ${formatPathNumber(y - dy * (length - before))}`;
        }
        const straight = length - radius - before;
        if (straight > 0) {
          path += (dx === 0 ? 'v' : 'h') + formatPathNumber((dx + dy) * straight);
        }
        if (radius > 0) {
          const r = formatPathNumber(radius);
          // Toward the corner, then away from it to the right.
          path += `a${r} ${r} 0 0 1 ${formatPathNumber(radius * (dx - dy))} ${formatPathNumber(radius * (dx + dy))}`;
        }
      }
      return `${path}z`;
    })
    .join('');
}

function getCornerRadius(
  corners: readonly Corner[],
  corner: Corner,
  i: number,
  { radius, corners: rounded, extra }: CornerRounding,
): number {
  if (!corner.isConvex || !rounded[corner.direction]) {
    return 0;
  }
  // If the module has a second free corner, it is at the other end of one of the module's sides.
  const next = corners[(i + 1) % corners.length]!;
  const isOnlyFree =
    !(corners.at(i - 1)!.isConvex && corner.length === 1) && !(next.isConvex && next.length === 1);
  return extra && isOnlyFree ? 2 * radius : radius;
}

/** Returns each closed outline as a list of its corners. */
function traceOutlines({ size, modules }: ModuleGrid): Corner[][] {
  const isDark = (row: number, column: number): boolean =>
    row >= 0 && column >= 0 && row < size && column < size && modules[row * size + column] === 1;
  // Whether an edge of the outline starts at a point: dark to its right, light to its left.
  const leaves = (x: number, y: number, direction: number): boolean => {
    const [dx, dy] = [across(direction), down(direction)];
    const right = isDark(y + (dx + dy - 1) / 2, x + (dx - dy - 1) / 2);
    const left = isDark(y + (dy - dx - 1) / 2, x + (dx + dy - 1) / 2);
    return right && !left;
  };
  const found: Corner[][] = [];
  const walked = new Uint8Array((size + 1) * (size + 1));
  for (let startY = 0; startY < size; startY++) {
    for (let startX = 0; startX < size; startX++) {
      // Every outline has an upper left corner with an edge that goes right.
      if (walked[startY * (size + 1) + startX] || !leaves(startX, startY, 0)) {
        continue;
      }
      const corners: Corner[] = [];
      let [x, y, direction, length] = [startX, startY, 0, 0];
      do {
        if (direction === 0) {
          walked[y * (size + 1) + x] = 1;
        }
        x += across(direction);
        y += down(direction);
        length++;
        const turn = [1, 0, 3].find((each) => leaves(x, y, (direction + each) % 4))!;
        if (turn === 0) {
          continue;
        }
        corners.push({ x, y, direction, length, isConvex: turn === 1 });
        direction = (direction + turn) % 4;
        length = 0;
      } while (x !== startX || y !== startY || direction !== 0);
      found.push(corners);
    }
  }
  return found;
}

function across(direction: number): number {
  return [1, 0, -1, 0][direction]!;
}

function down(direction: number): number {
  return [0, 1, 0, -1][direction]!;
}
