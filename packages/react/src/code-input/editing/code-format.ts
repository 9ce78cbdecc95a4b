/**
 * Which characters a slot accepts: `numeric` 0–9, `alphabetic` a–z and A–Z, `alphanumeric` both, or
 * a regular expression that matches one allowed character. The flags `g` and `y` make no
 * difference.
 */
export type CodeInputValidationType = 'numeric' | 'alphabetic' | 'alphanumeric' | RegExp;

/** The shape of a code: how many characters, which ones, and how they are grouped. */
export interface CodeInputFormat {
  /** Number of characters, one slot each. A positive integer. */
  length: number;
  /**
   * Which characters a slot accepts. All others are removed from the text that comes in.
   *
   * @default 'numeric'
   */
  validationType?: CodeInputValidationType | undefined;
  /**
   * Sizes of the groups that the slots are shown in, for instance `[3, 3]`. The last group takes
   * the slots that are left.
   *
   * @default one group
   */
  groups?: readonly number[] | undefined;
  /**
   * Rewrites the text that comes in, for instance to upper case. Called once with the characters
   * that `validationType` accepts. Its result is filtered again and cut to `length`.
   */
  normalizeValue?: ((text: string) => string) | undefined;
}

const CHARACTER_PATTERNS: Readonly<Record<string, string>> = {
  numeric: '\\d',
  alphabetic: '[a-zA-Z]',
  alphanumeric: '[a-zA-Z0-9]',
};

/**
 * Returns the source of a regular expression for one accepted character, or `undefined` if the
 * format has an expression of its own.
 */
export function getCharacterPattern({
  validationType = 'numeric',
}: CodeInputFormat): string | undefined {
  // As a key, a regular expression becomes its source, which is no key of ours.
  return CHARACTER_PATTERNS[validationType as string];
}

/**
 * Returns the characters of a text that the format accepts. Characters of more than one UTF-16 unit
 * are never accepted, so that no position can lie within one.
 */
export function filterCharacters(text: string, format: CodeInputFormat): string {
  const pattern = getCharacterPattern(format) ?? format.validationType!;
  // `search` ignores `lastIndex`; `test` does not.
  return text.replace(/./gsu, (one) => (one[1] || one.search(pattern) < 0 ? '' : one));
}

/**
 * Whether a value is a code of this format, or the beginning of one.
 *
 * @param room Number of characters that must still fit behind the value.
 */
export function fitsFormat(value: string, format: CodeInputFormat, room = 0): boolean {
  return value.length + room <= format.length && filterCharacters(value, format) === value;
}

/** Returns the first format that a value fits, or the first one if it fits none. */
export function findFormat(value: string, formats: readonly CodeInputFormat[]): CodeInputFormat {
  return formats.find((format) => fitsFormat(value, format)) ?? (formats[0] as CodeInputFormat);
}
