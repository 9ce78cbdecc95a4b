import type { QrFilledPath } from '@tessera/qr';

/** Adjacent dark modules in one row. */
export interface ModuleRun {
  row: number;
  column: number;
  length: number;
}

/**
 * Whether a path is the outline of whole modules, whose edges should be on whole device pixels at
 * any scale. Shapes that are round or smaller than a module need their soft edges: without them
 * curves become stairs and gaps close.
 */
export function hasWholeModules({ path, fillRule }: QrFilledPath): boolean {
  // The even-odd rule fills square modules and eyes; eyes of other shapes have arcs. Any other path
  // consists of whole modules if it has no curve, no slope and no fraction.
  return fillRule === 'evenodd' ? !path.includes('a') : !/[^mhvz\d -]/i.test(path);
}

/**
 * Returns the runs of modules inside an outline, `undefined` for a path that does not consist of
 * whole modules or has unknown commands.
 */
export function findModuleRuns(path: string): ModuleRun[] | undefined {
  if (!/^(?:m-?\d+ ?-?\d+|[hv]-?\d+|z)*$/i.test(path)) {
    return undefined;
  }
  // A row is dark between its first and second vertical edge, between the third and the fourth, and
  // so on.
  const edges = new Map<number, Set<number>>();
  let [x, y, startX, startY] = [0, 0, 0, 0];
  const cross = (from: number, to: number): void => {
    for (let row = Math.min(from, to); row < Math.max(from, to); row++) {
      const columns = edges.get(row) ?? new Set();
      // An edge that two outlines share is inside the dark area.
      if (!columns.delete(x)) {
        columns.add(x);
      }
      edges.set(row, columns);
    }
  };
  const moveTo = (nextX: number, nextY: number): void => {
    // Filling closes an outline without moving the pen. The missing edge is vertical if the outline
    // began with a horizontal one.
    cross(y, startY);
    [x, y, startX, startY] = [nextX, nextY, nextX, nextY];
  };
  for (const [, command, first, second] of path.matchAll(/([mhvz])(-?\d+)? ?(-?\d+)?/gi)) {
    const [a, b] = [Number(first), Number(second)];
    if (command === 'M') {
      moveTo(a, b);
    } else if (command === 'm') {
      moveTo(x + a, y + b);
    } else if (command === 'h') {
      x += a;
    } else if (command === 'H') {
      x = a;
    } else if (command === 'z') {
      moveTo(startX, startY);
    } else {
      const end = command === 'v' ? y + a : a;
      cross(y, end);
      y = end;
    }
  }
  moveTo(0, 0);
  return [...edges].flatMap(([row, columns]) => {
    const sorted = [...columns].toSorted((a, b) => a - b);
    return sorted.flatMap((column, i) =>
      i % 2 === 0 ? [{ row, column, length: sorted[i + 1]! - column }] : [],
    );
  });
}
