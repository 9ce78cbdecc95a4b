import { describe, expect, it } from 'vitest';
import { RFC_SECRET } from '../test/secrets.ts';
import { tesseraError } from '../test/tessera-error.ts';
import { generateHotp } from './hotp.ts';
import { resyncHotp, resyncTotp, type ResyncTotpOptions } from './resync.ts';
import { verifyTotp } from './totp.ts';

const secret = RFC_SECRET;
const codeAt = (counter: number) => generateHotp({ secret, counter });

describe('resyncTotp', () => {
  const now = 1000;
  const resync = (codes: unknown, options: Partial<ResyncTotpOptions> = {}) =>
    resyncTotp({ codes: codes as [string, string], secret, timestamp: now * 30_000, ...options });
  const pairAt = (timeStep: number) => [codeAt(timeStep), codeAt(timeStep + 1)];

  it('resyncTotp finds a clock that is off by up to 75 minutes, and returns its drift.', () => {
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

  it('resyncTotp searches within the given window.', () => {
    expect(resync(pairAt(now + 900), { window: 900 })).toMatchObject({ ok: true, drift: 901 });
    expect(resync(pairAt(now + 1), { window: 0 })).toEqual({ ok: false, reason: 'mismatch' });
    expect(resync(pairAt(now), { window: 0 })).toMatchObject({ ok: true });
  });

  it('resyncTotp returns what verifyTotp needs to follow the clock.', () => {
    const result = resync(pairAt(now + 120)) as { timeStep: number; drift: number };
    const next = { code: codeAt(now + 122), secret, timestamp: (now + 1) * 30_000 };
    expect(verifyTotp(next)).toEqual({ ok: false, reason: 'mismatch' });
    expect(verifyTotp({ ...next, lastTimeStep: result.timeStep, drift: result.drift })).toEqual({
      ok: true,
      timeStep: now + 122,
      drift: 121,
    });
  });

  it('resyncTotp returns mismatch for codes that are not consecutive.', () => {
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

  it('resyncTotp returns replayed for a pair whose first code was already accepted.', () => {
    expect(resync(pairAt(now), { lastTimeStep: now })).toEqual({
      ok: false,
      reason: 'replayed',
    });
    expect(resync(pairAt(now), { lastTimeStep: now - 1 })).toMatchObject({ ok: true });
  });

  it('resyncTotp finds the pair of the first two time steps.', () => {
    expect(resync(pairAt(0), { timestamp: 0 })).toEqual({ ok: true, timeStep: 1, drift: 1 });
  });

  it('resyncTotp returns malformed for input that is not two codes.', () => {
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

  it('resyncTotp throws for a window that is out of range.', () => {
    for (const window of [-1, 10_001, Number.POSITIVE_INFINITY, 1.5]) {
      expect(() => resync(pairAt(now), { window })).toThrow(tesseraError('invalid-window'));
    }
  });
});

describe('resyncHotp', () => {
  it('resyncHotp throws for a look-ahead that is out of range.', () => {
    for (const lookAhead of [-1, 10_001, Number.POSITIVE_INFINITY]) {
      expect(() => resync(['399871', '520489'], 0, lookAhead)).toThrow(
        tesseraError('invalid-window'),
      );
    }
  });

  const resync = (codes: unknown, counter: number, lookAhead?: number) =>
    resyncHotp({ codes: codes as [string, string], secret, counter, lookAhead });

  it('resyncHotp finds a counter up to 1000 ahead, and returns the next counter to store.', () => {
    expect(resync(['399871', '520489'], 0)).toEqual({ ok: true, counter: 9, nextCounter: 10 });
    expect(resync([codeAt(1000), codeAt(1001)], 0)).toEqual({
      ok: true,
      counter: 1001,
      nextCounter: 1002,
    });
    expect(resync([codeAt(1001), codeAt(1002)], 0)).toEqual({ ok: false, reason: 'mismatch' });
    expect(resync([codeAt(5), codeAt(6)], 0, 4)).toEqual({ ok: false, reason: 'mismatch' });
  });

  it('resyncHotp never finds an earlier counter.', () => {
    expect(resync(['399871', '520489'], 8)).toMatchObject({ ok: true });
    expect(resync(['399871', '520489'], 9)).toEqual({ ok: false, reason: 'mismatch' });
  });

  it('resyncHotp stops at the last counter that has a next one.', () => {
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

  it('resyncHotp returns malformed for input that is not two codes.', () => {
    for (const codes of [['399871'], ['399871', undefined], null]) {
      expect(resync(codes, 0)).toEqual({ ok: false, reason: 'malformed' });
    }
  });
});
