import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tesseraError } from '../test/tessera-error.ts';
import { checkAttempt, recordAttempt, type AttemptState } from './attempt-budget.ts';
import type { AttemptPolicy } from './attempt-policy.ts';

const T0 = 1_700_000_000_000;
const SECOND = 1000;
const HOUR = 3_600_000;

const failing = (failures: number, lastFailureAt: number | null = T0): AttemptState => ({
  failures,
  lastFailureAt,
  revision: 1,
});
const ask = (state: AttemptState | null, timestamp = T0, policy?: AttemptPolicy) =>
  checkAttempt({ state, timestamp, policy });

describe('throttle', () => {
  it('lets the first attempt through', () => {
    for (const state of [null, undefined, failing(0, null)]) {
      expect(checkAttempt({ state })).toEqual({ ok: true, remaining: 100 });
    }
  });

  // RFC 4226 §7.3: "say T = 5, then after 1 attempt, the server waits for 5 seconds, at the second
  // failed attempt, it waits for 5*2 = 10 seconds, etc."
  it.each([
    [1, 5],
    [2, 10],
    [3, 15],
    [99, 495],
  ])('after %i failures makes wait for %i seconds, to the millisecond', (failures, seconds) => {
    const state = failing(failures);
    const end = T0 + seconds * SECOND;
    expect(ask(state)).toEqual({ ok: false, reason: 'delayed', retryAfter: seconds * SECOND });
    expect(ask(state, end - 1)).toEqual({ ok: false, reason: 'delayed', retryAfter: 1 });
    expect(ask(state, end)).toEqual({ ok: true, remaining: 100 - failures });
  });

  it('locks after 100 failures in a row, for good', () => {
    expect(ask(failing(99), T0 + HOUR)).toEqual({ ok: true, remaining: 1 });
    for (const failures of [100, 101]) {
      expect(ask(failing(failures), T0 + 1e12)).toEqual({
        ok: false,
        reason: 'locked',
        retryAfter: null,
      });
    }
  });

  it('follows another policy', () => {
    const policy = { delay: 60_000, maximumDelay: HOUR, freeFailures: 2, maximumFailures: 70 };
    expect(ask(failing(2), T0, policy)).toEqual({ ok: true, remaining: 68 });
    expect(ask(failing(3), T0, policy)).toMatchObject({ retryAfter: 60_000 });
    expect(ask(failing(61), T0, policy)).toMatchObject({ retryAfter: 59 * 60_000 });
    expect(ask(failing(69), T0, policy)).toMatchObject({ retryAfter: HOUR });
    expect(ask(failing(70), T0 + 1e12, policy)).toMatchObject({ reason: 'locked' });
    expect(ask(failing(50), T0, { delay: 0 })).toMatchObject({ ok: true });
  });

  it('makes nobody wait longer because a clock was set back', () => {
    expect(ask(failing(2), T0 - HOUR)).toEqual({
      ok: false,
      reason: 'delayed',
      retryAfter: 10 * SECOND,
    });
  });

  it.each([
    [{ policy: { maximumFailures: 101 } }, 'invalid-policy'],
    [{ policy: { maximumFailures: 0 } }, 'invalid-policy'],
    [{ policy: { delay: -1 } }, 'invalid-policy'],
    [{ policy: { delay: HOUR + 1 } }, 'invalid-policy'],
    [{ policy: { maximumDelay: 24 * HOUR + 1 } }, 'invalid-policy'],
    [{ policy: { freeFailures: 11 } }, 'invalid-policy'],
    [{ policy: { freeFailures: Number.NaN } }, 'invalid-policy'],
    [{ timestamp: -1 }, 'invalid-timestamp'],
    [{ state: {} }, 'invalid-record'],
    [{ state: { ...failing(1), failures: '1' } }, 'invalid-record'],
    [{ state: { ...failing(1), failures: -1 } }, 'invalid-record'],
    [{ state: { ...failing(1), lastFailureAt: '2024' } }, 'invalid-record'],
    [{ state: { ...failing(1), revision: null } }, 'invalid-record'],
    [{ state: '{}' }, 'invalid-record'],
  ])('refuses %j with %s', (options, code) => {
    expect(() => checkAttempt(options as object)).toThrow(tesseraError(code));
  });
});

describe('recordAttempt', () => {
  it('counts failures in a row, and forgets them after a success', () => {
    const first = recordAttempt({ state: null, outcome: 'failure', timestamp: T0 });
    expect(first).toEqual({
      state: { failures: 1, lastFailureAt: T0, revision: expect.any(Number) },
      expectedRevision: null,
    });
    const { revision } = first.state;
    const second = recordAttempt({
      state: first.state,
      outcome: 'failure',
      timestamp: new Date(T0 + 5000),
    });
    expect(second).toEqual({
      state: { failures: 2, lastFailureAt: T0 + 5000, revision: revision + 1 },
      expectedRevision: revision,
    });
    expect(
      recordAttempt({ state: second.state, outcome: 'success', timestamp: T0 + 9000 }),
    ).toEqual({
      state: { failures: 0, lastFailureAt: null, revision: revision + 2 },
      expectedRevision: revision + 1,
    });
  });

  it('begins at a revision that another state is not likely to have', () => {
    const states = Array.from({ length: 20 }, () => recordAttempt({ outcome: 'failure' }).state);
    expect(new Set(states.map(({ revision }) => revision)).size).toBe(20);
  });

  it('takes anything but a success for a failure', () => {
    for (const outcome of [undefined, true, 'ok', 'Success']) {
      expect(recordAttempt({ outcome: outcome as 'failure' }).state.failures).toBe(1);
    }
  });

  it('never lets more than 100 failures in a row be tried, whatever the times', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: 7_200_000 }), { minLength: 300, maxLength: 300 }),
        (pauses) => {
          let state: AttemptState | null = null;
          let timestamp = T0;
          let tried = 0;
          for (const pause of pauses) {
            timestamp += pause;
            if (!checkAttempt({ state, timestamp }).ok) {
              continue;
            }
            tried++;
            state = recordAttempt({ state, outcome: 'failure', timestamp }).state;
          }
          expect(tried).toBeLessThanOrEqual(100);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('refuses what it did not return, and a time that is none', () => {
    expect(() => recordAttempt({ outcome: 'failure', timestamp: Number.NaN })).toThrow(
      tesseraError('invalid-timestamp'),
    );
    expect(() => recordAttempt({ outcome: 'failure', state: {} as AttemptState })).toThrow(
      tesseraError('invalid-record'),
    );
  });
});
