import type { ModuleGrid } from './module-path.ts';
import { pathNumber } from './path-number.ts';

/** Which corners of modules are rounded, of those that touch no dark neighbor. */
export interface CornerRounding {
  /** Radius in modules, at most 0.5. */
  radius: number;
  /** Whether an upper right, lower right, lower left, upper left corner is rounded. */
  corners: readonly [boolean, boolean, boolean, boolean];
  /** Whether the only free corner of a module is rounded with twice the radius. */
  extra: boolean;
}

interface Corner {
  x: number;
  y: number;
  /** The direction in which the outline comes to the corner: 0 right, 1 down, 2 left, 3 up. */
  direction: number;
  /** The distance from the corner before. */
  length: number;
  /**
   * Whether the outline turns right, around a dark module; the other corners lie between dark
   * modules.
   */
  isConvex: boolean;
}

/**
 * The outline of the dark modules with rounded corners, as SVG path data for either fill rule. Dark
 * lies at the right hand of the outline, so that modules which touch at a corner only have an
 * outline each.
 */
export function roundedOutline(grid: ModuleGrid, rounding: CornerRounding): string {
  return outlines(grid)
    .map((corners) => {
      const radii = corners.map((corner, i) => radiusAt(corners, corner, i, rounding));
      let path = '';
      for (const [i, { x, y, direction, length }] of corners.entries()) {
        const radius = radii[i]!;
        const before = radii.at(i - 1)!;
        const [dx, dy] = [across(direction), down(direction)];
        if (path === '') {
          path = `M${pathNumber(x - dx * (length - before))} ${pathNumber(y - dy * (length - before))}`;
        }
        const straight = length - radius - before;
        if (straight > 0) {
          path += (dx === 0 ? 'v' : 'h') + pathNumber((dx + dy) * straight);
        }
        if (radius > 0) {
          const r = pathNumber(radius);
          // The way to the corner and the way out of it, at its right.
          path += `a${r} ${r} 0 0 1 ${pathNumber(radius * (dx - dy))} ${pathNumber(radius * (dx + dy))}`;
        }
      }
      return `${path}z`;
    })
    .join('');
}

function radiusAt(
  corners: readonly Corner[],
  corner: Corner,
  i: number,
  { radius, corners: rounded, extra }: CornerRounding,
): number {
  if (!corner.isConvex || !rounded[corner.direction]) {
    return 0;
  }
  // A module with a second free corner has it at the other end of one of its own sides.
  const next = corners[(i + 1) % corners.length]!;
  const isOnlyFree =
    !(corners.at(i - 1)!.isConvex && corner.length === 1) && !(next.isConvex && next.length === 1);
  return extra && isOnlyFree ? 2 * radius : radius;
}

/** Each closed outline as its corners in order. */
function outlines({ size, modules }: ModuleGrid): Corner[][] {
  const isDark = (row: number, column: number): boolean =>
    row >= 0 && column >= 0 && row < size && column < size && modules[row * size + column] === 1;
  // Whether an edge of the outline leaves a point: dark at its right, light at its left.
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
      // Every outline has an upper left corner with an edge to the right.
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
