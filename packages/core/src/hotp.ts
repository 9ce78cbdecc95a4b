/** HOTP: an HMAC-based one-time password algorithm. RFC 4226. */
import { HOTP, type Secret, hmac } from '#otpauth';
import { checkAlgorithm, checkCounter, checkDigits, checkOptions, checkWindow } from './checks.ts';
import { equalCodes } from './equal-codes.ts';
import { readTypedCode } from './normalize-code.ts';
import type { Algorithm, CodeOptions } from './options.ts';
import { decodeSecret } from './secret-encoding.ts';

/** Options of `generateHotp`. */
export interface GenerateHotpOptions extends CodeOptions {
  /** The counter: the number of codes before this one, a whole number from 0. */
  counter: number;
}

/** Options of `verifyHotp`. */
export interface VerifyHotpOptions extends CodeOptions {
  /** The code as the user typed it. */
  code: string;
  /** The counter of the next code that may be accepted: the stored `nextCounter`. */
  counter: number;
  /**
   * The number of codes after that one that are accepted too, 0 to 100, because users press the
   * button without using the code: s of RFC 4226 §7.4.
   * @default 3
   */
  lookAhead?: number | undefined;
}

/** The result of `verifyHotp`. */
export type HotpVerification =
  | {
      ok: true;
      /** The counter of the code. */
      counter: number;
      /** The value to store as the next `counter`. No code before it is accepted again. */
      nextCounter: number;
    }
  | {
      ok: false;
      /**
       * `malformed`: the input is not a code of this length. `mismatch`: the code is not one that
       * may be accepted.
       */
      reason: 'malformed' | 'mismatch';
    };

/**
 * Returns the code of a counter.
 *
 * @returns `digits` decimal digits.
 * @throws {TesseraError} `invalid-options`, `invalid-secret`, `invalid-algorithm`,
 * `invalid-digits`, `invalid-counter`
 *
 * @example
 * generateHotp({ secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', counter: 0 }); // '755224'
 */
export function generateHotp(options: GenerateHotpOptions): string {
  checkOptions(options);
  const counter = checkCounter(options.counter);
  const digits = checkDigits(options.digits);
  const algorithm = checkAlgorithm(options.algorithm);
  return computeHotp(decodeSecret(options.secret), counter, algorithm, digits);
}

/**
 * Verifies a code against a counter and the counters after it (RFC 4226 §7.2, §7.4). It never looks
 * back, because every earlier code counts as used.
 *
 * User input never throws. Codes are compared in constant time.
 *
 * Store `nextCounter` with a compare-and-set, so that only one of two parallel requests with the
 * same code succeeds: `UPDATE … SET counter = :nextCounter WHERE counter = :counter`.
 *
 * @throws {TesseraError} `invalid-options`, `invalid-secret`, `invalid-algorithm`,
 * `invalid-digits`, `invalid-counter`, `invalid-window`
 *
 * @example
 * verifyHotp({ code: '287 082', secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', counter: 0 });
 * // { ok: true, counter: 1, nextCounter: 2 }
 */
export function verifyHotp(options: VerifyHotpOptions): HotpVerification {
  checkOptions(options);
  const first = checkCounter(options.counter);
  const lookAhead = checkWindow(options.lookAhead ?? 3, 'lookAhead');
  const digits = checkDigits(options.digits);
  const algorithm = checkAlgorithm(options.algorithm);
  const secret = decodeSecret(options.secret);

  const code = readTypedCode(options.code, digits);
  if (code === undefined) {
    return { ok: false, reason: 'malformed' };
  }
  // The largest counter is never accepted, because there would be no next one to store.
  const last = Math.min(first + lookAhead, Number.MAX_SAFE_INTEGER - 1);
  for (let counter = first; counter <= last; counter++) {
    if (equalCodes(computeHotp(secret, counter, algorithm, digits), code)) {
      return { ok: true, counter, nextCounter: counter + 1 };
    }
  }
  return { ok: false, reason: 'mismatch' };
}

/** Computes a code by otpauth: RFC 4226 §5.3. Pass checked values only. @internal */
export function computeHotp(
  secret: Secret,
  counter: number,
  algorithm: Algorithm,
  digits: number,
): string {
  return HOTP.generate({ secret, counter, algorithm, digits, hmac });
}
