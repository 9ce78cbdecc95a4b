import { describe, expect, it } from 'vitest';
import { countAllowedAttempts } from '../test/count-attempts.ts';
import { tesseraError } from '../test/tessera-error.ts';
import type { AttemptPolicy } from './attempt-policy.ts';
import { guessProbability } from './guess-probability.ts';

const T0 = 1_700_000_000_000;
const HOUR = 3_600_000;

describe('guessProbability', () => {
  it('guessProbability returns what RFC 4226 Appendix A.4.3 approximates by s · v / 10^Digit.', () => {
    expect(guessProbability({ policy: { maximumFailures: 1 } })).toBeCloseTo(3e-6, 15);
    expect(guessProbability({ policy: { maximumFailures: 5 } })).toBeCloseTo(15e-6, 9);
    expect(guessProbability()).toBeCloseTo(1 - (1 - 3e-6) ** 100, 12);
    expect(guessProbability({ digits: 8, acceptedCodes: 1 })).toBeCloseTo(1e-6, 10);
    expect(guessProbability({ acceptedCodes: 6 })).toBeCloseTo(1 - (1 - 6e-6) ** 100, 12);
  });

  it('guessProbability counts the attempts that fit into a duration.', () => {
    const attempts = (duration: number, policy?: AttemptPolicy) =>
      Math.round(guessProbability({ digits: 10, acceptedCodes: 1, duration, policy }) * 1e10);
    // Waits of 5, 10, 15 … seconds.
    expect(attempts(0)).toBe(1);
    expect(attempts(4999)).toBe(1);
    expect(attempts(5000)).toBe(2);
    expect(attempts(15_000)).toBe(3);
    expect(attempts(29_999)).toBe(3);
    expect(attempts(30_000)).toBe(4);
    expect(attempts(Number.POSITIVE_INFINITY)).toBe(100);
    expect(attempts(0, { freeFailures: 2 })).toBe(3);
    expect(attempts(0, { delay: 0, maximumFailures: 7 })).toBe(7);
    expect(attempts(2 * HOUR, { delay: HOUR, maximumDelay: HOUR })).toBe(3);
  });

  it('guessProbability counts as many attempts as checkAttempt allows.', () => {
    const seconds = Array.from({ length: HOUR / 1000 + 1 }, (_, second) => T0 + second * 1000);
    const probability = guessProbability({ digits: 10, acceptedCodes: 1, duration: HOUR });
    expect(Math.round(probability * 1e10)).toBe(countAllowedAttempts(seconds));
  });

  it.each([
    [{ digits: 5 }, 'invalid-digits'],
    [{ acceptedCodes: 0 }, 'invalid-count'],
    [{ acceptedCodes: 1.5 }, 'invalid-count'],
    [{ duration: -1 }, 'invalid-duration'],
    [{ duration: Number.NaN }, 'invalid-duration'],
    [{ duration: '1' }, 'invalid-duration'],
    [{ policy: { maximumFailures: 1000 } }, 'invalid-policy'],
  ])('guessProbability, given %j, throws %s.', (options, code) => {
    expect(() => guessProbability(options as object)).toThrow(tesseraError(code));
  });
});
