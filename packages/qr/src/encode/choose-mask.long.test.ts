import { describe, expect, it } from 'vitest';
import { chooseBothWays } from '../../test/plain-penalty.ts';
import { errorCorrectionLevels } from './error-correction-level.ts';

describe('chooseMask', () => {
  const cases = [26, 27, 32, 40].flatMap((version) =>
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
