import { expect, it } from 'vitest';
import { readRecoveryCodes } from './read-recovery-codes.ts';

it.each([
  ['a list', ['A', 'B'], ['A', 'B']],
  ['an empty list', [], []],
  ['a lone code', 'A', ['A']],
  ['a list with something empty', ['A', '', ' '], ['A']],
  ['a list with a code twice', ['A', 'B', 'A'], ['A', 'B']],
  ['nothing', undefined, undefined],
  ['null', null, undefined],
])('reads %s', (_name, value, codes) => {
  expect(readRecoveryCodes(value)).toEqual(codes);
});

it.each([
  ['a number', 12_345_678],
  ['an object', { codes: ['7K4M'] }],
  ['a list of objects', [{ code: '7K4M' }]],
  ['a list of numbers', [12_345_678]],
  ['true', true],
])('says of %s what to return, and nothing of what came', (_name, value) => {
  const read = (): unknown => readRecoveryCodes(value);
  expect(read).toThrow(TypeError);
  expect(read).toThrow(/^Tessera: recovery codes .* Return a list of strings\.$/);
  expect(read).not.toThrow(/7K4M|12345678/);
});
