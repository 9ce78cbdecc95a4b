/** Time steps: RFC 6238 §4.2. */
import { TesseraError } from './error.ts';
import { type TimeStepOptions, checkPeriod, checkTimestamp } from './parameters.ts';

/**
 * Tells which time step a moment belongs to: how many periods have passed since 1970 (or `t0`).
 *
 * Clocks, calendars and time zones have no part in it, and the years after 2038 are like any other
 * (RFC 6238 §4.2).
 *
 * @throws {TesseraError} `invalid-timestamp`, `invalid-period`
 *
 * @example
 * timeStepAt({ timestamp: 59_000 }); // 1
 */
export function timeStepAt(options: TimeStepOptions = {}): number {
  const { elapsed, period } = checkTime(options);
  return Math.floor(elapsed / period);
}

/**
 * Tells for how many **milliseconds** from a moment on its code remains the current one: more than
 * 0, at most the whole period.
 *
 * @throws {TesseraError} `invalid-timestamp`, `invalid-period`
 *
 * @example
 * timeStepRemaining({ timestamp: 59_000 }); // 1000
 */
export function timeStepRemaining(options: TimeStepOptions = {}): number {
  const { elapsed, period } = checkTime(options);
  return period - (elapsed % period);
}

/** Milliseconds since the first time step, and milliseconds in one. */
function checkTime(options: TimeStepOptions): { elapsed: number; period: number } {
  const period = checkPeriod(options.period) * 1000;
  const elapsed = checkTimestamp(options.timestamp) - checkTimestamp(options.t0 ?? 0, 't0');
  if (elapsed < 0) {
    throw new TesseraError(
      'invalid-timestamp',
      'timestamp is before t0, when there are no time steps yet. Both are in milliseconds; check that neither is in seconds.',
    );
  }
  return { elapsed, period };
}
