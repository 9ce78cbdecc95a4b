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
  let ignored = 0;
  // Formatting becomes spaces, what is not allowed line feeds, and so they still tell where one number ends and the next begins.
  const marked = Array.from(
    foldDigits(text.normalize('NFKC')).replaceAll(/[\s\p{Dash}\p{Cf}]/gu, ' '),
    (one) => {
      if (one === ' ') return one;
      const allowed = filter(one, format);
      if (!allowed) ignored++;
      return allowed || '\n';
    },
  ).join('');
  let code = marked.replace(/\s/g, '');
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
    .match(new RegExp(`\\s\\S(?: *\\S){${length - 1}}(?!\\S)`, 'g'))
    // A word or two of the sentence may be as long as the code. Codes are rarely apart, come rather late, and have digits.
    ?.toReversed()
    .toSorted((a, b) => a.length - b.length);
  return (found?.find((one) => /\d/.test(one)) ?? found?.[0])?.replace(/\s/g, '');
}
