import type { ModuleMatrix } from './qrcode-core.ts';

/**
 * The purpose of a module (ISO/IEC 18004 §5.3).
 *
 * - `data`: carries codewords, or one of the few remainder bits after the last codeword.
 * - `finder`: one of the three finder patterns. `separator`: the light border of a finder pattern.
 * - `timing`, `alignment`: patterns that locate the grid.
 * - `format`: level and mask. `version`: the version, from version 7 on.
 * - `dark-module`: the module that is always dark.
 * - `quiet-zone`: everything outside the symbol.
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

/** Returns the kind of a module. */
export function getModuleKind(
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
    // An alignment pattern that crosses a timing pattern reaches row or column 8, where nothing
    // else is reserved beyond the format information.
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
