import { TesseraError, type TesseraErrorCode } from './error.ts';

/**
 * The hash under the HMAC. Authenticator apps that ignore the choice use SHA1, which HMAC keeps
 * safe (RFC 4226 Appendix A).
 */
export type Algorithm = 'SHA1' | 'SHA256' | 'SHA512';

/** The key and the two parameters that every kind of numeric code shares. */
export interface CodeOptions {
  /**
   * The secret in Base32; spaces, hyphens, padding and lower case are allowed, as in
   * `normalizeSecret`.
   */
  secret: string;
  /** The hash under the HMAC. @default 'SHA1' */
  algorithm?: Algorithm | undefined;
  /** The length of the code, 6 to 10. @default 6 */
  digits?: number | undefined;
}

/** When a code is for: what turns a clock into a time step. */
export interface TimeStepOptions {
  /**
   * The time in **milliseconds** since 1970, or a `Date`. A time in seconds cannot be told from a
   * day in January 1970, so it is not refused; no code will match.
   * @default Date.now()
   */
  timestamp?: number | Date | undefined;
  /** The length of a time step in **seconds**, 1 to 3600. @default 30 */
  period?: number | undefined;
  /**
   * The time in milliseconds at which the first time step begins: T0 of RFC 6238 §4.1. @default 0
   */
  t0?: number | Date | undefined;
}

export const DEFAULT_ALGORITHM = 'SHA1';
export const DEFAULT_DIGITS = 6;
export const DEFAULT_PERIOD = 30;

const ALGORITHMS: readonly unknown[] = ['SHA1', 'SHA256', 'SHA512'];

export function checkAlgorithm(algorithm: Algorithm = DEFAULT_ALGORITHM): Algorithm {
  if (!ALGORITHMS.includes(algorithm)) {
    throw new TesseraError(
      'invalid-algorithm',
      'algorithm must be SHA1, SHA256 or SHA512. Apps know no other, and no other spelling. Leave it out for SHA1.',
    );
  }
  return algorithm;
}

export function checkType(type: 'totp' | 'hotp' = 'totp'): 'totp' | 'hotp' {
  if (type !== 'totp' && type !== 'hotp') {
    throw new TesseraError(
      'invalid-type',
      "type must be 'totp' or 'hotp'. Apps know no other. Leave it out for totp.",
    );
  }
  return type;
}

/**
 * RFC 4226 §5.3 asks for 6 digits at least; a truncated HMAC has 31 bits, so that an eleventh digit
 * could only be 0.
 */
export function checkDigits(digits: number = DEFAULT_DIGITS): number {
  return checkInteger(
    'invalid-digits',
    'digits',
    digits,
    6,
    10,
    'Shorter codes are guessed too soon, longer ones do not exist. Leave it out for 6.',
  );
}

export function checkPeriod(period: number = DEFAULT_PERIOD): number {
  return checkInteger(
    'invalid-period',
    'period, in seconds,',
    period,
    1,
    3600,
    'Codes would never change, or live too long. Leave it out for 30.',
  );
}

export function checkCounter(counter: number): number {
  return checkInteger(
    'invalid-counter',
    'counter',
    counter,
    0,
    Number.MAX_SAFE_INTEGER,
    'Nothing else has a code. Pass the stored one, as a number.',
  );
}

/**
 * Each step of a window is one more code that a guess may hit (RFC 4226 Appendix A), and one more
 * HMAC for the server.
 */
export function checkWindow(window: number, name: string, maximum = 100): number {
  return checkInteger(
    'invalid-window',
    name,
    window,
    0,
    maximum,
    'Each step is one more code that a guess may hit. Leave it out for the default.',
  );
}

export function checkTimestamp(timestamp: number | Date = Date.now(), name = 'timestamp'): number {
  const milliseconds = timestamp instanceof Date ? timestamp.getTime() : timestamp;
  // The last time that a Date can hold: ECMA-262 §21.4.1.1.
  if (typeof milliseconds !== 'number' || !(milliseconds >= 0 && milliseconds <= 8.64e15)) {
    throw new TesseraError(
      'invalid-timestamp',
      `${name} must be a time in milliseconds since 1970, or a valid Date, got ${describe(milliseconds)}. Another value would select a code at random. Leave it out to use the clock.`,
    );
  }
  return milliseconds;
}

export function checkInteger(
  code: TesseraErrorCode,
  name: string,
  value: number,
  minimum: number,
  maximum: number,
  reason: string,
): number {
  if (!Number.isSafeInteger(value) || value < minimum || value > maximum) {
    throw new TesseraError(
      code,
      `${name} must be a whole number from ${minimum} to ${maximum}, got ${describe(value)}. ${reason}`,
    );
  }
  return value;
}

/** Shows numbers only: a string may be a secret that was passed in the wrong place. */
export function describe(value: unknown): string {
  if (typeof value === 'number') {
    return String(value);
  }
  return value === null ? 'null' : `a value of type ${typeof value}`;
}
