import { create } from 'qrcode/lib/core/qrcode.js';
import { describe, expect, it } from 'vitest';
import { errorCorrectionLevels } from './error-correction-level.ts';
import { applyMask, chooseMask } from './choose-mask.ts';
import { createMatrix, type MaskPattern } from './qrcode-core.ts';
import { scoreMask, packModules } from './mask-penalty.ts';

/** ISO/IEC 18004 §7.8.3.1 word for word, a module at a time. */
function plainPenalty(size: number, modules: ArrayLike<number>): number {
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

describe('maskPenalty', () => {
  it.each([1, 2, 5, 21, 31, 32, 33, 63, 64, 65, 177])(
    'is that of a plain scorer for squares of %i modules',
    (size) => {
      for (const density of [0, 0.1, 0.5, 0.8, 1]) {
        for (let sample = 0; sample < 4; sample++) {
          let seed = 1 + sample + size;
          const modules = Uint8Array.from({ length: size * size }, () => {
            seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
            return Number(seed / 2 ** 32 < density);
          });
          expect(
            scoreMask(packModules(size, modules), packModules(size, new Uint8Array(size * size))),
          ).toBe(plainPenalty(size, modules));
        }
      }
    },
  );
});

describe('chooseMask', () => {
  const cases = [1, 2, 6, 7, 9, 10, 14, 26, 27, 32, 40].flatMap((version) =>
    errorCorrectionLevels.map((level) => ({ version, level })),
  );

  it.each(cases)(
    'takes the first mask of lowest penalty and applies it, version $version-$level',
    ({ version, level }) => {
      const segments = [{ mode: 'byte' as const, data: `${version}${level}` }];
      const symbols = [0, 1, 2, 3, 4, 5, 6, 7].map(
        (maskPattern) =>
          create(segments, { version, errorCorrectionLevel: level, maskPattern }).modules,
      );
      const penalties = symbols.map(({ size, data }) => plainPenalty(size, data));
      const best = penalties.indexOf(Math.min(...penalties));

      const matrix = createMatrix(segments, version, level, 0);
      expect(chooseMask(matrix)).toBe(best);
      applyMask(matrix, best as MaskPattern);
      expect(matrix.modules).toEqual(symbols[best]!.data);
    },
  );
});
