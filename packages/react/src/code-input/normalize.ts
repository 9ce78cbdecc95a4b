import { foldDigits } from '@tessera/core';
import { type CodeFormat, filter } from './code-format.ts';

/**
 * A text as a code: compatibility forms and digits of any script become ASCII, spaces, dashes and invisible characters go, then everything that the
 * format does not allow, then `format.normalizeValue` has its say, and what is too long is cut. A sentence that holds a code gives the code. Never throws.
 *
 * @returns as many characters as could be used, at most `format.length`.
 * @example
 * normalize('١٢٣-４５６', { length: 6 }) // '123456'
 * normalize('Your code is 123 456 (10 min)', { length: 6 }) // '123456'
 */
export function normalize(text: string | number | null | undefined, format: CodeFormat): string {
  return clean(String(text ?? ''), format)[0].slice(0, Math.max(0, format.length));
}

/** The characters of a text that can stand in a code, not cut to its length, and the number of those that cannot: formatting does not count. */
export function clean(text: string, format: CodeFormat): [code: string, ignored: number] {
  const { length, normalizeValue } = format;
  let code = '';
  let ignored = 0;
  // Formatting becomes spaces, and what is not allowed underscores or, if it is no letter, line feeds: so they still tell where a number begins and ends.
  const marked = Array.from(
    foldDigits(text.normalize('NFKC')).replaceAll(/[\s\p{Dash}\p{Cf}]/gu, ' '),
    (one) => {
      if (one === ' ') return one;
      const allowed = filter(one, format);
      code += allowed;
      if (!allowed) ignored++;
      return allowed || (/\p{L}/u.test(one) ? '_' : '\n');
    },
  ).join('');
  const found = code.length > length && findCode(marked, length);
  if (found) {
    code = found;
    ignored = 0;
  }
  if (normalizeValue && code) {
    const before = code.length;
    code = filter(normalizeValue(code), format);
    ignored += Math.max(0, before - code.length);
  }
  return [code, ignored];
}

/** The code in a text that holds more than one: as many characters as it has, with nothing but spaces in and around them. */
function findCode(marked: string, length: number): string | undefined {
  const found = ` ${marked}`
    .match(new RegExp(`\\s[^\\s_](?: *[^\\s_]){${length - 1}}(?!\\S)`, 'g'))
    // A word or two of the sentence may be as long as the code. Codes are rarely apart, come rather late, and have digits.
    ?.toReversed()
    .toSorted((a, b) => a.length - b.length);
  return (found?.find((one) => /\d/.test(one)) ?? found?.[0])?.replace(/\s/g, '');
}
