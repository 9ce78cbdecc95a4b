const DECIMAL_DIGIT = /\p{Nd}/u;
const FORMATTING = /[\s\p{Pd}\p{Cf}\u2212]/u;

/** A decimal digit of any script as its ASCII digit, and a space, dash or invisible character as nothing. Everything else stays. */
export function foldCharacter(character: string): string {
  if (FORMATTING.test(character)) return '';
  if (character < '\x7F' || !DECIMAL_DIGIT.test(character)) return character;
  // Unicode keeps the ten digits of a script together and in order (Unicode Standard §4.6), so their values are counted from the beginning of the run.
  const codePoint = character.codePointAt(0) as number;
  let value = 0;
  while (DECIMAL_DIGIT.test(String.fromCodePoint(codePoint - value - 1))) value++;
  return String(value % 10);
}
