/** The longest input that is read as a code. */
const MAXIMUM_INPUT_LENGTH = 256;

/**
 * Removes what users and screens add to a code: spaces, dashes and invisible characters. Replaces
 * compatibility forms such as full-width letters (NFKC, UAX #15). Returns an empty string for
 * anything except a string.
 */
export function stripFormatting(input: unknown): string {
  if (typeof input !== 'string') {
    return '';
  }
  return input.normalize('NFKC').replace(/[\s\p{Dash}\p{Cf}]/gu, '');
}

/** Whether the input is too long to be a code, which bounds the time that reading it takes. */
export function isTooLong(input: unknown): boolean {
  return typeof input === 'string' && input.length > MAXIMUM_INPUT_LENGTH;
}
