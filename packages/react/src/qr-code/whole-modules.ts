import type { QrFilledPath } from '@tessera/qr';

/** A run of modules in a row. */
export interface ModuleRun {
  row: number;
  column: number;
  length: number;
}

/**
 * Whether a path is the outline of whole modules, whose edges are to lie on whole device pixels at
 * any scale. What is round, or smaller than a module, has to keep its soft edges: it would be
 * stair-stepped, or its gaps would close.
 */
export function isOfWholeModules({ path, fillRule }: QrFilledPath): boolean {
  // Filled by the even-odd rule are square modules, and eyes, of which all that are not square have
  // arcs. Of the rest, what has no curve, no slope, no fraction.
  return fillRule === 'evenodd' ? !path.includes('a') : !/[^mhvz\d -]/i.test(path);
}

/**
 * The runs of modules that a path is the outline of; `undefined` for one that is no such outline,
 * or is written in a way that is not understood here.
 */
export function moduleRuns(path: string): ModuleRun[] | undefined {
  if (!/^(?:m-?\d+ ?-?\d+|[hv]-?\d+|z)*$/i.test(path)) {
    return undefined;
  }
  // Between the first and the second upright edge of a row, between the third and the fourth, and
  // so on, it is dark.
  const edges = new Map<number, Set<number>>();
  let [x, y, startX, startY] = [0, 0, 0, 0];
  const cross = (from: number, to: number): void => {
    for (let row = Math.min(from, to); row < Math.max(from, to); row++) {
      const columns = edges.get(row) ?? new Set();
      // Where two outlines share an edge there is none.
      if (!columns.delete(x)) {
        columns.add(x);
      }
      edges.set(row, columns);
    }
  };
  const moveTo = (nextX: number, nextY: number): void => {
    // Filling closes an outline without moving the pen; the missing edge is upright if the outline
    // began with one across.
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
