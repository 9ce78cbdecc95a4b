import type { ModuleMatrix } from './create-matrix.ts';
import { maskDifference, type MaskPattern, maskPatterns } from './mask.ts';
import { maskPenalty, packModules, type PackedModules } from './mask-penalty.ts';

// By version, because what a mask changes depends on nothing else; filled as versions are met.
const differencesByVersion: PackedModules[][] = [];

/**
 * Tries the eight masks on a symbol that has mask 0 and keeps the one with the lowest penalty; of equal ones, the first (ISO/IEC 18004 §7.8.3).
 *
 * @returns the mask, and the modules with that mask and its format information.
 */
export function chooseMask(matrix: ModuleMatrix): { mask: MaskPattern; modules: Uint8Array } {
  const { size } = matrix;
  const differences = (differencesByVersion[(size - 17) / 4] ??= maskPatterns.map((mask) =>
    packModules(size, maskDifference(matrix, mask)),
  ));
  const packed = packModules(size, matrix.modules);
  const masked = {
    size,
    columns: new Int32Array(packed.columns.length),
    rows: new Int32Array(packed.rows.length),
  };
  let best: MaskPattern = 0;
  let lowest = Infinity;
  for (const mask of maskPatterns) {
    const { columns, rows } = differences[mask]!;
    for (let i = 0; i < columns.length; i++) {
      masked.columns[i] = packed.columns[i]! ^ columns[i]!;
      masked.rows[i] = packed.rows[i]! ^ rows[i]!;
    }
    const penalty = maskPenalty(masked);
    if (penalty < lowest) {
      lowest = penalty;
      best = mask;
    }
  }

  const { columns } = differences[best]!;
  const modules = new Uint8Array(size * size);
  for (let row = 0, i = 0; row < size; row++)
    for (let column = 0; column < size; column++, i++) {
      const differs = (columns[(column >> 5) * size + row]! >>> (column & 31)) & 1;
      modules[i] = matrix.modules[i]! ^ differs;
    }
  return { mask: best, modules };
}
