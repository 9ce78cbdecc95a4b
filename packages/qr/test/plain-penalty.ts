import { create } from 'qrcode/lib/core/qrcode.js';
import { applyMask, chooseMask, MASKS } from '../src/encode/choose-mask.ts';
import type { ErrorCorrectionLevel } from '../src/encode/error-correction-level.ts';
import { createMatrix } from '../src/encode/create-matrix.ts';

/** Computes the penalty word for word after ISO/IEC 18004 §7.8.3.1, one module at a time. */
export function computePlainPenalty(size: number, modules: ArrayLike<number>): number {
  const at = (line: number, i: number, across: boolean): number =>
    across ? modules[line * size + i]! : modules[i * size + line]!;
  let penalty = 0;
  for (const across of [true, false]) {
    for (let line = 0; line < size; line++) {
      const bits = Array.from({ length: size }, (_, i) => at(line, i, across)).join('');
      for (const run of bits.match(/0{5,}|1{5,}/g) ?? []) {
        penalty += 3 + run.length - 5;
      }
      penalty += 40 * [...bits.matchAll(/(?=10111010000|00001011101)/g)].length;
    }
  }
  let dark = 0;
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const i = row * size + column;
      dark += modules[i]!;
      if (row + 1 === size || column + 1 === size) {
        continue;
      }
      const block = modules[i]! + modules[i + 1]! + modules[i + size]! + modules[i + size + 1]!;
      if (block === 0 || block === 4) {
        penalty += 3;
      }
    }
  }
  const percent = (100 * dark) / (size * size);
  return penalty + 10 * Math.floor(Math.abs(percent - 50) / 5);
}

/** A mask, and the modules of the symbol that has it. */
interface MaskedSymbol {
  mask: number;
  modules: Uint8Array;
}

/** Chooses a mask, and finds the first one with the lowest penalty by trying all of them. */
export function chooseBothWays(
  version: number,
  level: ErrorCorrectionLevel,
): { chosen: MaskedSymbol; best: MaskedSymbol } {
  const segments = [{ mode: 'byte' as const, data: `${version}${level}` }];
  const symbols = MASKS.map(
    (maskPattern) =>
      create(segments, { version, errorCorrectionLevel: level, maskPattern }).modules,
  );
  const penalties = symbols.map(({ size, data }) => computePlainPenalty(size, data));
  const best = penalties.indexOf(Math.min(...penalties));

  const matrix = createMatrix(segments, version, level);
  const chosen = chooseMask(matrix);
  applyMask(matrix, chosen);
  return {
    chosen: { mask: chosen, modules: matrix.modules },
    best: { mask: best, modules: symbols[best]!.data },
  };
}
