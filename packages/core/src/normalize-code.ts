import { isTooLong, stripFormatting } from './strip-formatting.ts';
import { toAsciiDigits } from './to-ascii-digits.ts';

/**
 * Returns a typed code without formatting: digits of every script become ASCII digits; spaces,
 * dashes and invisible characters are removed; everything else is unchanged.
 *
 * Never throws. Returns an empty string for anything except a string or a whole number.
 *
 * @example
 * normalizeCode('１２３ 456'); // '123456'
 * normalizeCode('١٢٣-٤٥٦'); // '123456'
 */
export function normalizeCode(input: string): string {
  const value: unknown = input;
  // Some forms send a field of digits as a number.
  const isNumber = Number.isSafeInteger(value) && (value as number) >= 0;
  return toAsciiDigits(stripFormatting(isNumber ? String(value) : value));
}

/** Returns a typed code of this many digits; `undefined` if the input is not one. */
export function readTypedCode(input: string, digits: number): string | undefined {
  const value: unknown = input;
  if (isTooLong(value)) {
    return undefined;
  }
  const code = normalizeCode(input);
  // A number has lost its leading zeros.
  const padded = typeof value === 'number' && code !== '' ? code.padStart(digits, '0') : code;
  return padded.length === digits && /^[0-9]+$/.test(padded) ? padded : undefined;
}
