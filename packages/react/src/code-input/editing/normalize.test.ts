import { describe, expect, it, vi } from 'vitest';
import type { CodeInputFormat } from './code-format.ts';
import { toCodeState } from './edit.ts';

const NUMERIC: CodeInputFormat = { length: 6 };
const ANYTHING: CodeInputFormat = { length: 6, validationType: /./u };
const upper = (text: string): string => text.toUpperCase();

/** Returns the value of a field of one format that receives a text. */
function normalize(text: string | number | null | undefined, format: CodeInputFormat): string {
  return toCodeState(text, [format]).value;
}

describe('normalize', () => {
  it('White space is removed from the code (N1).', () => {
    expect(normalize(' 12 3\t4\n5 ', NUMERIC)).toBe('12345');
  });

  it('A code of null or undefined is empty (N2).', () => {
    expect(normalize(null, NUMERIC)).toBe('');
    expect(normalize(undefined, ANYTHING)).toBe('');
  });

  it('Characters that are not digits are removed before the code is cut to its length (N3).', () => {
    expect(normalize('1a 2b34c56', { length: 4 })).toBe('1234');
  });

  it('An alphabetic code keeps its letters in their case (N4).', () => {
    expect(normalize('1a 2b3C4', { length: 6, validationType: 'alphabetic' })).toBe('abC');
    expect(normalize('1a2b3Cd4', { length: 6, validationType: 'alphabetic' })).toBe('abCd');
  });

  it('An alphanumeric code keeps its digits, and its letters in their case (N5).', () => {
    const format: CodeInputFormat = { length: 6, validationType: 'alphanumeric' };
    expect(normalize('A1-B2 c3!', format)).toBe('A1B2c3');
    expect(normalize('a1B2c3', format)).toBe('a1B2c3');
  });

  it('The normalizer rewrites the characters that a custom pattern accepts (N6).', () => {
    const normalizeValue = (text: string): string => text.replace(/[^a-z0-9]/gi, '').toUpperCase();
    expect(normalize('ab-12 cd', { ...ANYTHING, normalizeValue })).toBe('AB12CD');
  });

  it('The normalizer is called once, with the characters that the type accepts (N7).', () => {
    const normalizeValue = vi.fn(upper);
    expect(
      normalize('ab-12 cd!', {
        length: 6,
        validationType: 'alphanumeric',
        normalizeValue,
      }),
    ).toBe('AB12CD');
    expect(normalizeValue.mock.calls).toEqual([['ab12cd']]);
  });

  it('The result of the normalizer is filtered again (N8).', () => {
    expect(normalize('12', { length: 6, normalizeValue: (text) => `${text}AB` })).toBe('12');
  });

  it('The result of the normalizer is cut to the length of the code (N9).', () => {
    expect(normalize('123456', { length: 4, normalizeValue: (text) => `${text}789` })).toBe('1234');
  });

  it.each([-1, 0, Number.NaN])('A length of %s leaves room for no character (N10).', (length) => {
    expect(normalize('123456', { length })).toBe('');
  });

  it('A number, or a text with invalid characters, becomes a code (N15).', () => {
    expect(normalize('12ab34xy567890', NUMERIC)).toBe('123456');
    expect(normalize(123456, NUMERIC)).toBe('123456');
  });

  it.each(['١٢٣٤٥٦', '۱۲۳۴۵۶', '１２３４５６', '१२३४५६', '１2٣４5۶', '𝟏𝟐𝟑𝟒𝟓𝟔'])(
    'The digits of %s become ASCII digits (E3).',
    (text) => {
      expect(normalize(text, NUMERIC)).toBe('123456');
    },
  );

  it('Dashes of every kind and invisible characters are removed.', () => {
    expect(normalize('12‐34–56', NUMERIC)).toBe('123456');
    expect(normalize('\u2066123\u2069\u200B456\uFEFF', NUMERIC)).toBe('123456');
    expect(normalize('123\u2212456', NUMERIC)).toBe('123456');
  });

  it.each([
    ['Your code is 123 456 (expires in 10 min)', '123456'],
    ['G-123456 is your verification code. 2 tries left.', '123456'],
    ['It is 10:45. Code: 123-456', '123456'],
    ['رمزك هو ١٢٣ ٤٥٦ صالح لمدة ١٠ دقائق', '123456'],
    ['123456789 654321', '654321'],
  ])('The code is found in %j.', (text, code) => {
    expect(normalize(text, NUMERIC)).toBe(code);
  });

  it.each([
    ['Please enter AB12CD now', 'AB12CD'],
    ['Your code is 123 456', '123456'],
    ['the secret is abcdef', 'abcdef'],
  ])('The code of letters and digits is found in %j.', (text, code) => {
    expect(normalize(text, { length: 6, validationType: 'alphanumeric' })).toBe(code);
  });

  it('A text that holds no code of the right length is cut to that length.', () => {
    expect(normalize('123456789', NUMERIC)).toBe('123456');
  });

  it('A text as long as an email is read in bounded time.', () => {
    const text = `${'1 x '.repeat(50_000)} 123456 ${' 12'.repeat(50_000)}x`;
    expect(normalize(text, NUMERIC)).toBe('123456');
  });

  it.each([/[0-3]/g, /[0-3]/y, /[0-3]/gu])(
    'The pattern %s gives the same result each time (E16).',
    (type) => {
      for (let time = 0; time < 3; time++) {
        expect(normalize('1209', { length: 6, validationType: type })).toBe('120');
      }
    },
  );

  it('A character of two UTF-16 units is left out as a whole (E27).', () => {
    expect(normalize('1😀2👩‍👩‍👧3', ANYTHING)).toBe('123');
  });
});
