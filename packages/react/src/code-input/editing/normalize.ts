import { foldDigits } from '@tessera/core';
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
  // Formatting becomes spaces, and so still tells where one number ends and the next begins.
  const folded = foldDigits(text.normalize('NFKC')).replace(/[\s\p{Dash}\p{Cf}]/gu, ' ');
  const visible = folded.replace(/ /g, '');
  const allowed = filter(visible, format);
  const found = allowed.length > format.length && findCode(folded, format);
  const code = found || allowed;
  const kept = filter(normalizeValue(code), format);
  // What stood around a code that was found was not meant for the field.
  const filtered = found ? 0 : visible.length - code.length;
  return [kept, filtered + Math.max(0, code.length - kept.length)];
}

/**
 * The code in a text that holds more than one: as many characters as it has, with nothing but
 * spaces between them and no letter or digit next to it.
 */
function findCode(text: string, format: CodeInputFormat): string | undefined {
  const one = patternOf(format);
  // An expression of the app’s may mean something else, or nothing, as a part of this one.
  const found = one
    ? text.match(new RegExp(`\\b${one}(?: *${one}){${format.length - 1}}\\b`, 'g'))
    : null;
  // A word or two of the sentence may be as long as the code. Codes have digits, or come last.
  return (found?.find((code) => /\d/.test(code)) ?? found?.at(-1))?.replace(/ /g, '');
}
