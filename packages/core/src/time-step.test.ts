import { describe, expect, it } from 'vitest';
import { timeStepAt, timeStepRemaining } from './time-step.ts';

describe('timeStepAt', () => {
  it('timeStepAt changes at the millisecond at which a period ends.', () => {
    expect(timeStepAt({ timestamp: 0 })).toBe(0);
    expect(timeStepAt({ timestamp: 29_999 })).toBe(0);
    expect(timeStepAt({ timestamp: 29_999.999 })).toBe(0);
    expect(timeStepAt({ timestamp: 30_000 })).toBe(1);
    expect(timeStepAt({ timestamp: 59_999, period: 60 })).toBe(0);
    expect(timeStepAt({ timestamp: 60_000, period: 60 })).toBe(1);
  });

  it('timeStepAt works after 2038 and beyond 32 bits.', () => {
    expect(timeStepAt({ timestamp: 20_000_000_000_000 })).toBe(0x27bc86aa);
    expect(timeStepAt({ timestamp: 8.64e15, period: 1 })).toBe(8.64e12);
  });

  it('timeStepAt counts both hours that a clock shows twice when daylight saving time ends.', () => {
    const before = timeStepAt({ timestamp: new Date('2024-10-27T02:30:00+02:00') });
    const after = timeStepAt({ timestamp: new Date('2024-10-27T02:30:00+01:00') });
    expect(after - before).toBe(120);
  });

  it('timeStepAt counts from t0.', () => {
    expect(timeStepAt({ timestamp: 90_000, t0: 30_000 })).toBe(2);
    expect(timeStepAt({ timestamp: 90_000, t0: new Date(90_000) })).toBe(0);
  });

  it('timeStepAt uses the clock by default.', () => {
    const before = Math.floor(Date.now() / 30_000);
    expect([before, before + 1]).toContain(timeStepAt());
  });
});

describe('timeStepRemaining', () => {
  it('timeStepRemaining is the whole period at its beginning and one millisecond at its end.', () => {
    expect(timeStepRemaining({ timestamp: 30_000 })).toBe(30_000);
    expect(timeStepRemaining({ timestamp: 59_999 })).toBe(1);
    expect(timeStepRemaining({ timestamp: 59_999, period: 60 })).toBe(1);
    expect(timeStepRemaining({ timestamp: 31_000, t0: 1000 })).toBe(30_000);
  });
});
