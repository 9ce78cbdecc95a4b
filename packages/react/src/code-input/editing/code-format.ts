/**
 * What may stand in a slot: `numeric` 0–9, `alphabetic` a–z and A–Z, `alphanumeric` both, or a
 * pattern that one allowed character matches. Flags of the pattern that keep state (`g`, `y`) make
 * no difference.
 */
export type CodeInputValidationType = 'numeric' | 'alphabetic' | 'alphanumeric' | RegExp;

/** The shape of a code: how many characters, which ones, and how they are shown. */
export interface CodeInputFormat {
  /** Number of characters, one slot each. A positive integer. */
  length: number;
  /**
   * What may stand in a slot. Everything else is filtered out of what comes in.
   *
   * @default 'numeric'
   */
  validationType?: CodeInputValidationType | undefined;
  /**
   * Sizes of the groups the slots are shown in, e.g. `[3, 3]`. The last one takes what is left. By
   * default there is one group.
   */
  groups?: readonly number[] | undefined;
  /**
   * Rewrites what comes in, e.g. to upper case. It is called once with the characters that `type`
   * let through; what it returns is filtered again and cut to `length`.
   */
  normalizeValue?: ((text: string) => string) | undefined;
}

const PATTERNS = { numeric: '\\d', alphabetic: '[a-zA-Z]', alphanumeric: '[a-zA-Z0-9]' };

/** The regular expression of one allowed character, if it is one of ours. */
export function patternOf({ validationType = 'numeric' }: CodeInputFormat): string | undefined {
  return PATTERNS[validationType as 'numeric'];
}

/**
 * The characters of a text that may stand in a slot. Those of more than one UTF-16 unit may not, so
 * that no position can lie within one.
 */
export function filter(text: string, format: CodeInputFormat): string {
  const pattern = patternOf(format) ?? (format.validationType as RegExp);
  // Unlike `test`, `search` pays no heed to `lastIndex`.
  return text.replace(/./gsu, (one) => (one[1] || one.search(pattern) < 0 ? '' : one));
}

/**
 * Whether a value is a code of this format, or the beginning of one with room for so many
 * characters more.
 */
export function fits(value: string, format: CodeInputFormat, room = 0): boolean {
  return value.length + room <= format.length && filter(value, format) === value;
}

/** The first of the formats that a value is, or is the beginning of. */
export function formatOf(value: string, formats: readonly CodeInputFormat[]): CodeInputFormat {
  return formats.find((format) => fits(value, format)) ?? (formats[0] as CodeInputFormat);
}
