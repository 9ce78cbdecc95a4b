/** The longest input that is read as a code. */
const MAXIMUM_INPUT_LENGTH = 256;

/**
 * Combining marks, and the two half-width letters that become some. Normalization sorts a run of
 * them, which takes quadratic time. Thirty is what no language exceeds (UAX #15 §13); a joiner ends
 * the run, and is removed afterwards.
 */
const LONG_RUN = /[\p{M}\uFF9E\uFF9F]{30}/gu;

/**
 * Removes what users and screens add to a code: spaces, dashes and invisible characters. Replaces
 * compatibility forms such as full-width letters (NFKC, UAX #15). Returns an empty string for
 * anything except a string.
 */
export function stripFormatting(input: unknown): string {
  if (typeof input !== 'string') {
    return '';
  }
  // Most codes have nothing to remove.
  if (/^\w*$/.test(input)) {
    return input;
  }
  return input
    .replace(LONG_RUN, '$&\u200D')
    .normalize('NFKC')
    .replace(/[\s\p{Dash}\p{Cf}]/gu, '');
}

/** Whether the input is too long to be a code, which bounds the time that reading it takes. */
export function isTooLong(input: unknown): boolean {
  return typeof input === 'string' && input.length > MAXIMUM_INPUT_LENGTH;
}
