/**
 * Guards: each returns the value of an option, or its default, and throws if it is out of range.
 */
import { type Algorithm, DEFAULT_ALGORITHM, DEFAULT_DIGITS, DEFAULT_PERIOD } from './options.ts';
import { TesseraError, type TesseraErrorCode } from './tessera-error.ts';

const ALGORITHMS: readonly unknown[] = ['SHA1', 'SHA256', 'SHA512'];

/** Throws if the options of a function are not an object, for example the code itself. */
export function checkOptions(options: object | null | undefined): void {
  if (typeof options !== 'object' || options === null) {
    throw new TesseraError(
      'invalid-options',
      `the options must be an object, got ${describeValue(options)}. Pass the values by their names.`,
    );
  }
}

/** Throws if a list of options is not an array, for example a single value. */
export function checkList(name: string, list: unknown): void {
  if (!Array.isArray(list)) {
    throw new TesseraError(
      'invalid-options',
      `\`${name}\` must be an array, got ${describeValue(list)}. Pass one value as an array of one.`,
    );
  }
}

export function checkAlgorithm(algorithm: Algorithm = DEFAULT_ALGORITHM): Algorithm {
  if (!ALGORITHMS.includes(algorithm)) {
    throw new TesseraError(
      'invalid-algorithm',
      "`algorithm` must be 'SHA1', 'SHA256' or 'SHA512'. Apps know no other spelling. Omit it for 'SHA1'.",
    );
  }
  return algorithm;
}

export function checkType(type: 'totp' | 'hotp' = 'totp'): 'totp' | 'hotp' {
  if (type !== 'totp' && type !== 'hotp') {
    throw new TesseraError('invalid-type', "`type` must be 'totp' or 'hotp'. Omit it for 'totp'.");
  }
  return type;
}

/**
 * RFC 4226 §5.3 requires at least 6 digits. A truncated HMAC has 31 bits, so an eleventh digit
 * would always be 0.
 */
export function checkDigits(digits: number = DEFAULT_DIGITS): number {
  return checkInteger('invalid-digits', 'digits', digits, [6, 10], 'Omit it for 6.');
}

export function checkPeriod(period: number = DEFAULT_PERIOD): number {
  return checkInteger('invalid-period', 'period', period, [1, 3600, 'seconds'], 'Omit it for 30.');
}

export function checkCounter(counter: number): number {
  return checkInteger(
    'invalid-counter',
    'counter',
    counter,
    [0, Number.MAX_SAFE_INTEGER],
    'Pass the stored counter as a number.',
  );
}

/**
 * Every step of a window is one more code that a guess can match (RFC 4226 Appendix A) and one more
 * HMAC to compute.
 */
export function checkWindow(window: number, name: string, maximum = 100): number {
  return checkInteger(
    'invalid-window',
    name,
    window,
    [0, maximum],
    'Every step is one more code that a guess can match. Omit it for the default.',
  );
}

export function checkTimestamp(timestamp: number | Date = Date.now(), name = 'timestamp'): number {
  const milliseconds = timestamp instanceof Date ? timestamp.getTime() : timestamp;
  // The latest time that a Date can hold: ECMA-262 §21.4.1.1.
  if (typeof milliseconds !== 'number' || !(milliseconds >= 0 && milliseconds <= 8.64e15)) {
    throw new TesseraError(
      'invalid-timestamp',
      `\`${name}\` must be a time in milliseconds since 1970 or a valid Date, got ${describeValue(milliseconds)}. Omit it for the default.`,
    );
  }
  return milliseconds;
}

/** Returns the value if it is a whole number within the range, which may name its unit. */
export function checkInteger(
  code: TesseraErrorCode,
  name: string,
  value: number,
  [minimum, maximum, unit]: readonly [minimum: number, maximum: number, unit?: string],
  advice: string,
): number {
  if (!Number.isSafeInteger(value) || value < minimum || value > maximum) {
    throw new TesseraError(
      code,
      `\`${name}\` must be a whole number ${unit ? `of ${unit} ` : ''}between ${minimum} and ${maximum}, got ${describeValue(value)}. ${advice}`,
    );
  }
  return value;
}

/**
 * Returns the value as text if it is a number, and its type otherwise: a string may be a secret
 * that was passed as the wrong option.
 */
export function describeValue(value: unknown): string {
  if (typeof value === 'number') {
    return String(value);
  }
  return value === null ? 'null' : `a value of type ${typeof value}`;
}
