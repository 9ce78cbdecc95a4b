import type { ModuleMatrix } from './qrcode-core.ts';

/**
 * What a module is for (ISO/IEC 18004 §5.3): `data` carries codewords, and the few remainder bits
 * after the last one; `finder` is one of the three position patterns, with `separator` around it;
 * `timing` and `alignment` locate the grid; `format` holds level and mask, `version` the version
 * from 7 on; the `dark-module` is always dark; `quiet-zone` is everything outside the symbol.
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

/** The kind of the module at a row and a column. */
export function moduleKind(
  { size, reserved }: Omit<ModuleMatrix, 'modules'>,
  row: number,
  column: number,
): ModuleKind {
  const last = size - 1;
  if (row < 0 || column < 0 || row > last || column > last) {
    return 'quiet-zone';
  }
  if (reserved[row * size + column] === 0) {
    return 'data';
  }

  const fromRow = Math.min(row, last - row);
  const fromColumn = Math.min(column, last - column);
  const isLowerRight = row > 8 && column > 8;
  if (!isLowerRight) {
    if (fromRow < 7 && fromColumn < 7) {
      return 'finder';
    }
    if (fromRow < 8 && fromColumn < 8) {
      return 'separator';
    }
    if (row === size - 8 && column === 8) {
      return 'dark-module';
    }
    // An alignment pattern on a timing pattern reaches row or column 8, where past the format
    // information nothing else is taken.
    if (row === 6 || column === 6) {
      return (row > 8 || column > 8) && reserved[row === 6 ? 8 * size + column : row * size + 8]
        ? 'alignment'
        : 'timing';
    }
    if (row === 8 || column === 8) {
      if (fromRow < 9 && fromColumn < 9) {
        return 'format';
      }
    } else if (fromRow < 11 && fromColumn < 11) {
      return 'version';
    }
  }
  return 'alignment';
}
