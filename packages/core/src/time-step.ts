/** Time steps: RFC 6238 §4.2. */
import { checkOptions, checkPeriod, checkTimestamp } from './checks.ts';
import type { TimeStepOptions } from './options.ts';
import { TesseraError } from './tessera-error.ts';

/**
 * Returns the time step of a point in time: the number of periods since 1970 (or `t0`).
 *
 * It does not depend on calendars or time zones, and works after 2038 (RFC 6238 §4.2).
 *
 * @throws {TesseraError} `invalid-timestamp`, `invalid-period`
 *
 * @example
 * timeStepAt({ timestamp: 59_000 }); // 1
 */
export function timeStepAt(options: TimeStepOptions = {}): number {
  const { elapsed, period } = measureElapsed(options);
  return Math.floor(elapsed / period);
}

/**
 * Returns the number of **milliseconds** for which a code stays the current one: more than 0, at
 * most the whole period.
 *
 * @throws {TesseraError} `invalid-timestamp`, `invalid-period`
 *
 * @example
 * timeStepRemaining({ timestamp: 59_000 }); // 1000
 */
export function timeStepRemaining(options: TimeStepOptions = {}): number {
  const { elapsed, period } = measureElapsed(options);
  return period - (elapsed % period);
}

/** Returns the milliseconds since the first time step, and the milliseconds in one. */
function measureElapsed(options: TimeStepOptions): { elapsed: number; period: number } {
  checkOptions(options);
  const period = checkPeriod(options.period) * 1000;
  const elapsed = checkTimestamp(options.timestamp) - checkTimestamp(options.t0 ?? 0, 't0');
  if (elapsed < 0) {
    throw new TesseraError(
      'invalid-timestamp',
      '`timestamp` is before `t0`, where the first time step begins. Both are in milliseconds; check that neither is in seconds.',
    );
  }
  return { elapsed, period };
}
