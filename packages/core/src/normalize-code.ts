import { foldDigits } from './fold-digits.ts';
import { foldText, isShort } from './fold-text.ts';

/**
 * Reads what somebody typed as a code: digits of every script become ASCII, spaces, dashes and
 * invisible characters go, everything else stays as it is.
 *
 * Never throws. Anything but a string or a whole number is the empty string.
 *
 * @example
 * normalizeCode('１２３ 456'); // '123456'
 * normalizeCode('١٢٣-٤٥٦'); // '123456'
 */
export function normalizeCode(input: string): string {
  const value: unknown = input;
  // A form that parsed the field as a number has sent one.
  if (typeof value === 'number') {
    return Number.isSafeInteger(value) && value >= 0 ? String(value) : '';
  }
  return foldDigits(foldText(value));
}

/** What was typed as a code of so many digits; `undefined` if it is none. */
export function readCode(input: string, digits: number): string | undefined {
  const value: unknown = input;
  if (!isShort(value)) {
    return undefined;
  }
  const code = normalizeCode(input);
  // A number has lost the zeros it began with.
  const padded = typeof value === 'number' && code !== '' ? code.padStart(digits, '0') : code;
  return padded.length === digits && /^[0-9]+$/.test(padded) ? padded : undefined;
}
