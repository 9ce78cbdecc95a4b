import { expect, it } from 'vitest';
import { readRecoveryCodes } from './read-recovery-codes.ts';

it.each([
  ['a list', ['A', 'B'], ['A', 'B']],
  ['an empty list', [], []],
  ['a single code', 'A', ['A']],
  ['a list with empty text', ['A', '', ' '], ['A']],
  ['a list with a code twice', ['A', 'B', 'A'], ['A', 'B']],
  ['nothing', undefined, undefined],
  ['null', null, undefined],
])('Recovery codes are read from %s.', (_name, value, codes) => {
  expect(readRecoveryCodes(value)).toEqual(codes);
});

it.each([
  ['a number', 12_345_678],
  ['an object', { codes: ['7K4M'] }],
  ['a list of objects', [{ code: '7K4M' }]],
  ['a list of numbers', [12_345_678]],
  ['true', true],
])('An error about %s says what to return, and nothing of the codes.', (_name, value) => {
  const read = (): unknown => readRecoveryCodes(value);
  expect(read).toThrow(TypeError);
  expect(read).toThrow(/^Tessera: Recovery codes .* Return a list of strings\.$/);
  expect(read).not.toThrow(/7K4M|12345678/);
});
