/**
 * Replaces the decimal digits of every script by ASCII digits and leaves everything else unchanged.
 *
 * @example
 * toAsciiDigits('١٢٣ 456'); // '123 456'
 */
export function toAsciiDigits(text: string): string {
  // Skips ASCII digits, because most texts have no others.
  return text.replace(/[^\P{Nd}0-9]/gu, (digit) => {
    // The ten digits of a script are consecutive and ascending (Unicode §4.6), and the digits of
    // two scripts may be adjacent.
    let preceding = 0;
    while (/\p{Nd}/u.test(String.fromCodePoint(digit.codePointAt(0)! - preceding - 1))) {
      preceding++;
    }
    return String(preceding % 10);
  });
}
