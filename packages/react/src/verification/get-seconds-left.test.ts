import { expect, it } from 'vitest';
import { getSecondsLeft } from './get-seconds-left.ts';

it.each([
  [{ retryAt: 5000 }, 3500, 2],
  [{ retryAt: 5000 }, 4999, 1],
  [{ retryAt: 5000 }, 5000, 0],
  [{ retryAt: 5000 }, 9000, 0],
  [{ retryAt: undefined }, 3500, 0],
  [{}, 3500, 0],
  [undefined, 3500, 0],
])('getSecondsLeft rounds what is left of %j at %i up to %i.', (error, timestamp, seconds) => {
  expect(getSecondsLeft(error, timestamp)).toBe(seconds);
});
