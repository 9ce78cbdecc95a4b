import { getMaskDifference } from './mask-difference.ts';
import { packModules, scoreMask } from './mask-penalty.ts';
import type { MaskPattern, ModuleMatrix } from './qrcode-core.ts';

/** The eight masks in the order in which they are tried. */
export const MASKS: readonly MaskPattern[] = [0, 1, 2, 3, 4, 5, 6, 7];

/**
 * Chooses the mask with the lowest penalty for a symbol with mask 0, the first of equal ones
 * (ISO/IEC 18004 §7.8.3).
 */
export function chooseMask(matrix: ModuleMatrix): MaskPattern {
  const packed = packModules(matrix.size, matrix.modules);
  let best: MaskPattern = 0;
  let lowest = Infinity;
  for (const mask of MASKS) {
    const penalty = scoreMask(packed, getMaskDifference(matrix, mask), lowest);
    if (penalty < lowest) {
      [best, lowest] = [mask, penalty];
    }
  }
  return best;
}

/** Applies a mask and its format information to a symbol with mask 0, in place. */
export function applyMask(matrix: ModuleMatrix, mask: MaskPattern): void {
  const { size, modules } = matrix;
  const { words } = getMaskDifference(matrix, mask);
  for (let row = 0, i = 0; row < size; row++) {
    for (let column = 0; column < size; column++, i++) {
      modules[i]! ^= (words[(column >> 5) * size + row]! >> column) & 1;
    }
  }
}
