/**
 * What may stand in a slot: `numeric` 0–9, `alphabetic` a–z and A–Z, `alphanumeric` both, or a pattern that one allowed character matches. Flags of the
 * pattern that keep state (`g`, `y`) make no difference.
 */
export type CodeType = 'numeric' | 'alphabetic' | 'alphanumeric' | RegExp;

/** The shape of a code: how many characters, which ones, and how they are shown. */
export interface CodeFormat {
  /** Number of characters, one slot each. A positive integer. */
  length: number;
  /**
   * What may stand in a slot. Everything else is filtered out of what comes in.
   *
   * @default 'numeric'
   */
  type?: CodeType | undefined;
  /** Sizes of the groups the slots are shown in, e.g. `[3, 3]`. Slots left over form one more group. By default there is one group. */
  groups?: readonly number[] | undefined;
  /**
   * Rewrites what comes in, e.g. to upper case. It is called once with the characters that `type` let through; what it returns is filtered again and cut
   * to `length`.
   */
  normalizeValue?: ((text: string) => string) | undefined;
}

const CHARACTERS = { numeric: /[0-9]/, alphabetic: /[a-z]/i, alphanumeric: /[0-9a-z]/i };

/** Whether one character may stand in a slot. */
export function isAllowed(character: string, format: CodeFormat): boolean {
  const { type = 'numeric' } = format;
  // Unlike `test`, `search` pays no heed to `lastIndex`.
  return character.search(typeof type === 'string' ? CHARACTERS[type] : type) >= 0;
}

/** `length` as a number of slots that can be drawn: 0 for what is no positive number. */
export function slotCount(format: CodeFormat): number {
  return format.length > 0 && format.length < Infinity ? Math.floor(format.length) : 0;
}

/** The first of `formats` that `value` is, or can still become; the longest if there is none. */
export function formatOf(value: string, formats: readonly CodeFormat[]): CodeFormat {
  const characters = Array.from(value);
  let longest = formats[0] as CodeFormat;
  for (const format of formats) {
    if (fits(characters, format)) return format;
    if (slotCount(format) > slotCount(longest)) longest = format;
  }
  return longest;
}

/** Whether the characters are a code of this format, or the beginning of one. */
export function fits(characters: readonly string[], format: CodeFormat): boolean {
  return (
    characters.length <= slotCount(format) && characters.every((one) => isAllowed(one, format))
  );
}
