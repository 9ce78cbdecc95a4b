import { expect, it } from 'vitest';
import { toTimestamp } from './to-timestamp.ts';

it.each([
  ['milliseconds', 5000],
  ['a Date', new Date(5000)],
  ['ISO text', '1970-01-01T00:00:05.000Z'],
  ['ISO text with an offset', '1970-01-01T01:00:05+01:00'],
])('toTimestamp reads %s.', (_name, value) => {
  expect(toTimestamp(value)).toBe(5000);
});

it.each([
  undefined,
  null,
  '',
  'soon',
  '5',
  '2026-99-99',
  NaN,
  Infinity,
  true,
  {},
  [5000],
  new Date(NaN),
])('toTimestamp returns undefined for %s.', (value) => {
  expect(toTimestamp(value)).toBeUndefined();
});
