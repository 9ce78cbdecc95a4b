import { maskPenalty, packModules, type PackedModules } from './mask-penalty.ts';
import { maskDifference, type MaskPattern, type ModuleMatrix } from './qrcode-core.ts';

/** The eight masks in the order in which they are tried. */
export const masks: readonly MaskPattern[] = [0, 1, 2, 3, 4, 5, 6, 7];

// By version, because what a mask changes depends on nothing else; filled as versions are met.
const differencesByVersion: Array<Array<PackedModules & { modules: Uint8Array }>> = [];

/** The differences that the eight masks make to the symbols of a version, against mask 0. */
function maskDifferences(matrix: ModuleMatrix): Array<PackedModules & { modules: Uint8Array }> {
  const { size } = matrix;
  return (differencesByVersion[(size - 17) / 4] ??= masks.map((mask) => {
    const modules = maskDifference(matrix, mask);
    return { ...packModules(size, modules), modules };
  }));
}

/**
 * The mask with the lowest penalty for a symbol that has mask 0; of equal ones, the first (ISO/IEC
 * 18004 §7.8.3).
 */
export function chooseMask(matrix: ModuleMatrix): MaskPattern {
  const packed = packModules(matrix.size, matrix.modules);
  const penalties = maskDifferences(matrix).map((difference) => maskPenalty(packed, difference));
  return masks[penalties.indexOf(Math.min(...penalties))]!;
}

/** Gives a symbol that has mask 0 another one, with its format information. */
export function applyMask(matrix: ModuleMatrix, mask: MaskPattern): void {
  const { modules } = matrix;
  const difference = maskDifferences(matrix)[mask]!.modules;
  for (let i = 0; i < modules.length; i++) {
    modules[i]! ^= difference[i]!;
  }
}
