/** Resynchronization by two consecutive codes: RFC 4226 §7.4, RFC 6238 §6. */
import { refuseTimeStep } from './accepted-time-steps.ts';
import { checkAlgorithm, checkCounter, checkDigits, checkOptions, checkWindow } from './checks.ts';
import { equalCodes } from './equal-codes.ts';
import { computeHotp, type HotpVerification } from './hotp.ts';
import { readTypedCode } from './normalize-code.ts';
import type { Algorithm, CodeOptions } from './options.ts';
import { decodeSecret } from './secret-encoding.ts';
import { type TimeWindowOptions, type TotpVerification, checkTimeWindow } from './totp.ts';

/**
 * Two consecutive codes match by chance once in 10¹² times, so a wide search is safe. The limit
 * bounds the time it takes.
 */
const WIDEST_SEARCH = 10_000;

/** Options of `resyncTotp`. */
export interface ResyncTotpOptions
  extends CodeOptions, Omit<TimeWindowOptions, 'window' | 'drift'> {
  /** Two codes that the authenticator showed one after the other, as the user typed them. */
  codes: readonly [first: string, second: string];
  /**
   * The number of time steps before and after the current one that are searched, 0 to 10,000. The
   * default is 75 minutes of 30-second steps, so it finds a clock that is an hour off after a
   * change of daylight saving time. @default 150
   */
  window?: number | undefined;
}

/** Options of `resyncHotp`. */
export interface ResyncHotpOptions extends CodeOptions {
  /** Two codes that the authenticator showed one after the other, as the user typed them. */
  codes: readonly [first: string, second: string];
  /** The counter of the next code that may be accepted: the stored `nextCounter`. */
  counter: number;
  /** The number of codes after that one that are searched, 0 to 10,000. @default 1000 */
  lookAhead?: number | undefined;
}

/**
 * Finds the clock of an authenticator that is too far off for `verifyTotp`, by two consecutive
 * codes.
 *
 * The result is that of `verifyTotp` for the second code. Store `timeStep` and `drift` in the same
 * way, and `verifyTotp` follows the clock from then on. `malformed` and `mismatch` are about the
 * pair; `replayed` means that one of the codes was the last one that was accepted, and `outdated`
 * that one of a later time step than the first was.
 *
 * A pair that was never used is accepted for as long as the window reaches back, 75 minutes by
 * default, unless a later code was accepted in the meantime. A single code is accepted for 90
 * seconds. So a pair that a stranger learned is worth more than a code. Ask for two codes only
 * after one was rejected, count both attempts, and narrow the window if your users' clocks allow
 * it.
 *
 * @throws {TesseraError} `invalid-options`, `invalid-secret`, `invalid-algorithm`,
 * `invalid-digits`, `invalid-period`, `invalid-timestamp`, `invalid-window`, `invalid-time-step`
 *
 * @example
 * // A phone that is two minutes ahead.
 * resyncTotp({ codes: ['969429', '338314'], secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', timestamp: 0 });
 * // { ok: true, timeStep: 4, drift: 4 }
 */
export function resyncTotp(options: ResyncTotpOptions): TotpVerification {
  return resyncTotpAfter(options, []);
}

/**
 * Does what `resyncTotp` does, after codes of these time steps ahead of the clock were accepted.
 * @internal
 */
export function resyncTotpAfter(
  options: ResyncTotpOptions,
  acceptedAhead: readonly number[],
): TotpVerification {
  checkOptions(options);
  const { codes, window = 150, ...rest } = options;
  const { current, lastTimeStep } = checkTimeWindow({ ...rest, window: 0, drift: 0 });
  checkWindow(window, 'window', WIDEST_SEARCH);
  const digits = checkDigits(options.digits);
  const algorithm = checkAlgorithm(options.algorithm);
  const secret = decodeSecret(options.secret);

  const pair = readTypedPair(codes, digits);
  if (!pair) {
    return { ok: false, reason: 'malformed' };
  }
  const from = Math.max(0, current - window);
  const first = findPair(pair, secret, from, current + window, algorithm, digits);
  if (first === undefined) {
    return { ok: false, reason: 'mismatch' };
  }
  const second = first + 1;
  const isUsed = [lastTimeStep, ...acceptedAhead].some((used) => used === first || used === second);
  // After a code ahead of the clock, a pair around it is accepted where its second code alone is.
  const refusal = refuseTimeStep(second, { current, window: 1, lastTimeStep }, acceptedAhead);
  if (isUsed) {
    return { ok: false, reason: 'replayed' };
  }
  if (refusal !== undefined || first < lastTimeStep) {
    return { ok: false, reason: 'outdated' };
  }
  return { ok: true, timeStep: second, drift: second - current };
}

/**
 * Finds the counter of an authenticator whose button was pressed too often for `verifyHotp`, by two
 * consecutive codes. Like `verifyHotp`, it never looks back.
 *
 * The result is that of `verifyHotp` for the second code. Store `nextCounter` in the same way.
 *
 * @throws {TesseraError} `invalid-options`, `invalid-secret`, `invalid-algorithm`,
 * `invalid-digits`, `invalid-counter`, `invalid-window`
 *
 * @example
 * resyncHotp({ codes: ['399871', '520489'], secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', counter: 0 });
 * // { ok: true, counter: 9, nextCounter: 10 }
 */
export function resyncHotp(options: ResyncHotpOptions): HotpVerification {
  checkOptions(options);
  const counter = checkCounter(options.counter);
  const lookAhead = checkWindow(options.lookAhead ?? 1000, 'lookAhead', WIDEST_SEARCH);
  const digits = checkDigits(options.digits);
  const algorithm = checkAlgorithm(options.algorithm);
  const secret = decodeSecret(options.secret);

  const pair = readTypedPair(options.codes, digits);
  if (!pair) {
    return { ok: false, reason: 'malformed' };
  }
  // The second code's counter must have a next one to store, as in `verifyHotp`.
  const to = Math.min(counter + lookAhead, Number.MAX_SAFE_INTEGER - 2);
  const first = findPair(pair, secret, counter, to, algorithm, digits);
  if (first === undefined) {
    return { ok: false, reason: 'mismatch' };
  }
  return { ok: true, counter: first + 1, nextCounter: first + 2 };
}

/** Returns two typed codes of this many digits; `undefined` if the input is anything else. */
function readTypedPair(codes: readonly string[], digits: number): [string, string] | undefined {
  if (!Array.isArray(codes) || codes.length !== 2) {
    return undefined;
  }
  const [first, second] = codes.map((code) => readTypedCode(code, digits));
  return first === undefined || second === undefined ? undefined : [first, second];
}

/**
 * Returns the first counter of a range that has the first code while the next one has the second.
 */
function findPair(
  [first, second]: [string, string],
  secret: Parameters<typeof computeHotp>[0],
  from: number,
  to: number,
  algorithm: Algorithm,
  digits: number,
): number | undefined {
  for (let counter = from; counter <= to; counter++) {
    if (
      equalCodes(computeHotp(secret, counter, algorithm, digits), first) &&
      equalCodes(computeHotp(secret, counter + 1, algorithm, digits), second)
    ) {
      return counter;
    }
  }
  return undefined;
}
