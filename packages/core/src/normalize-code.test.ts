import { describe, expect, it } from 'vitest';
import { normalizeCode } from './normalize-code.ts';

describe('normalizeCode', () => {
  it.each([
    ['123 456', '123456'],
    ['123-456', '123456'],
    ['12‐34–56', '123456'],
    ['１２３ 456', '123456'],
    ['𝟏𝟐𝟑𝟒𝟓𝟔', '123456'],
    ['١٢٣٤٥٦', '123456'],
    ['۱۲۳۴۵۶', '123456'],
    ['\u2066123\u2069456', '123456'],
    ['abc 12', 'abc12'],
    ['', ''],
  ])('normalizeCode turns %j into %j.', (input, code) => {
    expect(normalizeCode(input)).toBe(code);
  });

  it('normalizeCode reads the digits of every script that Intl can write.', () => {
    let scripts = 0;
    for (const numberingSystem of Intl.supportedValuesOf('numberingSystem')) {
      const format = new Intl.NumberFormat('en', { numberingSystem, useGrouping: false });
      // Some systems are not decimal, or write with ideographs.
      const written = format.format(1234567890);
      if (!/^\p{Nd}+$/u.test(written)) {
        continue;
      }
      scripts++;
      expect(normalizeCode(written)).toBe('1234567890');
      expect(normalizeCode(format.format(9876543210))).toBe('9876543210');
    }
    expect(scripts).toBeGreaterThan(50);
  });

  it('normalizeCode turns every decimal digit of Unicode into an ASCII digit.', () => {
    const digits = Array.from({ length: 0x110000 }, (_, codePoint) =>
      String.fromCodePoint(codePoint),
    ).filter((character) => /^\p{Nd}$/u.test(character));
    expect(normalizeCode(digits.join(''))).toMatch(/^[0-9]{600,}$/);
  });

  it('normalizeCode never throws, whatever the input is.', () => {
    for (const value of [undefined, null, {}, [], true, Symbol('x'), Number.NaN, -1, 1.5, 1n]) {
      expect(normalizeCode(value as string)).toBe('');
    }
    // Firefox replaces a lone surrogate, others keep it.
    expect(normalizeCode('\ud83d')).toHaveLength(1);
    expect(normalizeCode(123456 as unknown as string)).toBe('123456');
    expect(normalizeCode(0 as unknown as string)).toBe('0');
  });
});
