import { describe, expect, it } from 'vitest';
import vectors from '../test/vectors/pyotp.json' with { type: 'json' };
import { generateSteamCode, verifySteamCode } from './steam.ts';

// The cases of pyotp's own tests.
const PYOTP = [
  { secret: 'BASE32SECRET3232', codes: ['2TC8B', 'YKKK4', 'M4HQB', 'DTVB3'] },
  { secret: 'FMXNK4QEGKVPULRTADY6JIDK5VHUBGZW', codes: ['C5V56', 'QJY8Y', 'R3WQY', 'JG3T3'] },
];

describe('generateSteamCode', () => {
  it.each(PYOTP)(
    'generateSteamCode returns the codes of $secret, as in the tests of pyotp.',
    ({ secret, codes }) => {
      expect(
        [0, 30, 60, 90].map((s) => generateSteamCode({ secret, timestamp: s * 1000 })),
      ).toEqual(codes);
    },
  );

  it.each(vectors.steam)(
    'generateSteamCode returns $code at $unixSeconds seconds, as pyotp does.',
    ({ secret, unixSeconds, code }) => {
      expect(generateSteamCode({ secret, timestamp: unixSeconds * 1000 })).toBe(code);
    },
  );
});

describe('verifySteamCode', () => {
  const secret = 'BASE32SECRET3232';
  const verify = (code: unknown, options = {}) =>
    verifySteamCode({ code: code as string, secret, timestamp: 1662883100_000, ...options });

  it('verifySteamCode accepts the codes of the time step and of its neighbors.', () => {
    expect(verify('N3G63')).toEqual({ ok: true, timeStep: 55429436, drift: 0 });
    expect(verify('N3G63', { timestamp: 1662883130_000 })).toMatchObject({
      ok: true,
      drift: -1,
    });
    expect(verify('N3G63', { timestamp: 1662883130_000, window: 0 })).toEqual({
      ok: false,
      reason: 'mismatch',
    });
  });

  it('verifySteamCode accepts each code once.', () => {
    expect(verify('N3G63', { lastTimeStep: 55429436 })).toEqual({
      ok: false,
      reason: 'replayed',
    });
  });

  it('verifySteamCode follows a clock that drifts.', () => {
    const code = generateSteamCode({ secret, timestamp: 1662883100_000 + 600_000 });
    expect(verify(code)).toEqual({ ok: false, reason: 'mismatch' });
    expect(verify(code, { drift: 20 })).toEqual({ ok: true, timeStep: 55429456, drift: 20 });
  });

  it('verifySteamCode reads a code in any case, with spaces, hyphens and full-width letters.', () => {
    for (const code of ['n3g63', ' N3G 63', 'N3G-63', 'Ｎ３Ｇ６３']) {
      expect(verify(code).ok).toBe(true);
    }
  });

  it('verifySteamCode returns malformed for input that is not a Steam code.', () => {
    for (const code of [
      '',
      'N3G6',
      'N3G633',
      'N3G6A',
      'N3G60',
      'N3G6\u0130',
      12345,
      undefined,
      null,
      {},
      'N'.repeat(1e6),
    ]) {
      expect(verify(code)).toEqual({ ok: false, reason: 'malformed' });
    }
  });
});
