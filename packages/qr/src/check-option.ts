import { TesseraQrError, type TesseraQrErrorCode } from './tessera-qr-error.ts';

/** Throws if the value of an option is not allowed. `allowed` completes "must be …". */
export function checkValue(
  isAllowed: boolean,
  name: string,
  value: unknown,
  allowed: string,
  code: TesseraQrErrorCode = 'invalid-option',
): void {
  if (!isAllowed) {
    const got =
      typeof value === 'string' ? `"${value}"` : isObject(value) ? 'an object' : String(value);
    throw new TesseraQrError(code, `\`${name}\` must be ${allowed}, got ${got}.`);
  }
}

/** Throws if a value is not an object, such as options that are `null`. */
export function checkObject(name: string, value: unknown): void {
  checkValue(isObject(value), name, value, 'an object');
}

function isObject(value: unknown): boolean {
  return value === Object(value);
}

/** Throws if the value of an option is not in a list. */
export function checkOneOf<T>(
  name: string,
  value: T,
  allowed: readonly T[],
  code?: TesseraQrErrorCode,
): void {
  checkValue(allowed.includes(value), name, value, `one of ${allowed.join(', ')}`, code);
}

/** Throws if the value of an option is not a finite number, or is out of range. */
export function checkNumber(
  name: string,
  value: number,
  isInRange: (value: number) => boolean,
  range: string,
): void {
  checkValue(Number.isFinite(value) && isInRange(value), name, value, range);
}

// Allows only what can neither end an attribute nor refer to anything outside: names, hexadecimal
// numbers and the functions that return a color.
const COLOR_SYNTAX =
  /^([a-z]+|#([\da-f]{3}){1,2}|#([\da-f]{4}){1,2}|(rgba?|hsla?|hwb|(ok)?l(ab|ch)|color(-mix)?|light-dark|var)\([\w\s.,%+\-/()#]*\))$/i;

const { CSS } = globalThis as {
  CSS?: { supports: (property: string, value: string) => boolean } | undefined;
};

/**
 * Throws if the value of an option is not a CSS color, because viewers would draw black instead.
 *
 * Whether a word is the name of a color is checked in browsers only, by asking them. Everywhere
 * else `checkColorNames` knows the names; its list is too long for a page.
 */
export function checkColor(name: string, color: unknown): void {
  checkValue(
    typeof color === 'string' &&
      COLOR_SYNTAX.test(color) &&
      (/\W/.test(color) || CSS?.supports('color', color) !== false),
    name,
    color,
    'a CSS color such as #1d1d1f',
    'invalid-color',
  );
}

/** Whether a number is greater than 0. */
export const isPositive = (value: number): boolean => value > 0;

/** Whether a number is whole, from 0. */
export const isNatural = (value: number): boolean => Number.isInteger(value) && value >= 0;
