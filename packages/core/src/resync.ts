/** Resynchronisation by two consecutive codes: RFC 4226 §7.4, RFC 6238 §6. */
import { equalCodes } from './equal-codes.ts';
import { hotp, type HotpVerification } from './hotp.ts';
import { readCode } from './normalize-code.ts';
import {
  type Algorithm,
  type CodeOptions,
  checkAlgorithm,
  checkCounter,
  checkDigits,
  checkWindow,
} from './parameters.ts';
import { decodeSecret } from './secret-encoding.ts';
import { type TimeWindowOptions, type TotpVerification, checkTimeWindow } from './totp.ts';

/**
 * Two codes in a row are one in 10¹² by chance, so that the search may be wide; it must still end.
 */
const WIDEST_SEARCH = 10_000;

/** What `resyncTotp` needs. */
export interface ResyncTotpOptions
  extends CodeOptions, Omit<TimeWindowOptions, 'window' | 'drift'> {
  /** What the user typed: two codes that the authenticator showed one after the other. */
  codes: readonly [first: string, second: string];
  /**
   * How many time steps before and after the current one are searched, 0 to 10,000. The default
   * reaches a clock that is off by the hour of daylight saving time. @default 150
   */
  window?: number | undefined;
}

/** What `resyncHotp` needs. */
export interface ResyncHotpOptions extends CodeOptions {
  /** What the user typed: two codes that the authenticator showed one after the other. */
  codes: readonly [first: string, second: string];
  /** The counter of the next code that may be accepted: the stored `nextCounter`. */
  counter: number;
  /** How many codes after that one are searched, 0 to 10,000. @default 1000 */
  lookAhead?: number | undefined;
}

/**
 * Finds the clock of an authenticator that is too far off for `verifyTotp`, by two consecutive
 * codes.
 *
 * The answer is that of `verifyTotp`, for the second code: store `timeStep` and `drift` in the same
 * way, and `verifyTotp` will follow the clock from there on. `malformed` and `mismatch` are about
 * the pair; `replayed` means that the first of the two is spent.
 *
 * @throws {TesseraError} `invalid-secret`, `invalid-algorithm`, `invalid-digits`, `invalid-period`,
 * `invalid-timestamp`, `invalid-window`, `invalid-time-step`
 *
 * @example
 * // A phone two minutes ahead.
 * resyncTotp({ codes: ['969429', '338314'], secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', timestamp: 0 });
 * // { ok: true, timeStep: 4, drift: 4 }
 */
export function resyncTotp(options: ResyncTotpOptions): TotpVerification {
  const { codes, window = 150, ...rest } = options;
  const { current, lastTimeStep } = checkTimeWindow({ ...rest, window: 0, drift: 0 });
  checkWindow(window, 'window', WIDEST_SEARCH);
  const digits = checkDigits(options.digits);
  const algorithm = checkAlgorithm(options.algorithm);
  const secret = decodeSecret(options.secret);

  const pair = readPair(codes, digits);
  if (!pair) {
    return { ok: false, reason: 'malformed' };
  }
  const from = Math.max(0, current - window);
  const first = findPair(pair, secret, from, current + window, algorithm, digits);
  if (first === undefined) {
    return { ok: false, reason: 'mismatch' };
  }
  if (first <= lastTimeStep) {
    return { ok: false, reason: 'replayed' };
  }
  return { ok: true, timeStep: first + 1, drift: first + 1 - current };
}

/**
 * Finds the counter of an authenticator whose button was pressed too often for `verifyHotp`, by two
 * consecutive codes. Like `verifyHotp`, it never looks back.
 *
 * The answer is that of `verifyHotp`, for the second code: store `nextCounter` in the same way.
 *
 * @throws {TesseraError} `invalid-secret`, `invalid-algorithm`, `invalid-digits`,
 * `invalid-counter`, `invalid-window`
 *
 * @example
 * resyncHotp({ codes: ['399871', '520489'], secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', counter: 0 });
 * // { ok: true, counter: 9, nextCounter: 10 }
 */
export function resyncHotp(options: ResyncHotpOptions): HotpVerification {
  const counter = checkCounter(options.counter);
  const lookAhead = checkWindow(options.lookAhead ?? 1000, 'lookAhead', WIDEST_SEARCH);
  const digits = checkDigits(options.digits);
  const algorithm = checkAlgorithm(options.algorithm);
  const secret = decodeSecret(options.secret);

  const pair = readPair(options.codes, digits);
  if (!pair) {
    return { ok: false, reason: 'malformed' };
  }
  // Of the last three counters none has a next one for its next one.
  const to = Math.min(counter + lookAhead, Number.MAX_SAFE_INTEGER - 2);
  const first = findPair(pair, secret, counter, to, algorithm, digits);
  if (first === undefined) {
    return { ok: false, reason: 'mismatch' };
  }
  return { ok: true, counter: first + 1, nextCounter: first + 2 };
}

/** What was typed as two codes; `undefined` if it is not. */
function readPair(codes: readonly string[], digits: number): [string, string] | undefined {
  if (!Array.isArray(codes) || codes.length !== 2) {
    return undefined;
  }
  const [first, second] = codes.map((code) => readCode(code, digits));
  return first === undefined || second === undefined ? undefined : [first, second];
}

/** The first counter of a range whose code and the next one are these two. */
function findPair(
  [first, second]: [string, string],
  secret: Parameters<typeof hotp>[0],
  from: number,
  to: number,
  algorithm: Algorithm,
  digits: number,
): number | undefined {
  for (let counter = from; counter <= to; counter++) {
    if (
      equalCodes(hotp(secret, counter, algorithm, digits), first) &&
      equalCodes(hotp(secret, counter + 1, algorithm, digits), second)
    ) {
      return counter;
    }
  }
  return undefined;
}
