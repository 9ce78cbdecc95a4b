/**
 * Writes the decimal digits of every script in ASCII, and leaves everything else as it is.
 *
 * @example
 * foldDigits('١٢٣ 456'); // '123 456'
 */
export function foldDigits(text: string): string {
  // Digits but those of ASCII, which most text has alone.
  return text.replace(/[^\P{Nd}0-9]/gu, digitValue);
}

/**
 * The digits of a script are consecutive and ascending, ten to a script (Unicode §4.6); two scripts
 * may be neighbours.
 */
function digitValue(character: string): string {
  let first = character.codePointAt(0)!;
  const last = first;
  while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) {
    first--;
  }
  return String((last - first) % 10);
}
