import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Writes a generated page. With `--check` it writes nothing, and ends the process with an error if
 * the page is out of date.
 *
 * @param {string} path The page, from the root of the repository.
 * @param {string} text The whole text of the page.
 * @param {string} command The command that updates the page, for the error.
 */
export function writePage(path, text, command) {
  const file = fileURLToPath(new URL(`../../${path}`, import.meta.url));
  if (!process.argv.includes('--check')) {
    writeFileSync(file, text);
  } else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
    fail([`${path} is out of date: run \`${command}\`.`]);
  }
}

/**
 * Prints problems and ends the process with an error if there are any.
 *
 * @param {readonly string[]} problems
 */
export function fail(problems) {
  if (problems.length > 0) {
    console.error(problems.join('\n'));
    process.exit(1);
  }
}

/**
 * Escapes braces and tags outside of code, so that MDX shows them.
 *
 * @param {string} text
 */
export function toMdx(text) {
  return text.replaceAll(/(`[^`]*`)|([{}<])/g, (_, code, one) => code ?? `\\${one}`);
}

/**
 * Gives a text a capital first letter and a full stop.
 *
 * @param {string} text
 */
export function toSentence(text) {
  const end = /[.?!]$/.test(text) ? '' : '.';
  return `${text[0].toUpperCase()}${text.slice(1)}${end}`;
}

/**
 * Returns a table of Markdown. Cells are text for MDX.
 *
 * @param {readonly string[]} head
 * @param {readonly (readonly string[])[]} rows
 */
export function toTable(head, rows) {
  const lines = [head, head.map(() => '---'), ...rows];
  return lines.map((cells) => `| ${cells.map(toCell).join(' | ')} |`).join('\n');
}

function toCell(text) {
  return toMdx(text).replaceAll('|', '\\|');
}

/**
 * Replaces a part of a page as `writeSection` does. With `--check` it leaves the page as it is, and
 * ends the process with an error if the part is out of date.
 *
 * @param {string} path The page, from the root of the repository.
 * @param {string} name The name of the part.
 * @param {string} text The new text of the part.
 * @param {string} command The command that updates the page, for the error.
 */
export function updateSection(path, name, text, command) {
  const file = fileURLToPath(new URL(`../../${path}`, import.meta.url));
  const before = readFileSync(file, 'utf8');
  writeSection(path, name, text);
  if (process.argv.includes('--check')) {
    const after = readFileSync(file, 'utf8');
    writeFileSync(file, before);
    fail(after === before ? [] : [`${path} is out of date: run \`${command}\`.`]);
  }
}

/**
 * Replaces a part of a page: what stands between the comments `begin NAME` and `end NAME`.
 *
 * @param {string} path The page, from the root of the repository.
 * @param {string} name The name of the part.
 * @param {string} text The new text of the part.
 */
export function writeSection(path, name, text) {
  const file = fileURLToPath(new URL(`../../${path}`, import.meta.url));
  const page = readFileSync(file, 'utf8');
  const [begin, end] = [`{/* begin ${name} */}`, `{/* end ${name} */}`];
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from) {
    fail([`${path} has no part between ${begin} and ${end}.`]);
  }
  // Tables are aligned by the formatter.
  writeFileSync(file, `${page.slice(0, from)}${begin}\n\n${text}\n\n${page.slice(to)}`);
  execFileSync('oxfmt', [file]);
}
