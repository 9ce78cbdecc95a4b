import { readdirSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';

/** The row ids at the end of a title, before or after the full stop: `(R8, R7)`. */
const IDS = '\\(([A-Z]\\d+c?(?:, [A-Z]\\d+c?)*)\\)';
const TAG = new RegExp(` ${IDS}(\\.?)$`);

/**
 * Returns the quoted texts of a file that may be test titles, without the row ids at their end.
 *
 * @param {string} source The text of a test file.
 * @returns {{ title: string, ids: string[] }[]}
 */
export function readTitles(source) {
  return Array.from(
    source.matchAll(/(?<=(?:\(|^ *))(['"`])((?:(?!\1|\n).)+)\1/gm),
    ([, , text]) => {
      const [, ids = '', stop = ''] = TAG.exec(text) ?? [];
      return { title: text.replace(TAG, stop), ids: ids === '' ? [] : ids.split(', ') };
    },
  );
}

/**
 * Returns the test files of a folder and its subfolders, in alphabetical order of their names.
 *
 * @param {string} folder
 * @returns {{ name: string, path: string, source: string }[]}
 */
export function readTestFiles(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.test\.tsx?$/.test(entry.name))
    .map(({ name, parentPath }) => ({ name, path: `${parentPath}/${name}` }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, path }) => ({
      name,
      path: relative(folder, path),
      source: readFileSync(path, 'utf8'),
    }));
}
