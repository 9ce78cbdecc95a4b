/** TOTP: a time-based one-time password algorithm. RFC 6238. */
import { refuseTimeStep } from './accepted-time-steps.ts';
import {
  checkAlgorithm,
  checkDigits,
  checkInteger,
  checkOptions,
  checkWindow,
  describeValue,
} from './checks.ts';
import { equalCodes } from './equal-codes.ts';
import { computeHotp } from './hotp.ts';
import { readTypedCode } from './normalize-code.ts';
import type { CodeOptions, TimeStepOptions } from './options.ts';
import { decodeSecret } from './secret-encoding.ts';
import { TesseraError } from './tessera-error.ts';
import { timeStepAt } from './time-step.ts';

/** Options of `generateTotp`. */
export interface GenerateTotpOptions extends CodeOptions, TimeStepOptions {}

/** Options of every function that verifies time-based codes: the time steps that are accepted. */
export interface TimeWindowOptions extends TimeStepOptions {
  /**
   * The number of time steps before and after the current one that are accepted too, 0 to 100. RFC
   * 6238 §5.2 recommends at most one.
   * @default 1
   */
  window?: number | undefined;
  /**
   * The stored time step of the last accepted code. The code of this time step is `replayed`, and
   * those of earlier ones are `outdated`. `null` or nothing if no code was accepted yet.
   */
  lastTimeStep?: number | null | undefined;
  /**
   * The stored `drift` of the last accepted code, in time steps. Codes are then accepted around the
   * server's time **and** around that time plus the drift, so that users can sign in with a slow
   * clock and after correcting it (RFC 6238 §6). @default 0
   */
  drift?: number | null | undefined;
}

/** Options of `verifyTotp`. */
export interface VerifyTotpOptions extends CodeOptions, TimeWindowOptions {
  /** The code as the user typed it. */
  code: string;
}

/** The result of `verifyTotp`. */
export type TotpVerification =
  | {
      ok: true;
      /** The time step of the code. Store it as `lastTimeStep`. */
      timeStep: number;
      /**
       * The number of time steps by which the authenticator is ahead of the server, negative if it
       * is behind. Store it as `drift` if you want to follow inaccurate clocks.
       */
      drift: number;
    }
  | {
      ok: false;
      /**
       * `malformed`: the input is not a code of this length. `mismatch`: the code is not one of
       * these time steps. `replayed`: this code was the last one that was accepted. NIST SP
       * 800-63B §3.1.4.2 allows you to warn the user that somebody else may have seen it.
       * `outdated`: the code is right, but one of a later time step was accepted before. That also
       * happens when a clock is set back, so it is no reason for a warning.
       */
      reason: 'malformed' | 'mismatch' | 'replayed' | 'outdated';
    };

/**
 * Returns the code of a point in time.
 *
 * @returns `digits` decimal digits.
 * @throws {TesseraError} `invalid-options`, `invalid-secret`, `invalid-algorithm`,
 * `invalid-digits`, `invalid-period`, `invalid-timestamp`
 *
 * @example
 * generateTotp({ secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', timestamp: 59_000, digits: 8 }); // '94287082'
 */
export function generateTotp(options: GenerateTotpOptions): string {
  checkOptions(options);
  const timeStep = timeStepAt(options);
  const digits = checkDigits(options.digits);
  const algorithm = checkAlgorithm(options.algorithm);
  return computeHotp(decodeSecret(options.secret), timeStep, algorithm, digits);
}

/**
 * Verifies a code against the current time step and its neighbors.
 *
 * User input never throws. Codes are compared in constant time.
 *
 * Store `timeStep` with a compare-and-set, so that only one of two parallel requests with the same
 * code succeeds: `UPDATE … SET last_time_step = :timeStep WHERE last_time_step IS NULL OR
 * last_time_step < :timeStep`. Without that, a code can be used twice (RFC 6238 §5.2: "The verifier
 * MUST NOT accept the second attempt").
 *
 * @throws {TesseraError} `invalid-options`, `invalid-secret`, `invalid-algorithm`,
 * `invalid-digits`, `invalid-period`, `invalid-timestamp`, `invalid-window`, `invalid-time-step`,
 * `invalid-drift`
 *
 * @example
 * verifyTotp({ code: '287 082', secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', timestamp: 59_000 });
 * // { ok: true, timeStep: 1, drift: 0 }
 */
export function verifyTotp(options: VerifyTotpOptions): TotpVerification {
  return verifyTotpAfter(options, []);
}

/**
 * Does what `verifyTotp` does, after codes of these time steps ahead of the clock were accepted.
 * @internal
 */
export function verifyTotpAfter(
  options: VerifyTotpOptions,
  acceptedAhead: readonly number[],
): TotpVerification {
  checkOptions(options);
  const search = checkTimeWindow(options);
  const digits = checkDigits(options.digits);
  const algorithm = checkAlgorithm(options.algorithm);
  const secret = decodeSecret(options.secret);

  const code = readTypedCode(options.code, digits);
  if (code === undefined) {
    return { ok: false, reason: 'malformed' };
  }
  return searchTimeWindow(
    search,
    (timeStep) => equalCodes(computeHotp(secret, timeStep, algorithm, digits), code),
    acceptedAhead,
  );
}

/** The checked options of a time window, with the current time step. */
interface TimeWindow {
  current: number;
  drift: number;
  window: number;
  lastTimeStep: number;
}

/** Ten years of 30-second steps: no verification returns a larger drift. */
const MAXIMUM_DRIFT = 10_000_000;

/** Checks the options that say which time steps are accepted. @internal */
export function checkTimeWindow(options: TimeWindowOptions): TimeWindow {
  const { lastTimeStep, drift } = options;
  if (lastTimeStep != null && !(Number.isSafeInteger(lastTimeStep) && lastTimeStep >= 0)) {
    throw new TesseraError(
      'invalid-time-step',
      `\`lastTimeStep\` must be a time step that a verification returned, got ${describeValue(lastTimeStep)}. Otherwise a code could be used twice. If your database driver returns large integers as strings, convert it with Number().`,
    );
  }
  return {
    current: timeStepAt(options),
    window: checkWindow(options.window ?? 1, 'window'),
    lastTimeStep: lastTimeStep ?? -1,
    drift: checkInteger(
      'invalid-drift',
      'drift',
      drift ?? 0,
      [-MAXIMUM_DRIFT, MAXIMUM_DRIFT],
      'Pass the stored drift, or omit it.',
    ),
  };
}

/** Searches for the time step of the code. @internal */
export function searchTimeWindow(
  search: TimeWindow,
  matches: (timeStep: number) => boolean,
  acceptedAhead: readonly number[] = [],
): TotpVerification {
  let reason: 'mismatch' | 'outdated' | 'replayed' = 'mismatch';
  for (const timeStep of listTimeSteps(search)) {
    if (!matches(timeStep)) {
      continue;
    }
    const refusal = refuseTimeStep(timeStep, search, acceptedAhead);
    // One used code in a million is also the code of a later time step.
    if (refusal === undefined) {
      return { ok: true, timeStep, drift: timeStep - search.current };
    }
    reason = reason === 'replayed' ? reason : refusal;
  }
  return { ok: false, reason };
}

/**
 * Lists the time steps of a window.
 *
 * @yields The most likely ones first: around the clock plus the drift, then around the clock.
 * @internal
 */
export function* listTimeSteps({
  current,
  drift,
  window,
}: Omit<TimeWindow, 'lastTimeStep'>): Generator<number, void> {
  // RFC 6238 §6 adjusts the clock by the recorded drift. The unadjusted clock is accepted too, for
  // users who have corrected theirs in the meantime.
  const adjusted = current + drift;
  for (const center of drift === 0 ? [adjusted] : [adjusted, current]) {
    for (let i = 0; i <= 2 * window; i++) {
      const timeStep = center + (i % 2 === 0 ? i / 2 : -(i + 1) / 2);
      // The two windows may overlap.
      if (timeStep >= 0 && (center === adjusted || Math.abs(timeStep - adjusted) > window)) {
        yield timeStep;
      }
    }
  }
}
