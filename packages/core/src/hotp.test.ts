import { describe, expect, it } from 'vitest';
import { RFC_SECRET } from '../test/secrets.ts';
import { tesseraError } from '../test/tessera-error.ts';
import vectors from '../test/vectors/pyotp.json' with { type: 'json' };
import { generateHotp, verifyHotp } from './hotp.ts';
import type { Algorithm } from './options.ts';

const secret = RFC_SECRET;

// RFC 4226 Appendix D.
const RFC_4226 = [
  { code: '755224', truncated: 1284755224 },
  { code: '287082', truncated: 1094287082 },
  { code: '359152', truncated: 137359152 },
  { code: '969429', truncated: 1726969429 },
  { code: '338314', truncated: 1640338314 },
  { code: '254676', truncated: 868254676 },
  { code: '287922', truncated: 1918287922 },
  { code: '162583', truncated: 82162583 },
  { code: '399871', truncated: 673399871 },
  { code: '520489', truncated: 645520489 },
];

describe('generateHotp', () => {
  it.each(RFC_4226.map((row, counter) => ({ ...row, counter })))(
    'generateHotp returns $code for counter $counter, as in RFC 4226 Appendix D.',
    ({ counter, code, truncated }) => {
      expect(generateHotp({ secret, counter })).toBe(code);
      expect(generateHotp({ secret, counter, digits: 10 })).toBe(
        String(truncated).padStart(10, '0'),
      );
    },
  );

  it.each(vectors.hotp)(
    'generateHotp returns $code for counter $counter, as pyotp does.',
    (vector) => {
      const { code, algorithm, ...options } = vector;
      expect(generateHotp({ ...options, algorithm: algorithm as Algorithm })).toBe(code);
    },
  );

  it('generateHotp returns the codes of the test suites of pyotp and otpauth.', () => {
    const pyotp = 'N3OVNIBRERIO5OHGVCMDGS4V4RJ3AUZOUN34J6FRM4P6JIFCG3ZA';
    const codes = [0, 1, 2, 3, 4].map((counter) => generateHotp({ secret: pyotp, counter }));
    expect(codes).toEqual(['737863', '390601', '363354', '936780', '654019']);
    const otpauth =
      'PTV3HJTL6KY3XBHHTCFUD2UDUHZYZKNFFXYZTP4Z56733Q4VL7R3HGPNRSE6HPEJ3GD67H44M7L3II7PX666DNVP6O2YFLHRRGWZJY4ZX7R3LFGURPPLV357XXYZ7BM56KZKLFQ';
    expect(generateHotp({ secret: otpauth, counter: 10_000_000_000 })).toBe('851410');
  });

  it('generateHotp throws for a counter that is not a whole number, 0 or more.', () => {
    for (const counter of [-1, 1.5, Number.NaN, 2 ** 53, '1', 1n, null, undefined]) {
      expect(() => generateHotp({ secret, counter: counter as number })).toThrow(
        tesseraError('invalid-counter'),
      );
    }
  });
});

describe('verifyHotp', () => {
  const verify = (code: unknown, counter: number, lookAhead?: number) =>
    verifyHotp({ code: code as string, secret, counter, lookAhead });

  it('verifyHotp accepts the code of the counter and returns the next counter to store.', () => {
    expect(verify('520489', 9)).toEqual({ ok: true, counter: 9, nextCounter: 10 });
  });

  it('verifyHotp looks ahead by the given number of codes, and by three as a default.', () => {
    expect(verify('969429', 0)).toEqual({ ok: true, counter: 3, nextCounter: 4 });
    expect(verify('338314', 0)).toEqual({ ok: false, reason: 'mismatch' });
    expect(verify('338314', 0, 4)).toEqual({ ok: true, counter: 4, nextCounter: 5 });
    expect(verify('287082', 0, 0)).toEqual({ ok: false, reason: 'mismatch' });
  });

  it('verifyHotp never accepts the code of an earlier counter.', () => {
    expect(verify('520489', 10, 100)).toEqual({ ok: false, reason: 'mismatch' });
  });

  it('verifyHotp stops at the last counter that has a next one.', () => {
    const counter = Number.MAX_SAFE_INTEGER - 1;
    const code = generateHotp({ secret, counter });
    expect(verify(code, counter, 100)).toEqual({ ok: true, counter, nextCounter: counter + 1 });
    const last = generateHotp({ secret, counter: counter + 1 });
    expect(verify(last, counter, 100)).toEqual({ ok: false, reason: 'mismatch' });
  });

  it('verifyHotp returns malformed for input that is not a code of this length.', () => {
    for (const code of [
      '',
      '52048',
      '5204899',
      '52048a',
      'abcdef',
      '🙂🙂🙂🙂🙂🙂',
      undefined,
      null,
      {},
      [],
      true,
    ]) {
      expect(verify(code, 9)).toEqual({ ok: false, reason: 'malformed' });
    }
  });

  it('verifyHotp throws for a look-ahead that is out of range.', () => {
    for (const lookAhead of [Number.POSITIVE_INFINITY, -1, 1.5, 101]) {
      expect(() => verify('520489', 9, lookAhead)).toThrow(tesseraError('invalid-window'));
    }
  });
});
