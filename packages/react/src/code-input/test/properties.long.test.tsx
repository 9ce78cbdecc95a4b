import { expect, it } from 'vitest';
import { compareWithModel } from '../../../test/compare-with-model.tsx';

it('The code field agrees with a plain model after any of 200 sequences of steps.', () => {
  expect(compareWithModel(200)).toBeGreaterThan(200);
});
