import { describe, expect, it } from 'vitest';
import { outcomeText } from '../test/outcome.ts';
import { sameCodeTwice } from '../test/same-code-twice.ts';
import { tesseraError } from '../test/tessera-error.ts';
import { HOTP, Secret, hmac } from '#otpauth';
import vectors from '../test/vectors/pyotp.json' with { type: 'json' };
import type { Algorithm } from './options.ts';
import { secretFromBytes } from './secret-encoding.ts';
import { generateTotp, verifyTotp, type VerifyTotpOptions } from './totp.ts';

const ascii = (length: number) =>
  secretFromBytes(new TextEncoder().encode('1234567890'.repeat(7).slice(0, length)));
const secret = ascii(20);

// RFC 6238 Appendix B, with the seeds that its errata give: 20, 32 and 64 bytes.
const RFC_6238 = [
  { seconds: 59, SHA1: '94287082', SHA256: '46119246', SHA512: '90693936' },
  { seconds: 1111111109, SHA1: '07081804', SHA256: '68084774', SHA512: '25091201' },
  { seconds: 1111111111, SHA1: '14050471', SHA256: '67062674', SHA512: '99943326' },
  { seconds: 1234567890, SHA1: '89005924', SHA256: '91819424', SHA512: '93441116' },
  { seconds: 2000000000, SHA1: '69279037', SHA256: '90698825', SHA512: '38618901' },
  { seconds: 20000000000, SHA1: '65353130', SHA256: '77737706', SHA512: '47863826' },
];

describe('generateTotp', () => {
  it.each(RFC_6238)(
    'generateTotp returns the codes of RFC 6238 Appendix B at $seconds seconds.',
    (row) => {
      const timestamp = row.seconds * 1000;
      expect(generateTotp({ secret: ascii(20), timestamp, digits: 8 })).toBe(row.SHA1);
      expect(generateTotp({ secret: ascii(32), timestamp, digits: 8, algorithm: 'SHA256' })).toBe(
        row.SHA256,
      );
      expect(generateTotp({ secret: ascii(64), timestamp, digits: 8, algorithm: 'SHA512' })).toBe(
        row.SHA512,
      );
    },
  );

  it.each(vectors.totp)(
    'generateTotp returns $code at $unixSeconds seconds, as pyotp does.',
    (vector) => {
      const { code, unixSeconds, algorithm, ...options } = vector;
      expect(
        generateTotp({
          ...options,
          algorithm: algorithm as Algorithm,
          timestamp: unixSeconds * 1000,
        }),
      ).toBe(code);
    },
  );

  it('generateTotp accepts a Date.', () => {
    expect(generateTotp({ secret, timestamp: new Date(59_000), digits: 8 })).toBe('94287082');
  });

  it('generateTotp uses the clock if no time is given.', () => {
    const before = generateTotp({ secret });
    const now = generateTotp({ secret, timestamp: Date.now() });
    expect([before, generateTotp({ secret })]).toContain(now);
  });

  it('generateTotp counts time steps from t0.', () => {
    expect(generateTotp({ secret, timestamp: 1_000_059_000, t0: 1_000_000_000, digits: 8 })).toBe(
      '94287082',
    );
  });
});

describe('the cases of other projects’ tests', () => {
  // pyotp: values, the window of test_valid_window, Google Authenticator's own code.
  const at = (base32: string, seconds: number) =>
    generateTotp({ secret: base32, timestamp: seconds * 1000 });

  it.each([
    ['GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', 1111111111, '050471'],
    ['GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', 1234567890, '005924'],
    ['GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', 2000000000, '279037'],
    ['wrn3pqx5uqxqvnqr', 1297553958, '102705'],
    ['JBSWY3DPEHPK3PXP', 0, '282760'],
    ['JBSWY3DPEHPK3PXP', 1700000000, '324550'],
    ['ABCDEFGH', 200, '028307'],
    ['ABCDEFGH', 230, '681610'],
  ])('generateTotp returns for %s at %i seconds the code %s.', (base32, seconds, code) => {
    expect(at(base32, seconds)).toBe(code);
  });

  it.each([
    ['451564', 5],
    ['028307', 6],
    ['681610', 7],
  ])(
    'verifyTotp accepts %s for ABCDEFGH at 200 seconds as the code of time step %i.',
    (code, timeStep) => {
      expect(verifyTotp({ code, secret: 'ABCDEFGH', timestamp: 200_000 })).toEqual({
        ok: true,
        timeStep,
        drift: timeStep - 6,
      });
    },
  );

  it('verifyTotp does not accept 195979 for ABCDEFGH at 200 seconds.', () => {
    const result = verifyTotp({ code: '195979', secret: 'ABCDEFGH', timestamp: 200_000 });
    expect(result).toEqual({ ok: false, reason: 'mismatch' });
  });

  // otpauth: keys of 63 to 99 bytes, periods of 5 to 30 seconds, windows of 100.
  const LONG =
    'PTV3HJTL6KY3XBHHTCFUD2UDUHZYZKNFFXYZTP4Z56733Q4VL7R3HGPNRSE6HPEJ3GD67H44M7L3II7PX666DNVP6O2YFLHRRGWZJY4ZX7R3LFGURPPLV357XXYZ7BM56KZKLFQ';
  const SHORT_PERIOD =
    '4GSINR5NIPKI5X53ZWBNPEGLQXBICI3HYWP6LINNZCNC3Q44LV55RCXEUWYXR3MSTHYJLDFP2KZ5JEPIUKPNBJLMYWYTD3VMS7HYG';
  const SHA256 =
    'E3HL4LDW4KZL3ZV5 RPWZPJPQT6KJLWFB FXQ2HJHSX2KZNSEA 6KU3HERRY2J7HMNF THYL5AVLE3BJJ2FP SHY3RKUU4SQIP4ES W64WERGXWXPLLUNL 5K53DRVW4643A';
  const SHA512 =
    '6OU2XBPNRSZTDXMS 46VKJ4VCTC26ZBFJ PHUK3LHRXSF27Y4L R7X37PPJVGU53LHC SOGMFPPDSWB7JB5Y QLWLBF7TXS2JD4M7 QSDNFL7QTSIJP4E7 TKPUF4EUTSUPDNEZ U7M3Z2MRWLZ3RA5I 5OLLV4ULQOEQ';
  const timestamp = 1451606400000;

  it.each([
    [{ secret: LONG }, '218265'],
    [{ secret: SHORT_PERIOD, period: 5 }, '245126'],
    [{ secret: SHA256, algorithm: 'SHA256' as const, period: 10 }, '043840'],
    [{ secret: SHA512, algorithm: 'SHA512' as const, period: 15 }, '665593'],
  ])('generateTotp returns the codes of the otpauth tests (%#).', (options, code) => {
    expect(generateTotp({ ...options, timestamp })).toBe(code);
    expect(verifyTotp({ ...options, code, timestamp })).toMatchObject({ ok: true, drift: 0 });
  });

  it('verifyTotp finds a code 90 time steps away in a window of 100, as otpauth does.', () => {
    const early = timestamp - 90 * 30_000;
    const result = verifyTotp({ code: '218265', secret: LONG, timestamp: early, window: 100 });
    expect(result).toMatchObject({ ok: true, drift: 90 });
  });
});

describe('verifyTotp', () => {
  const at = (timeStep: number) => generateTotp({ secret, timestamp: timeStep * 30_000 });
  const verify = (code: unknown, options: Partial<VerifyTotpOptions> = {}) =>
    verifyTotp({ code: code as string, secret, timestamp: 3_000_000, ...options });

  it.each(vectors.verify)(
    'In a window of $window, verifyTotp agrees with pyotp about $code at $unixSeconds seconds.',
    (vector) => {
      const { unixSeconds, algorithm, valid, ...options } = vector;
      const result = verifyTotp({
        ...options,
        algorithm: algorithm as Algorithm,
        timestamp: unixSeconds * 1000,
      });
      expect(result.ok).toBe(valid);
    },
  );

  it('verifyTotp accepts the codes of one time step before and after, and returns the time step.', () => {
    expect(verify(at(100))).toEqual({ ok: true, timeStep: 100, drift: 0 });
    expect(verify(at(99))).toEqual({ ok: true, timeStep: 99, drift: -1 });
    expect(verify(at(101))).toEqual({ ok: true, timeStep: 101, drift: 1 });
    expect(verify(at(98))).toEqual({ ok: false, reason: 'mismatch' });
    expect(verify(at(102))).toEqual({ ok: false, reason: 'mismatch' });
  });

  it('verifyTotp moves the window at the millisecond at which a time step begins.', () => {
    const code = at(100);
    expect(verify(code, { window: 0, timestamp: 2_999_999 }).ok).toBe(false);
    expect(verify(code, { window: 0, timestamp: 3_000_000 }).ok).toBe(true);
    expect(verify(code, { window: 0, timestamp: 3_029_999 }).ok).toBe(true);
    expect(verify(code, { window: 0, timestamp: 3_030_000 }).ok).toBe(false);
    expect(verify(code, { window: 2, timestamp: 2_939_999 }).ok).toBe(false);
    expect(verify(code, { window: 2, timestamp: 2_940_000 }).ok).toBe(true);
    expect(verify(code, { window: 2, timestamp: 3_089_999 }).ok).toBe(true);
    expect(verify(code, { window: 2, timestamp: 3_090_000 }).ok).toBe(false);
  });

  it('verifyTotp works in the very first time step.', () => {
    expect(verify(at(0), { timestamp: 0 })).toEqual({ ok: true, timeStep: 0, drift: 0 });
    expect(verify(at(1), { timestamp: 0, window: 5 })).toEqual({
      ok: true,
      timeStep: 1,
      drift: 1,
    });
  });

  it('verifyTotp distinguishes a used code from one before it and from a wrong one.', () => {
    expect(verify(at(100), { lastTimeStep: 99 }).ok).toBe(true);
    expect(verify(at(100), { lastTimeStep: 100 })).toEqual({ ok: false, reason: 'replayed' });
    expect(verify(at(99), { lastTimeStep: 100 })).toEqual({ ok: false, reason: 'outdated' });
    expect(verify('000000', { lastTimeStep: 100 })).toEqual({ ok: false, reason: 'mismatch' });
  });

  it('verifyTotp accepts a used code that is also the code of a later time step.', () => {
    const { earlier, later, code } = sameCodeTwice(secret);
    const options = { timestamp: later * 30_000, window: later - earlier };
    expect(verify(code, { ...options, lastTimeStep: earlier })).toMatchObject({ timeStep: later });
    expect(verify(code, { ...options, lastTimeStep: later })).toEqual({
      ok: false,
      reason: 'replayed',
    });
  });

  it('verifyTotp treats 0 as a valid last time step.', () => {
    expect(verify(at(0), { timestamp: 0, lastTimeStep: 0 })).toEqual({
      ok: false,
      reason: 'replayed',
    });
  });

  it('verifyTotp treats null as no last time step and no drift.', () => {
    expect(verify(at(100), { lastTimeStep: null, drift: null }).ok).toBe(true);
  });

  it('verifyTotp returns outdated when the clock was set back behind the last time step.', () => {
    expect(verify(at(100), { lastTimeStep: 5000 })).toEqual({ ok: false, reason: 'outdated' });
  });

  it('verifyTotp accepts codes around the clock and around the clock plus the stored drift, and none between.', () => {
    for (const drift of [-20, 20]) {
      const valid = [];
      for (let timeStep = 70; timeStep <= 130; timeStep++) {
        if (verify(at(timeStep), { drift }).ok) {
          valid.push(timeStep - 100);
        }
      }
      expect(valid).toEqual(drift < 0 ? [-21, -20, -19, -1, 0, 1] : [-1, 0, 1, 19, 20, 21]);
    }
    expect(verify(at(121), { drift: 20 })).toEqual({ ok: true, timeStep: 121, drift: 21 });
  });

  it.each([
    ['287082', 'as it is'],
    ['287 082', 'with the space that apps show'],
    [' 287-082\n', 'with a hyphen and spaces around'],
    ['２８７０８２', 'in full-width digits'],
    ['٢٨٧٠٨٢', 'in Arabic-Indic digits'],
    ['२८७०८२', 'in Devanagari digits'],
    ['287\u200b082', 'with an invisible character'],
    [287082, 'as a number'],
  ] as [string | number, string][])('verifyTotp reads %j, %s.', (code) => {
    expect(verify(code, { timestamp: 59_000 })).toEqual({ ok: true, timeStep: 1, drift: 0 });
  });

  it('verifyTotp does not accept the code of a time step before the first one.', () => {
    const before = HOTP.generate({
      secret: Secret.fromBase32(secret),
      algorithm: 'SHA1',
      digits: 6,
      counter: -1,
      hmac,
    });
    expect(verify(before, { timestamp: 0 })).toEqual({ ok: false, reason: 'mismatch' });
  });

  it('verifyTotp reads up to 256 characters.', () => {
    const typed = (length: number) => '287082'.padStart(length, ' ');
    expect(verify(typed(256), { timestamp: 59_000 })).toMatchObject({ ok: true });
    expect(verify(typed(257), { timestamp: 59_000 })).toEqual({
      ok: false,
      reason: 'malformed',
    });
  });

  it('verifyTotp restores the leading zeros that a number has lost.', () => {
    expect(verify(7081804, { timestamp: 1111111109_000, digits: 8 }).ok).toBe(true);
  });

  it('verifyTotp returns malformed and never throws, whatever is typed.', () => {
    const odd = [
      '',
      ' ',
      '28708',
      '2870821',
      '28708x',
      'éééééé',
      '😀😀😀',
      '0x1234',
      '+12345',
      '1e5',
    ];
    const wrong = [
      undefined,
      null,
      Number.NaN,
      -28708,
      1.5,
      10n ** 5n,
      {},
      [],
      ['287082'],
      true,
      Symbol('x'),
      () => 1,
    ];
    for (const code of [...odd, ...wrong, '1'.repeat(1e6), ' '.repeat(1e6) + '287082']) {
      expect(verify(code, { timestamp: 59_000 })).toEqual({ ok: false, reason: 'malformed' });
    }
  });

  it.each([
    [{ digits: 5 }, '`digits` must be a whole number between 6 and 10, got 5.'],
    [{ digits: '6' }, 'got a value of type string.'],
    [{ digits: null }, 'got null.'],
    [
      { period: Number.NaN },
      '`period` must be a whole number of seconds between 1 and 3600, got NaN.',
    ],
    [{ window: 101 }, '`window` must be a whole number between 0 and 100, got 101.'],
    [{ drift: 0.5 }, '`drift` must be'],
    [
      { timestamp: -1 },
      '`timestamp` must be a time in milliseconds since 1970 or a valid Date, got -1.',
    ],
    [{ t0: -1 }, '`t0` must be a time in milliseconds'],
    [
      { lastTimeStep: '57666380' },
      '`lastTimeStep` must be a time step that a verification returned, got a value of type string.',
    ],
  ])('The error of verifyTotp says what is wrong with %j.', async (options, message) => {
    const wrong = options as unknown as Partial<VerifyTotpOptions>;
    expect(await outcomeText(() => verify('287082', wrong))).toContain(message);
  });

  it.each([
    [{ secret: undefined }, 'invalid-secret'],
    [{ secret: '' }, 'invalid-secret'],
    [{ secret: 'A' }, 'invalid-secret'],
    [{ algorithm: 'sha1' }, 'invalid-algorithm'],
    [{ algorithm: 'SHA-1' }, 'invalid-algorithm'],
    [{ algorithm: null }, 'invalid-algorithm'],
    [{ digits: 5 }, 'invalid-digits'],
    [{ digits: 11 }, 'invalid-digits'],
    [{ digits: '6' }, 'invalid-digits'],
    [{ digits: 6.5 }, 'invalid-digits'],
    [{ digits: Number.NaN }, 'invalid-digits'],
    [{ period: 0 }, 'invalid-period'],
    [{ period: -30 }, 'invalid-period'],
    [{ period: 3601 }, 'invalid-period'],
    [{ period: Number.NaN }, 'invalid-period'],
    [{ timestamp: Number.NaN }, 'invalid-timestamp'],
    [{ timestamp: -1 }, 'invalid-timestamp'],
    [{ timestamp: Number.POSITIVE_INFINITY }, 'invalid-timestamp'],
    [{ timestamp: new Date('never') }, 'invalid-timestamp'],
    [{ timestamp: '2024-01-01' }, 'invalid-timestamp'],
    [{ timestamp: null }, 'invalid-timestamp'],
    [{ t0: 3_000_001 }, 'invalid-timestamp'],
    [{ t0: -1 }, 'invalid-timestamp'],
    [{ t0: Number.NaN }, 'invalid-timestamp'],
    [{ window: -1 }, 'invalid-window'],
    [{ window: 101 }, 'invalid-window'],
    [{ window: Number.POSITIVE_INFINITY }, 'invalid-window'],
    [{ window: [1, 0] }, 'invalid-window'],
    [{ lastTimeStep: '57666380' }, 'invalid-time-step'],
    [{ lastTimeStep: -1 }, 'invalid-time-step'],
    [{ lastTimeStep: Number.NaN }, 'invalid-time-step'],
    [{ drift: 0.5 }, 'invalid-drift'],
    [{ drift: Number.POSITIVE_INFINITY }, 'invalid-drift'],
  ])('verifyTotp, given %j, throws %s, even if the code is malformed.', (options, code) => {
    for (const typed of ['287082', '']) {
      expect(() => verify(typed, options as unknown as Partial<VerifyTotpOptions>)).toThrow(
        tesseraError(code),
      );
    }
  });
});
