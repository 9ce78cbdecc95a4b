import { readFileSync, readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { en } from './en.ts';
import { ALL, TRANSLATIONS, listTexts } from './test/list-texts.ts';

/** A row of a table in docs/glossary.mdx. */
interface Row {
  /** The English word or words. */
  english: string;
  /** The words to use. For words with endings, the part that all forms share. */
  say: string[];
  /** The words that must not appear. */
  not: string[];
}

const page = readFileSync(new URL('../../../../docs/glossary.mdx', import.meta.url), 'utf8');

/** Returns the rows of the table in a section such as “## German (`de`)”. */
function readRows(language: string): Row[] {
  const section = page
    .split(/^## /m)
    .find((text) => text.split('\n')[0]?.includes(`(\`${language}\`)`));
  const lines = section?.split('\n').filter((line) => line.startsWith('|')) ?? [];
  const list = (cell = ''): string[] =>
    cell.split(',').map((word) => word.replaceAll('`', '').trim());
  return lines.slice(2).map((line) => {
    const [english = '', say, not] = line
      .split('|')
      .slice(1)
      .map((cell) => cell.trim());
    return { english, say: list(say), not: list(not) };
  });
}

/** Whether a text contains a word. Between letters only in scripts without spaces between words. */
function contains(text: string, word: string): boolean {
  const isSpaced = /^[\p{Script=Latin}\p{P}\p{Z}\d]+$/u.test(word);
  return isSpaced
    ? new RegExp(`(?<![\\p{L}\\d])${word}(?![\\p{L}\\d])`, 'iu').test(text)
    : text.includes(word);
}

/** Terms that stand in a translation wherever they stand in the English text. */
const TERMS = [
  'two-step verification',
  'authenticator app',
  'recovery code',
  'setup key',
  'QR code',
  'digit',
  'phone',
  'account',
];

it('The glossary has a table for every language of the package, with every term.', () => {
  const files = readdirSync(new URL('.', import.meta.url))
    .filter((file) => /^[a-z]{2}(?:-[a-z]+)?\.ts$/.test(file))
    .map((file) => file.replace('.ts', ''));
  expect(files).toEqual(ALL.map(([file]) => file).toSorted());
  for (const file of files) {
    const english = readRows(file).map((row) => row.english);
    expect(english).toEqual(expect.arrayContaining(TERMS));
  }
});

it.each(ALL)(
  'No text contains a word that the glossary rejects: %s.',
  (file, _locale, messages) => {
    const rejected = readRows(file).flatMap(({ not }) => not);
    expect(rejected.length).toBeGreaterThan(10);
    const found = [...listTexts(messages)].flatMap(([path, text]) =>
      rejected
        .filter((word) => contains(text, word))
        .map((word) => `${path}: ${word} in “${text}”`),
    );
    expect(found).toEqual([]);
  },
);

it.each(TRANSLATIONS)(
  'Every text uses the words of the glossary where the English text has the term: %s.',
  (file, _locale, messages) => {
    const english = listTexts(en);
    const rows = readRows(file).filter((row) => TERMS.includes(row.english));
    let count = 0;
    const missing: string[] = [];
    for (const [path, hyphenated] of listTexts(messages)) {
      const text = hyphenated.replaceAll('\u00AD', '');
      for (const row of rows) {
        if (
          new RegExp(`(?<![\\p{L}-])${row.english}s?(?!\\p{L})`, 'iu').test(english.get(path) ?? '')
        ) {
          count++;
          if (!row.say.some((word) => text.toLowerCase().includes(word.toLowerCase()))) {
            missing.push(`${path}: “${row.english}” is missing in “${text}”`);
          }
        }
      }
    }
    expect(missing).toEqual([]);
    expect(count).toBeGreaterThan(100);
  },
);

it('The test of the glossary finds rejected words, alone and in scripts without spaces.', () => {
  expect(contains('Löschen Sie den Eintrag.', 'Eintrag')).toBe(true);
  expect(contains('Zwei Einträge', 'Eintrag')).toBe(false);
  expect(contains('古い項目を削除します', '項目')).toBe(true);
  expect(contains('Type the code', 'type')).toBe(true);
});
