import { describe, expect, it } from 'vitest';
import { toAsciiDigits } from './to-ascii-digits.ts';

describe('toAsciiDigits', () => {
  it('toAsciiDigits replaces the digits of every script and leaves everything else unchanged.', () => {
    expect(toAsciiDigits('１٢३ ৪-x٥\u200b🙂²')).toBe('123 4-x5\u200b🙂²');
  });

  it('toAsciiDigits distinguishes two scripts whose digits are adjacent.', () => {
    // Pa'O and Eastern Pwo Karen Myanmar digits; bold and double-struck mathematical ones.
    expect(toAsciiDigits('\u{116d0}\u{116d9}\u{116da}\u{116e3}')).toBe(
      /^\p{Nd}+$/u.test('\u{116d0}') ? '0909' : '\u{116d0}\u{116d9}\u{116da}\u{116e3}',
    );
    expect(toAsciiDigits('𝟎𝟗𝟘𝟡')).toBe('0909');
  });
});
