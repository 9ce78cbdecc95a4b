import { type CodeFormat, isAllowed, slotCount } from './code-format.ts';
import { foldCharacter } from './fold-character.ts';

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
  return clean(text, format).characters.slice(0, slotCount(format)).join('');
}

/** As {@link normalize}, but not cut to length, and with the number of characters that were ignored: formatting does not count. */
export function clean(
  text: string | number | null | undefined,
  format: CodeFormat,
): { characters: string[]; ignored: number } {
  const folded = fold(text);
  let characters = folded.filter((one) => isAllowed(one, format));
  let ignored = folded.filter(Boolean).length - characters.length;
  if (characters.length > slotCount(format)) {
    const code = findCode(folded, format);
    if (code) {
      characters = Array.from(code);
      ignored = 0;
    }
  }
  if (format.normalizeValue && characters.length > 0) {
    const normalized = Array.from(format.normalizeValue(characters.join(''))).filter((one) =>
      isAllowed(one, format),
    );
    ignored += Math.max(0, characters.length - normalized.length);
    characters = normalized;
  }
  return { characters, ignored };
}

/** The text’s characters, folded; formatting as empty strings, so that it still tells where one number ends and the next begins. */
function fold(text: string | number | null | undefined): string[] {
  return Array.from(String(text ?? '').normalize('NFKC')).map(foldCharacter);
}

/** The code in a text that holds more than a code: a run of exactly `length` characters, or runs that add up to it with nothing but formatting between. */
function findCode(folded: readonly string[], format: CodeFormat): string | undefined {
  const candidates: string[] = [];
  let runs: string[] = [''];
  for (const one of [...folded, '\0']) {
    if (one === '') runs.push('');
    else if (isAllowed(one, format)) runs.push(`${runs.pop()}${one}`);
    else {
      candidates.push(...joinedRuns(runs.filter(Boolean), slotCount(format)));
      runs = [''];
    }
  }
  candidates.sort((a, b) => a.split(' ').length - b.split(' ').length);
  // A word of the sentence may be as long as the code. Codes have digits or are in capitals, and they rather come last.
  const found =
    candidates.find((one) => /\d/.test(one)) ??
    candidates.find((one) => one === one.toUpperCase()) ??
    candidates.at(-1);
  return found?.replaceAll(' ', '');
}

/** Every sequence of neighbouring runs that has `length` characters in all, its runs separated by a space. */
function joinedRuns(runs: readonly string[], length: number): string[] {
  const found: string[] = [];
  for (let from = 0; from < runs.length; from++) {
    let total = 0;
    for (let to = from; to < runs.length && total < length; to++) {
      total += Array.from(runs[to] as string).length;
      if (total === length) found.push(runs.slice(from, to + 1).join(' '));
    }
  }
  return found;
}
