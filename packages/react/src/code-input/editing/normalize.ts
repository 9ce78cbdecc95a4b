import { normalizeCode } from '@tessera/core';
import { type CodeInputFormat, filterCharacters, getCharacterPattern } from './code-format.ts';

/**
 * Turns a text into the characters of a code, not cut to its length.
 *
 * Compatibility forms and digits of any script become ASCII. Spaces, dashes and invisible
 * characters are removed, then everything that the format does not accept. Then
 * `format.normalizeValue` rewrites the rest. If the text is a sentence that holds a code, the
 * result is that code. Never throws.
 *
 * @returns The characters, and how many others were left out. Spaces, dashes and invisible
 *   characters do not count.
 * @example
 * normalizeText('١٢٣-４５６', { length: 6 }) // ['123456', 0]
 * normalizeText('Your code is 123 456 (10 min)', { length: 6 }) // ['123456', 0]
 * normalizeText('12a4', { length: 6 }) // ['124', 1]
 */
export function normalizeText(
  text: string,
  format: CodeInputFormat,
): [characters: string, ignoredCount: number] {
  const visible = normalizeCode(text);
  const accepted = filterCharacters(visible, format);
  const found = accepted.length > format.length && findCode(text, format);
  const code = found || accepted;
  const kept = filterCharacters(format.normalizeValue?.(code) ?? code, format);
  // The text around a code that was found was not meant for the field.
  const meant = found ? code : visible;
  return [kept, meant.length - Math.min(kept.length, code.length)];
}

/**
 * Finds a code in a longer text: as many characters as the code has, with nothing but spaces
 * between them and no letter or digit next to them.
 */
function findCode(text: string, format: CodeInputFormat): string {
  const character = getCharacterPattern(format);
  // Spaces in place of formatting still tell where one number ends and the next begins.
  const spaced = text
    .normalize('NFKC')
    .split(/[\s\p{Dash}\p{Cf}]/u)
    .map(normalizeCode)
    .join(' ');
  // A regular expression of your app may mean something else as a part of this one.
  const found =
    (character && spaced.match(new RegExp(`\\b(?:${character} *){${format.length}}\\b`, 'g'))) ||
    [];
  // Words of the sentence may be as long as the code. A code has digits, or comes last.
  return normalizeCode(found.find((code) => /\d/.test(code)) ?? found.at(-1) ?? '');
}
