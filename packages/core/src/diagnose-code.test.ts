import { describe, expect, it } from 'vitest';
import { sameCodeTwice } from '../test/same-code-twice.ts';
import { RFC_SECRET, SECRET } from '../test/secrets.ts';
import { tesseraError } from '../test/tessera-error.ts';
import { diagnoseCode, type DiagnoseCodeOptions } from './diagnose-code.ts';
import { generateTotp, verifyTotp, type GenerateTotpOptions } from './totp.ts';

const CURRENT_SECRET = RFC_SECRET;
const OLDER_SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
const OLDEST_SECRET = SECRET;
const TIMESTAMP = 1_700_000_010_000;
const MINUTE = 60_000;

const createCode = (options: Partial<GenerateTotpOptions> = {}) =>
  generateTotp({ secret: CURRENT_SECRET, timestamp: TIMESTAMP, ...options });
const diagnose = (code: unknown, options: Partial<DiagnoseCodeOptions> = {}) =>
  diagnoseCode({ code: code as string, secret: CURRENT_SECRET, timestamp: TIMESTAMP, ...options });

const nextDigit = (digit: string) => String((Number(digit) + 1) % 10);

describe('diagnoseCode', () => {
  it.each([2, 5, 15, -2, -5, -15, 60, -60, 30, -90, 330, 14 * 60, -14 * 60])(
    'diagnoseCode finds a clock that is %i minutes ahead.',
    (minutes) => {
      const code = createCode({ timestamp: TIMESTAMP + minutes * MINUTE });
      expect(diagnose(code)).toEqual({ cause: 'clock', offset: minutes * MINUTE });
    },
  );

  it.each([
    ['Kathmandu', 345],
    ['Eucla', 525],
    ['the Chatham Islands in summer', 825],
    ['the Chatham Islands, from the Marquesas', 23 * 60 + 15],
    ['the Line Islands, from Baker Island', 26 * 60],
  ])('diagnoseCode finds a clock in the time zone of %s.', (_, minutes) => {
    for (const offset of [minutes * MINUTE, -minutes * MINUTE]) {
      const code = createCode({ timestamp: TIMESTAMP + offset });
      expect(diagnose(code)).toEqual({ cause: 'clock', offset });
    }
  });

  it('diagnoseCode finds a clock that is an hour and thirty seconds ahead.', () => {
    const code = createCode({ timestamp: TIMESTAMP + 60 * MINUTE + 30_000 });
    expect(diagnose(code)).toEqual({ cause: 'clock', offset: 60 * MINUTE + 30_000 });
  });

  it('diagnoseCode measures the offset of a clock in periods of the key.', () => {
    const code = createCode({ period: 60, timestamp: TIMESTAMP + 10 * MINUTE });
    expect(diagnose(code, { period: 60 })).toEqual({ cause: 'clock', offset: 10 * MINUTE });
  });

  it('diagnoseCode finds the previous secret that a code belongs to.', () => {
    const previousSecrets = [OLDER_SECRET, OLDEST_SECRET];
    expect(diagnose(createCode({ secret: OLDER_SECRET }), { previousSecrets })).toEqual({
      cause: 'previous-secret',
      index: 0,
    });
    expect(diagnose(createCode({ secret: OLDEST_SECRET }), { previousSecrets })).toEqual({
      cause: 'previous-secret',
      index: 1,
    });
    expect(
      diagnose(createCode({ secret: OLDEST_SECRET }), { previousSecrets: [OLDER_SECRET] }),
    ).toEqual({
      cause: 'unknown',
    });
  });

  it('diagnoseCode tries at most 20 previous secrets.', () => {
    const previousSecrets = [...Array.from({ length: 19 }, () => OLDER_SECRET), OLDEST_SECRET];
    expect(diagnose(createCode({ secret: OLDEST_SECRET }), { previousSecrets })).toEqual({
      cause: 'previous-secret',
      index: 19,
    });
    expect(
      diagnose(createCode({ secret: OLDEST_SECRET }), {
        previousSecrets: [OLDER_SECRET, ...previousSecrets],
      }),
    ).toEqual({ cause: 'unknown' });
  });

  it('diagnoseCode finds the parameters that the authenticator app ignored.', () => {
    expect(diagnose(createCode(), { algorithm: 'SHA256' })).toEqual({
      cause: 'parameters',
      algorithm: 'SHA1',
    });
    expect(diagnose(createCode(), { digits: 8 })).toEqual({ cause: 'parameters', digits: 6 });
    expect(diagnose(createCode(), { period: 15 })).toEqual({ cause: 'parameters', period: 30 });
    expect(diagnose(createCode(), { algorithm: 'SHA512', digits: 8, period: 60 })).toEqual({
      cause: 'parameters',
      algorithm: 'SHA1',
      digits: 6,
      period: 30,
    });
    expect(diagnose(createCode({ algorithm: 'SHA256' }))).toEqual({
      cause: 'parameters',
      algorithm: 'SHA256',
    });
    expect(diagnose(createCode({ period: 60 }))).toEqual({ cause: 'parameters', period: 60 });
  });

  it('diagnoseCode searches for ignored parameters within the window.', () => {
    const code = createCode({ period: 60, timestamp: TIMESTAMP + 180_000 });
    expect(diagnose(code)).toEqual({ cause: 'unknown' });
    expect(diagnose(code, { window: 3 })).toEqual({ cause: 'parameters', period: 60 });
  });

  it('diagnoseCode finds two swapped digits, and no other mistake in the digits.', () => {
    const code = createCode();
    const swap = (i: number, j: number) => {
      const digits = Array.from(code);
      [digits[i], digits[j]] = [digits[j]!, digits[i]!];
      return digits.join('');
    };
    for (let i = 0; i < 6; i++) {
      for (let j = i + 1; j < 6; j++) {
        expect(diagnose(swap(i, j)).cause).toBe(code[i] === code[j] ? 'valid' : 'swapped-digits');
      }
    }
    const wrongDigit = code.slice(0, 5) + nextDigit(code.slice(5));
    expect(diagnose(wrongDigit)).toEqual({ cause: 'unknown' });
    const twoWrongDigits = code.slice(0, 4) + code.slice(4).replaceAll(/\d/g, nextDigit);
    expect(diagnose(twoWrongDigits)).toEqual({ cause: 'unknown' });
    const rotated = code.slice(1) + code.slice(0, 1);
    expect(diagnose(rotated)).toEqual({ cause: 'unknown' });
  });

  it('diagnoseCode reports a code that was already accepted as replayed.', () => {
    const { timeStep } = verifyTotp({
      code: createCode(),
      secret: CURRENT_SECRET,
      timestamp: TIMESTAMP,
    }) as {
      timeStep: number;
    };
    expect(diagnose(createCode(), { lastTimeStep: timeStep })).toEqual({ cause: 'replayed' });
  });

  it('diagnoseCode does not report a replayed code that is also the code of a later time step.', () => {
    const { earlier, later, code } = sameCodeTwice(CURRENT_SECRET);
    const options = { timestamp: later * 30_000, window: later - earlier, lastTimeStep: earlier };
    expect(diagnose(code, options)).toEqual({ cause: 'valid' });
    expect(diagnose(code, { ...options, lastTimeStep: later })).toEqual({ cause: 'replayed' });
  });

  it('diagnoseCode says that a code is right for this secret at this time.', () => {
    for (const offset of [0, 30_000, -30_000]) {
      const code = createCode({ timestamp: TIMESTAMP + offset });
      expect(diagnose(code)).toEqual({ cause: 'valid' });
      expect(diagnose(code, { previousSecrets: [OLDER_SECRET] })).toEqual({ cause: 'valid' });
    }
    expect(diagnose(createCode(), { lastTimeStep: 1 })).toEqual({ cause: 'valid' });
    expect(diagnose('000000')).toEqual({ cause: 'unknown' });
  });

  it('diagnoseCode returns malformed for input that is not a code of any authenticator app.', () => {
    for (const code of [
      '',
      '12345',
      '12345678901',
      'abcdef',
      '1234567',
      undefined,
      null,
      {},
      [],
      Symbol('x'),
    ]) {
      expect(diagnose(code)).toEqual({ cause: 'malformed' });
    }
  });

  it('diagnoseCode throws the errors of verifyTotp.', () => {
    for (const [options, code] of [
      [{ secret: '' }, 'invalid-secret'],
      [{ previousSecrets: ['A'] }, 'invalid-secret'],
      [{ digits: 5 }, 'invalid-digits'],
      [{ algorithm: 'MD5' }, 'invalid-algorithm'],
      [{ period: 0 }, 'invalid-period'],
      [{ window: -1 }, 'invalid-window'],
      [{ timestamp: Number.NaN }, 'invalid-timestamp'],
    ] as const) {
      expect(() => diagnose('', options as Partial<DiagnoseCodeOptions>)).toThrow(
        tesseraError(code),
      );
    }
  });
});
