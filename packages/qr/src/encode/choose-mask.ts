import { packModules, type PackedModules, scoreMask } from './mask-penalty.ts';
import type { MaskPattern, ModuleMatrix } from './qrcode-core.ts';
import { computeMaskDifference } from './mask-difference.ts';

/** The eight masks in the order in which they are tried. */
export const MASKS: readonly MaskPattern[] = [0, 1, 2, 3, 4, 5, 6, 7];

type MaskDifference = PackedModules & { modules: Uint8Array };

// By version, because what a mask changes depends on the version only, and mask. Filled on first
// use.
const differencesByVersion: MaskDifference[][] = [];

/** Returns what a mask changes in a symbol with mask 0. */
function getMaskDifference(matrix: ModuleMatrix, mask: MaskPattern): MaskDifference {
  const { size } = matrix;
  const differences = (differencesByVersion[(size - 17) / 4] ??= []);
  const modules = differences[mask]?.modules ?? computeMaskDifference(matrix, mask);
  return (differences[mask] ??= { ...packModules(size, modules), modules });
}

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
  const { modules } = matrix;
  const difference = getMaskDifference(matrix, mask).modules;
  for (let i = 0; i < modules.length; i++) {
    modules[i]! ^= difference[i]!;
  }
}
