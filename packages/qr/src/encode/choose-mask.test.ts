import { create } from 'qrcode/lib/core/qrcode.js';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../test/random.ts';
import { errorCorrectionLevels } from './error-correction-level.ts';
import { applyMask, chooseMask, MASKS } from './choose-mask.ts';
import { packModules, scoreMask } from './mask-penalty.ts';
import { createMatrix, type MaskPattern } from './qrcode-core.ts';

/** Computes the penalty word for word after ISO/IEC 18004 §7.8.3.1, one module at a time. */
function computePlainPenalty(size: number, modules: ArrayLike<number>): number {
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

describe('scoreMask', () => {
  it.each([1, 2, 5, 21, 31, 32, 33, 63, 64, 65, 177])(
    'The penalty of a square of %i modules is that of a plain scorer.',
    (size) => {
      for (const density of [0, 0.1, 0.5, 0.8, 1]) {
        for (let sample = 0; sample < 4; sample++) {
          const random = createRandom(1 + sample + size);
          const modules = Uint8Array.from({ length: size * size }, () =>
            Number(random() < density),
          );
          expect(
            scoreMask(packModules(size, modules), packModules(size, new Uint8Array(size * size))),
          ).toBe(computePlainPenalty(size, modules));
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
    'Version $version-$level gets the first mask with the lowest penalty.',
    ({ version, level }) => {
      const segments = [{ mode: 'byte' as const, data: `${version}${level}` }];
      const symbols = MASKS.map(
        (maskPattern) =>
          create(segments, { version, errorCorrectionLevel: level, maskPattern }).modules,
      );
      const penalties = symbols.map(({ size, data }) => computePlainPenalty(size, data));
      const best = penalties.indexOf(Math.min(...penalties));

      const matrix = createMatrix(segments, version, level, 0);
      expect(chooseMask(matrix)).toBe(best);
      applyMask(matrix, best as MaskPattern);
      expect(matrix.modules).toEqual(symbols[best]!.data);
    },
  );
});
