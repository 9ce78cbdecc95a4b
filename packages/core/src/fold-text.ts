/** Longer input was not copied from a screen, and is not worth the work of reading it. */
const LONGEST_INPUT = 256;

/**
 * Takes out of typed text what people add and screens hide: compatibility forms such as full-width
 * letters (NFKC, UAX #15), spaces, dashes, invisible characters. Anything but a string is empty.
 */
export function foldText(input: unknown): string {
  if (typeof input !== 'string') {
    return '';
  }
  return input.normalize('NFKC').replaceAll(/[\s\p{Dash}\p{Cf}]/gu, '');
}

/** Whether what was typed may be a code at all, so that reading it takes a bounded time. */
export function isShort(input: unknown): boolean {
  return typeof input !== 'string' || input.length <= LONGEST_INPUT;
}
