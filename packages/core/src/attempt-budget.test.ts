import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countAllowedAttempts } from '../test/count-attempts.ts';
import { tesseraError } from '../test/tessera-error.ts';
import { checkAttempt, recordAttempt, type AttemptState } from './attempt-budget.ts';
import type { AttemptPolicy } from './attempt-policy.ts';

const T0 = 1_700_000_000_000;
const SECOND = 1000;
const HOUR = 3_600_000;

const createState = (failures: number, lastFailureAt: number | null = T0): AttemptState => ({
  failures,
  lastFailureAt,
  revision: 1,
});
const check = (state: AttemptState | null, timestamp = T0, policy?: AttemptPolicy) =>
  checkAttempt({ state, timestamp, policy });

describe('checkAttempt', () => {
  it('checkAttempt allows the first attempt.', () => {
    for (const state of [null, undefined, createState(0, null)]) {
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
  ])(
    'checkAttempt, after %i failures, requires a wait of exactly %i seconds.',
    (failures, seconds) => {
      const state = createState(failures);
      const end = T0 + seconds * SECOND;
      expect(check(state)).toEqual({ ok: false, reason: 'delayed', retryAfter: seconds * SECOND });
      expect(check(state, end - 1)).toEqual({ ok: false, reason: 'delayed', retryAfter: 1 });
      expect(check(state, end)).toEqual({ ok: true, remaining: 100 - failures });
    },
  );

  it('checkAttempt locks the account permanently after 100 failures in a row.', () => {
    expect(check(createState(99), T0 + HOUR)).toEqual({ ok: true, remaining: 1 });
    for (const failures of [100, 101]) {
      expect(check(createState(failures), T0 + 1e12)).toEqual({
        ok: false,
        reason: 'locked',
        retryAfter: null,
      });
    }
  });

  it('checkAttempt follows the given policy.', () => {
    const policy = { delay: 60_000, maximumDelay: HOUR, freeFailures: 2, maximumFailures: 70 };
    expect(check(createState(2), T0, policy)).toEqual({ ok: true, remaining: 68 });
    expect(check(createState(3), T0, policy)).toMatchObject({ retryAfter: 60_000 });
    expect(check(createState(61), T0, policy)).toMatchObject({ retryAfter: 59 * 60_000 });
    expect(check(createState(69), T0, policy)).toMatchObject({ retryAfter: HOUR });
    expect(check(createState(70), T0 + 1e12, policy)).toMatchObject({ reason: 'locked' });
    expect(check(createState(50), T0, { delay: 0 })).toMatchObject({ ok: true });
  });

  it('checkAttempt waits for servers whose clocks differ by less than the delay.', () => {
    expect(check(createState(2), T0 - 3 * SECOND)).toEqual({
      ok: false,
      reason: 'delayed',
      retryAfter: 13 * SECOND,
    });
  });

  it('checkAttempt makes nobody wait for a clock that was set back.', () => {
    expect(check(createState(2), T0 - HOUR)).toMatchObject({ ok: true });
    expect(check(createState(2), T0 - 11 * SECOND)).toMatchObject({ ok: true });
    expect(check(createState(100), T0 - HOUR)).toMatchObject({ reason: 'locked' });
  });

  it('A user who obeys each wait gets through within the longest delay, however the clock jumps.', () => {
    const jump = fc.oneof(
      fc.integer({ min: -2 * 24 * HOUR, max: 2 * 24 * HOUR }),
      fc.integer({ min: -20 * SECOND, max: 20 * SECOND }),
      fc.constant(0),
    );
    fc.assert(
      fc.property(
        fc.array(jump, { minLength: 1, maxLength: 99 }),
        fc.constantFrom<AttemptPolicy>({}, { delay: HOUR }, { maximumDelay: 60 * SECOND }),
        (jumps, policy) => {
          const { maximumDelay = HOUR } = policy;
          let state: AttemptState | null = null;
          let clock = T0;
          // The clock jumps after each failure, and then runs.
          for (const ms of jumps) {
            ({ state } = recordAttempt({ state, outcome: 'failure', timestamp: clock }));
            clock += ms;
            let waited = 0;
            for (let tries = 0; ; tries++) {
              const decision = checkAttempt({ state, timestamp: clock, policy });
              if (decision.ok) {
                break;
              }
              expect(decision.reason).toBe('delayed');
              expect(tries).toBeLessThan(1);
              waited += decision.retryAfter!;
              clock += decision.retryAfter!;
            }
            expect(waited).toBeLessThanOrEqual(maximumDelay);
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('checkAttempt keeps to the delays as long as the clock only runs.', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: 200 * SECOND }), { minLength: 1, maxLength: 99 }),
        (pauses) => {
          let state: AttemptState | null = null;
          let failures = 0;
          let clock = T0;
          for (const pause of pauses) {
            ({ state } = recordAttempt({ state, outcome: 'failure', timestamp: clock }));
            failures++;
            clock += pause;
            const delay = Math.min(failures * 5 * SECOND, HOUR);
            expect(checkAttempt({ state, timestamp: clock }).ok).toBe(pause >= delay);
            clock += Math.max(0, delay - pause);
          }
        },
      ),
      { numRuns: 100 },
    );
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
    [{ state: { ...createState(1), failures: '1' } }, 'invalid-record'],
    [{ state: { ...createState(1), failures: -1 } }, 'invalid-record'],
    [{ state: { ...createState(1), lastFailureAt: '2024' } }, 'invalid-record'],
    [{ state: { ...createState(1), revision: null } }, 'invalid-record'],
    [{ state: '{}' }, 'invalid-record'],
  ])('checkAttempt, given %j, throws %s.', (options, code) => {
    expect(() => checkAttempt(options as object)).toThrow(tesseraError(code));
  });
});

describe('recordAttempt', () => {
  it('recordAttempt counts failures in a row and resets them after a success.', () => {
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

  it('recordAttempt starts each state at a random revision.', () => {
    const states = Array.from({ length: 20 }, () => recordAttempt({ outcome: 'failure' }).state);
    expect(new Set(states.map(({ revision }) => revision)).size).toBe(20);
  });

  it('recordAttempt counts every outcome except success as a failure.', () => {
    for (const outcome of [undefined, true, 'ok', 'Success']) {
      expect(recordAttempt({ outcome: outcome as 'failure' }).state.failures).toBe(1);
    }
  });

  it('checkAttempt never allows more than 100 failures in a row, whatever the times are.', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: 7_200_000 }), { minLength: 300, maxLength: 300 }),
        (pauses) => {
          let timestamp = T0;
          const timestamps = pauses.map((pause) => (timestamp += pause));
          expect(countAllowedAttempts(timestamps)).toBeLessThanOrEqual(100);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('recordAttempt throws for an invalid time and for a state that it did not return.', () => {
    expect(() => recordAttempt({ outcome: 'failure', timestamp: Number.NaN })).toThrow(
      tesseraError('invalid-timestamp'),
    );
    expect(() => recordAttempt({ outcome: 'failure', state: {} as AttemptState })).toThrow(
      tesseraError('invalid-record'),
    );
  });
});
