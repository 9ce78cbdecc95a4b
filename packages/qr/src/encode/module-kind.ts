/**
 * What a module is for (ISO/IEC 18004 §5.3): `data` carries codewords, and the few remainder bits after the last one; `finder` is one of the three
 * position patterns, with `separator` around it; `timing` and `alignment` locate the grid; `format` holds level and mask, `version` the version from 7
 * on; the `dark-module` is always dark; `quiet-zone` is everything outside the symbol.
 */
export type ModuleKind =
  | 'data'
  | 'finder'
  | 'separator'
  | 'timing'
  | 'alignment'
  | 'format'
  | 'version'
  | 'dark-module'
  | 'quiet-zone';

/** The kind of the module at a row and column of a symbol with `size` modules a side. */
export function moduleKind(size: number, row: number, column: number): ModuleKind {
  const last = size - 1;
  if (row < 0 || column < 0 || row > last || column > last) return 'quiet-zone';

  // Distance from the nearer edge; the lower right corner has no finder pattern.
  const fromRow = Math.min(row, last - row);
  const fromColumn = Math.min(column, last - column);
  if (fromRow < 8 && fromColumn < 8 && (row < 8 || column < 8))
    return fromRow < 7 && fromColumn < 7 ? 'finder' : 'separator';

  if (isAlignment(size, row, column)) return 'alignment';
  if (row === 6 || column === 6) return 'timing';
  if (row === size - 8 && column === 8) return 'dark-module';
  if (
    (row === 8 && (column < 9 || column >= size - 8)) ||
    (column === 8 && (row < 9 || row >= size - 8))
  )
    return 'format';
  const isBeside = (near: number, far: number): boolean =>
    near < 6 && far >= size - 11 && far < size - 8;
  if (size >= 45 && (isBeside(row, column) || isBeside(column, row))) return 'version';
  return 'data';
}

/**
 * Rows, and as well columns, of the centers of the alignment patterns (ISO/IEC 18004, Annex E). The three crossings in the finder patterns have none.
 */
export function alignmentCenters(size: number): number[] {
  const version = (size - 17) / 4;
  if (version === 1) return [];
  const count = Math.floor(version / 7) + 2;
  // Evenly spaced from the far end, rounded up to even; version 32 alone is rounded down.
  const step = version === 32 ? 26 : 2 * Math.ceil((size - 13) / (2 * count - 2));
  return Array.from({ length: count }, (_, i) => (i === 0 ? 6 : size - 7 - (count - 1 - i) * step));
}

function isAlignment(size: number, row: number, column: number): boolean {
  const last = size - 1;
  const centers = alignmentCenters(size);
  const near = (value: number): number | undefined =>
    centers.find((center) => Math.abs(center - value) <= 2);
  const [centerRow, centerColumn] = [near(row), near(column)];
  if (centerRow === undefined || centerColumn === undefined) return false;
  const inFinder =
    (centerRow === 6 && (centerColumn === 6 || centerColumn === last - 6)) ||
    (centerColumn === 6 && centerRow === last - 6);
  return !inFinder;
}
