import { normalizeCode } from '@tessera/core';
import { type CodeInputFormat, filter, patternOf } from './code-format.ts';

/**
 * A text as a code: compatibility forms and digits of any script become ASCII, spaces, dashes and
 * invisible characters go, then everything that the format does not allow, then
 * `format.normalizeValue` has its say, and what is too long is cut. A sentence that holds a code
 * gives the code. Never throws.
 *
 * @returns as many characters as could be used, at most `format.length`.
 * @example
 * normalize('١٢٣-４５６', { length: 6 }) // '123456'
 * normalize('Your code is 123 456 (10 min)', { length: 6 }) // '123456'
 */
export function normalizeCodeInput(
  text: string | number | null | undefined,
  format: CodeInputFormat,
): string {
  return clean(String(text ?? ''), format)[0].slice(0, Math.max(0, format.length));
}

/**
 * The characters of a text that can stand in a code, not cut to its length, and the number of those
 * that cannot: formatting does not count.
 */
export function clean(text: string, format: CodeInputFormat): [code: string, ignored: number] {
  const { normalizeValue = (code) => code } = format;
  const visible = normalizeCode(text);
  const allowed = filter(visible, format);
  const found = allowed.length > format.length && findCode(text, format);
  const code = found || allowed;
  const kept = filter(normalizeValue(code), format);
  // What stood around a code that was found was not meant for the field.
  const meant = found ? code : visible;
  return [kept, meant.length - Math.min(kept.length, code.length)];
}

/**
 * The code in a text that holds more than one: as many characters as it has, with nothing but
 * spaces between them and no letter or digit next to it.
 */
function findCode(text: string, format: CodeInputFormat): string {
  const one = patternOf(format);
  // Spaces in place of formatting still tell where one number ends and the next begins.
  const spaced = text
    .normalize('NFKC')
    .split(/[\s\p{Dash}\p{Cf}]/u)
    .map(normalizeCode)
    .join(' ');
  // A regular expression of your app may mean something else as a part of this one.
  const found =
    (one && spaced.match(new RegExp(`\\b(?:${one} *){${format.length}}\\b`, 'g'))) || [];
  // Words of the sentence may be as long as the code. A code has digits, or comes last.
  return normalizeCode(found.find((code) => /\d/.test(code)) ?? found.at(-1) ?? '');
}
