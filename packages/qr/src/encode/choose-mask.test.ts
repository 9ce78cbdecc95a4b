import { describe, expect, it } from 'vitest';
import { chooseBothWays, computePlainPenalty } from '../../test/plain-penalty.ts';
import { createRandom } from '../../test/random.ts';
import { errorCorrectionLevels } from './error-correction-level.ts';
import { packModules, scoreMask } from './mask-penalty.ts';

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
  const cases = [1, 2, 6, 7, 9, 10, 14].flatMap((version) =>
    errorCorrectionLevels.map((level) => ({ version, level })),
  );

  it.each(cases)(
    'Version $version-$level gets the first mask with the lowest penalty.',
    ({ version, level }) => {
      const { chosen, best } = chooseBothWays(version, level);
      expect(chosen).toEqual(best);
    },
  );
});
