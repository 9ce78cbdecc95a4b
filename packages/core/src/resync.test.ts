import { describe, expect, it } from 'vitest';
import { tesseraError } from '../test/tessera-error.ts';
import { generateHotp } from './hotp.ts';
import { resyncHotp, resyncTotp, type ResyncTotpOptions } from './resync.ts';
import { verifyTotp } from './totp.ts';

const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const codeAt = (counter: number) => generateHotp({ secret, counter });

describe('resyncTotp', () => {
  const now = 1000;
  const resync = (codes: unknown, options: Partial<ResyncTotpOptions> = {}) =>
    resyncTotp({ codes: codes as [string, string], secret, timestamp: now * 30_000, ...options });
  const pairAt = (timeStep: number) => [codeAt(timeStep), codeAt(timeStep + 1)];

  it('finds a clock that is off by up to 75 minutes, and says where it is', () => {
    for (const drift of [-150, -120, -1, 0, 1, 120, 150]) {
      expect(resync(pairAt(now + drift))).toEqual({
        ok: true,
        timeStep: now + drift + 1,
        drift: drift + 1,
      });
    }
    for (const drift of [-151, 151]) {
      expect(resync(pairAt(now + drift))).toEqual({ ok: false, reason: 'mismatch' });
    }
  });

  it('searches as far as it is told', () => {
    expect(resync(pairAt(now + 900), { window: 900 })).toMatchObject({ ok: true, drift: 901 });
    expect(resync(pairAt(now + 1), { window: 0 })).toEqual({ ok: false, reason: 'mismatch' });
    expect(resync(pairAt(now), { window: 0 })).toMatchObject({ ok: true });
  });

  it('returns what lets verifyTotp follow the clock', () => {
    const result = resync(pairAt(now + 120)) as { timeStep: number; drift: number };
    const next = { code: codeAt(now + 122), secret, timestamp: (now + 1) * 30_000 };
    expect(verifyTotp(next)).toEqual({ ok: false, reason: 'mismatch' });
    expect(verifyTotp({ ...next, lastTimeStep: result.timeStep, drift: result.drift })).toEqual({
      ok: true,
      timeStep: now + 122,
      drift: 121,
    });
  });

  it('wants the codes one after the other', () => {
    expect(resync([codeAt(now + 20), codeAt(now + 20)])).toEqual({
      ok: false,
      reason: 'mismatch',
    });
    expect(resync([codeAt(now + 21), codeAt(now + 20)])).toEqual({
      ok: false,
      reason: 'mismatch',
    });
    expect(resync([codeAt(now + 20), codeAt(now + 22)])).toEqual({
      ok: false,
      reason: 'mismatch',
    });
    expect(resync([codeAt(now + 20), '000000'])).toEqual({ ok: false, reason: 'mismatch' });
  });

  it('refuses a pair whose first code is spent', () => {
    expect(resync(pairAt(now), { lastTimeStep: now })).toEqual({
      ok: false,
      reason: 'replayed',
    });
    expect(resync(pairAt(now), { lastTimeStep: now - 1 })).toMatchObject({ ok: true });
  });

  it('works from the first time step on', () => {
    expect(resync(pairAt(0), { timestamp: 0 })).toEqual({ ok: true, timeStep: 1, drift: 1 });
  });

  it('answers malformed to what is not two codes', () => {
    for (const codes of [
      [],
      ['123456'],
      ['123456', ''],
      ['123456', 'x'],
      ['1', '123456'],
      ['123456', '123456', '123456'],
      '123456',
      undefined,
      null,
      {},
    ]) {
      expect(resync(codes)).toEqual({ ok: false, reason: 'malformed' });
    }
  });

  it('refuses a search that would not end', () => {
    for (const window of [-1, 10_001, Number.POSITIVE_INFINITY, 1.5]) {
      expect(() => resync(pairAt(now), { window })).toThrow(tesseraError('invalid-window'));
    }
  });
});

describe('resyncHotp', () => {
  it('refuses a search that would not end', () => {
    for (const lookAhead of [-1, 10_001, Number.POSITIVE_INFINITY]) {
      expect(() => resync(['399871', '520489'], 0, lookAhead)).toThrow(
        tesseraError('invalid-window'),
      );
    }
  });

  const resync = (codes: unknown, counter: number, lookAhead?: number) =>
    resyncHotp({ codes: codes as [string, string], secret, counter, lookAhead });

  it('finds a counter up to 1000 ahead, and says what to store', () => {
    expect(resync(['399871', '520489'], 0)).toEqual({ ok: true, counter: 9, nextCounter: 10 });
    expect(resync([codeAt(1000), codeAt(1001)], 0)).toEqual({
      ok: true,
      counter: 1001,
      nextCounter: 1002,
    });
    expect(resync([codeAt(1001), codeAt(1002)], 0)).toEqual({ ok: false, reason: 'mismatch' });
    expect(resync([codeAt(5), codeAt(6)], 0, 4)).toEqual({ ok: false, reason: 'mismatch' });
  });

  it('never looks back', () => {
    expect(resync(['399871', '520489'], 8)).toMatchObject({ ok: true });
    expect(resync(['399871', '520489'], 9)).toEqual({ ok: false, reason: 'mismatch' });
  });

  it('stops where counters end', () => {
    const counter = Number.MAX_SAFE_INTEGER - 2;
    expect(resync([codeAt(counter), codeAt(counter + 1)], counter)).toEqual({
      ok: true,
      counter: counter + 1,
      nextCounter: counter + 2,
    });
    expect(resync([codeAt(counter + 1), codeAt(counter + 2)], counter)).toMatchObject({
      ok: false,
    });
  });

  it('answers malformed to what is not two codes', () => {
    for (const codes of [['399871'], ['399871', undefined], null]) {
      expect(resync(codes, 0)).toEqual({ ok: false, reason: 'malformed' });
    }
  });
});
