import { maskPenalty, packModules, type PackedModules } from './mask-penalty.ts';
import { maskDifference, type MaskPattern, type ModuleMatrix } from './qrcode-core.ts';

/** The eight masks in the order in which they are tried. */
export const masks: readonly MaskPattern[] = [0, 1, 2, 3, 4, 5, 6, 7];

// By version, because what a mask changes depends on nothing else; filled as versions are met.
const differencesByVersion: Array<Array<PackedModules & { modules: Uint8Array }>> = [];

/**
 * Tries the eight masks on a symbol that has mask 0 and gives it the one with the lowest penalty, with its format information; of equal ones, the first
 * (ISO/IEC 18004 §7.8.3).
 */
export function applyBestMask(matrix: ModuleMatrix): MaskPattern {
  const { size, modules } = matrix;
  const differences = (differencesByVersion[(size - 17) / 4] ??= masks.map((mask) => {
    const difference = maskDifference(matrix, mask);
    return { ...packModules(size, difference), modules: difference };
  }));
  const packed = packModules(size, modules);
  const penalties = differences.map((difference) => maskPenalty(packed, difference));
  const mask = masks[penalties.indexOf(Math.min(...penalties))]!;

  const difference = differences[mask]!.modules;
  for (let i = 0; i < modules.length; i++) modules[i]! ^= difference[i]!;
  return mask;
}
