/** TOTP: a time-based one-time password algorithm. RFC 6238. */
import { TesseraError } from './error.ts';
import { equalCodes } from './equal-codes.ts';
import { hotp } from './hotp.ts';
import { readCode } from './normalize-code.ts';
import {
  type CodeOptions,
  type TimeStepOptions,
  checkAlgorithm,
  checkDigits,
  checkInteger,
  checkWindow,
  describe,
} from './parameters.ts';
import { decodeSecret } from './secret-encoding.ts';
import { timeStepAt } from './time-step.ts';

/** What `generateTotp` needs. */
export interface GenerateTotpOptions extends CodeOptions, TimeStepOptions {}

/**
 * What tells which time steps may be accepted: shared by every function that verifies time-based
 * codes.
 */
export interface TimeWindowOptions extends TimeStepOptions {
  /**
   * How many time steps before and after the current one are accepted too, 0 to 100. RFC 6238 §5.2
   * recommends at most one.
   * @default 1
   */
  window?: number | undefined;
  /**
   * The stored time step of the last accepted code: that one and all before it are spent. Nothing
   * or `null` if no code was ever accepted.
   */
  lastTimeStep?: number | null | undefined;
  /**
   * The stored `drift` of the last accepted code, in time steps. Codes are then accepted around the
   * server's time **and** around that time plus the drift, so that neither a clock that is off nor
   * one that was put right locks its user out (RFC 6238 §6). @default 0
   */
  drift?: number | null | undefined;
}

/** What `verifyTotp` needs. */
export interface VerifyTotpOptions extends CodeOptions, TimeWindowOptions {
  /** What the user typed. */
  code: string;
}

/** The answer of `verifyTotp`. */
export type TotpVerification =
  | {
      ok: true;
      /** The time step whose code was typed: store it as `lastTimeStep`. */
      timeStep: number;
      /**
       * How many time steps the authenticator is ahead of the server, negative if it is behind:
       * store it as `drift` if you want to follow slow clocks.
       */
      drift: number;
    }
  | {
      ok: false;
      /**
       * `malformed`: not so many digits. `mismatch`: no code of these time steps. `replayed`: the
       * right code of a time step that is spent; NIST SP 800-63B §3.1.4.2 allows to warn the user
       * that somebody else may have seen it.
       */
      reason: 'malformed' | 'mismatch' | 'replayed';
    };

/**
 * Computes the code of a moment.
 *
 * @returns `digits` decimal digits.
 * @throws {TesseraError} `invalid-secret`, `invalid-algorithm`, `invalid-digits`, `invalid-period`,
 * `invalid-timestamp`
 *
 * @example
 * generateTotp({ secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', timestamp: 59_000, digits: 8 }); // '94287082'
 */
export function generateTotp(options: GenerateTotpOptions): string {
  const timeStep = timeStepAt(options);
  const digits = checkDigits(options.digits);
  const algorithm = checkAlgorithm(options.algorithm);
  return hotp(decodeSecret(options.secret), timeStep, algorithm, digits);
}

/**
 * Checks a code against the current time step and those beside it.
 *
 * Whatever was typed, the answer is a value. Codes are compared in constant time. A code is
 * accepted once only if you store what was accepted, with a compare-and-set, so that of two
 * parallel requests with the same code one wins (RFC 6238 §5.2: "The verifier MUST NOT accept the
 * second attempt"): `UPDATE … SET last_time_step = :timeStep WHERE last_time_step IS NULL OR
 * last_time_step < :timeStep`.
 *
 * @throws {TesseraError} `invalid-secret`, `invalid-algorithm`, `invalid-digits`, `invalid-period`,
 *   `invalid-timestamp`, `invalid-window`, `invalid-time-step`, `invalid-drift`
 *
 * @example
 * verifyTotp({ code: '287 082', secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', timestamp: 59_000 });
 * // { ok: true, timeStep: 1, drift: 0 }
 */
export function verifyTotp(options: VerifyTotpOptions): TotpVerification {
  const search = checkTimeWindow(options);
  const digits = checkDigits(options.digits);
  const algorithm = checkAlgorithm(options.algorithm);
  const secret = decodeSecret(options.secret);

  const code = readCode(options.code, digits);
  if (code === undefined) {
    return { ok: false, reason: 'malformed' };
  }
  return searchTimeWindow(search, (timeStep) =>
    equalCodes(hotp(secret, timeStep, algorithm, digits), code),
  );
}

/** A checked time window. */
interface TimeWindow {
  current: number;
  drift: number;
  window: number;
  lastTimeStep: number;
}

/** Checks what tells which time steps may be accepted. @internal */
export function checkTimeWindow(options: TimeWindowOptions): TimeWindow {
  const { lastTimeStep, drift } = options;
  if (lastTimeStep != null && !(Number.isSafeInteger(lastTimeStep) && lastTimeStep >= 0)) {
    throw new TesseraError(
      'invalid-time-step',
      `lastTimeStep must be a time step that verification returned, got ${describe(lastTimeStep)}. Without it a code could be used twice. Some database drivers return large integers as strings: convert it with Number().`,
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
      -MAXIMUM_DRIFT,
      MAXIMUM_DRIFT,
      'No verification returned it. Pass the stored one, or leave it out.',
    ),
  };
}

/** Ten years of 30-second steps: whatever is beyond was never measured. */
const MAXIMUM_DRIFT = 10_000_000;

/** Looks for the time step whose code was typed. @internal */
export function searchTimeWindow(
  search: TimeWindow,
  matches: (timeStep: number) => boolean,
): TotpVerification {
  let replayed = false;
  for (const timeStep of timeStepsOf(search)) {
    if (!matches(timeStep)) {
      continue;
    }
    // A spent code may be the code of a later time step as well: one in a million is.
    if (timeStep > search.lastTimeStep) {
      return { ok: true, timeStep, drift: timeStep - search.current };
    }
    replayed = true;
  }
  return { ok: false, reason: replayed ? 'replayed' : 'mismatch' };
}

/**
 * The time steps of a window, the likeliest first: around the clock and the drift, then around the
 * clock. @internal
 */
export function timeStepsOf({
  current,
  drift,
  window,
}: Omit<TimeWindow, 'lastTimeStep'>): number[] {
  // Where the two windows overlap, each time step once.
  const timeSteps = new Set<number>();
  // RFC 6238 §6 adjusts the clock by the recorded drift; the unadjusted one stays valid for whoever
  // has set it right since.
  for (const center of [current + drift, current]) {
    timeSteps.add(center);
    for (let distance = 1; distance <= window; distance++) {
      timeSteps.add(center - distance).add(center + distance);
    }
  }
  return [...timeSteps].filter((timeStep) => timeStep >= 0);
}
