import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Returns the blocks of code of a page.
 *
 * @param {string} page From the root of the repository.
 */
export function readBlocks(page) {
  return Array.from(
    readFileSync(join(root, page), 'utf8').matchAll(/^```(\w+)\n(.*?)^```$/gms),
    ([, language, code]) => ({ language, code }),
  );
}

/**
 * Writes the files of a page, unchanged. A block that is a file begins with a comment: its name.
 *
 * @param {string} folder
 * @param {string} page From the root of the repository.
 * @param {RegExp} [pattern] Matches the names of the files to write. Default: all.
 */
export function writeFiles(folder, page, pattern = /./) {
  const files = readBlocks(page)
    .map(({ code }) => ({ code, path: /^(?:\/\/|\/\*) (\S+\.\w+)(?: \*\/)?\n/.exec(code)?.[1] }))
    .filter(({ path }) => path !== undefined && pattern.test(path));
  if (files.length === 0) {
    throw new Error(`${page} has no files.`);
  }
  for (const { code, path } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), code);
  }
}
