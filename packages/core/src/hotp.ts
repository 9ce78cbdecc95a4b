/** HOTP: an HMAC-based one-time password algorithm. RFC 4226. */
import { HOTP, type Secret, hmac } from '#otpauth';
import { equalCodes } from './equal-codes.ts';
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

/** What `generateHotp` needs. */
export interface GenerateHotpOptions extends CodeOptions {
  /** How many codes were used before this one: a whole number from 0 on. */
  counter: number;
}

/** What `verifyHotp` needs. */
export interface VerifyHotpOptions extends CodeOptions {
  /** What the user typed. */
  code: string;
  /** The counter of the next code that may be accepted: the stored `nextCounter`. */
  counter: number;
  /**
   * How many codes after that one may be accepted, for the times when the button was pressed and
   * the code not used: s of RFC 4226 §7.4, 0 to 100.
   * @default 3
   */
  lookAhead?: number | undefined;
}

/** The answer of `verifyHotp`. */
export type HotpVerification =
  | {
      ok: true;
      /** The counter whose code was typed. */
      counter: number;
      /** What to store as the next `counter`: everything up to the accepted code is spent. */
      nextCounter: number;
    }
  | {
      ok: false;
      /** `malformed`: not so many digits. `mismatch`: no code that may be accepted. */
      reason: 'malformed' | 'mismatch';
    };

/**
 * Computes the code of a counter.
 *
 * @returns `digits` decimal digits.
 * @throws {TesseraError} `invalid-secret`, `invalid-algorithm`, `invalid-digits`, `invalid-counter`
 *
 * @example
 * generateHotp({ secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', counter: 0 }); // '755224'
 */
export function generateHotp(options: GenerateHotpOptions): string {
  const counter = checkCounter(options.counter);
  const digits = checkDigits(options.digits);
  const algorithm = checkAlgorithm(options.algorithm);
  return hotp(decodeSecret(options.secret), counter, algorithm, digits);
}

/**
 * Checks a code against a counter and the few after it (RFC 4226 §7.2, §7.4). It never looks back,
 * since every earlier code counts as used.
 *
 * Whatever was typed, the answer is a value. Codes are compared in constant time.
 *
 * Store `nextCounter` with a compare-and-set, so that of two requests with the same code one wins:
 * `UPDATE … SET counter = :nextCounter WHERE counter = :counter`.
 *
 * @throws {TesseraError} `invalid-secret`, `invalid-algorithm`, `invalid-digits`,
 *   `invalid-counter`, `invalid-window`
 *
 * @example
 * verifyHotp({ code: '287 082', secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', counter: 0 });
 * // { ok: true, counter: 1, nextCounter: 2 }
 */
export function verifyHotp(options: VerifyHotpOptions): HotpVerification {
  const first = checkCounter(options.counter);
  const lookAhead = checkWindow(options.lookAhead ?? 3, 'lookAhead');
  const digits = checkDigits(options.digits);
  const algorithm = checkAlgorithm(options.algorithm);
  const secret = decodeSecret(options.secret);

  const code = readCode(options.code, digits);
  if (code === undefined) {
    return { ok: false, reason: 'malformed' };
  }
  // The last counter is never accepted: there would be no next one to store.
  const last = Math.min(first + lookAhead, Number.MAX_SAFE_INTEGER - 1);
  for (let counter = first; counter <= last; counter++) {
    if (equalCodes(hotp(secret, counter, algorithm, digits), code)) {
      return { ok: true, counter, nextCounter: counter + 1 };
    }
  }
  return { ok: false, reason: 'mismatch' };
}

/** RFC 4226 §5.3, by otpauth. Everything must have been checked. @internal */
export function hotp(
  secret: Secret,
  counter: number,
  algorithm: Algorithm,
  digits: number,
): string {
  return HOTP.generate({ secret, counter, algorithm, digits, hmac });
}
