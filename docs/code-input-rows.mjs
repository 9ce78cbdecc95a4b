// Writes the table of behaviours, and of the tests that hold them, into code-input.mdx:
// `pnpm docs:rows`. With `--check` it writes nothing, and fails if the page is not what it would
// write. It fails, too, on a behaviour without a test and without a reason, and on a test of a
// behaviour that is not listed.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const page = fileURLToPath(new URL('code-input.mdx', import.meta.url));
const folder = new URL('../packages/react/src/code-input/', import.meta.url);
/**
 * @type {{ id: string, when: string, then: string, peers: string[], without?: string, decided?:
 * true, note?: string }[]}
 */
const rows = JSON.parse(readFileSync(new URL('code-input-rows.json', import.meta.url), 'utf8'));

const BROWSERS = ['Chromium', 'Firefox', 'WebKit'];
// Which files run where is what vitest.config.ts says, and the configuration of React 18.
const PLACES = [
  { end: '.browser.test.tsx', engines: BROWSERS, isTrusted: true },
  { end: '.chromium.firefox.test.tsx', engines: ['Chromium', 'Firefox'], isTrusted: true },
  { end: '.chromium.test.tsx', engines: ['Chromium'], isTrusted: true },
  { end: '.server.test.tsx', engines: ['Node', 'React 18'] },
  { end: '.test.tsx', engines: ['Node', 'React 18', ...BROWSERS] },
  { end: '.test.ts', engines: ['Node'] },
];

/** The name of the `describe` around a place: the subject of the sentence that a title is. */
function groupAt(source, index) {
  return [...source.slice(0, index).matchAll(/describe\('([^']+)'/g)].at(-1)?.[1] ?? '';
}

/**
 * @type {Map<string, { title: string, file: string, engines: string[], isTrusted?: boolean }[]>}
 */
const tests = new Map(rows.map(({ id }) => [id, []]));
const holes = [];
for (const file of readdirSync(folder).toSorted()) {
  const place = PLACES.find(({ end }) => file.endsWith(end));
  if (!place) {
    continue;
  }
  const source = readFileSync(new URL(file, folder), 'utf8');
  for (const { index, 2: title, 3: ids } of source.matchAll(
    /(['`])((?:(?!\1|\n).)+) \(([A-Z]\d+c?(?:, [A-Z]\d+c?)*)\)\1/g,
  )) {
    for (const id of ids.split(', ')) {
      if (tests.has(id)) {
        tests.get(id).push({ ...place, title: `${groupAt(source, index)} ${title}`, file });
      } else {
        holes.push(`${id} (“${title}” in ${file}) is not in code-input-rows.json.`);
      }
    }
  }
  if (/\b(?:it|test|describe)\.(?:skip|only|todo|fails)\b/.test(source)) {
    holes.push(`${file} leaves tests out.`);
  }
}

const applicable = rows.filter(({ without }) => !without);
for (const { id, without, peers } of rows) {
  const found = tests.get(id);
  if (!without && !found.length) {
    holes.push(`${id} has neither a test nor a reason.`);
  }
  if (without && found.length) {
    holes.push(`${id} has a reason and a test.`);
  }
  if (
    !without &&
    peers.some((peer) => peer.startsWith('IO-')) &&
    !BROWSERS.every((browser) => found.some(({ engines }) => engines.includes(browser)))
  ) {
    holes.push(`${id} is of input-otp’s own suite, and has no test in all browsers.`);
  }
}
if (holes.length) {
  console.error(holes.join('\n'));
  process.exit(1);
}

const cell = (text) =>
  text
    .replaceAll('|', '\\|')
    .replaceAll(/(`[^`]*`)|([{}<])/g, (_, code, one) => code ?? `\\${one}`);
const row = (...cells) => `| ${cells.map(cell).join(' | ')} |`;
const table = (head, lines) => [row(...head), row(...head.map(() => '---')), ...lines].join('\n');

/** Where the tests of a row run: `N` Node, `18` React 18, `C` Chromium, `F` Firefox, `W` WebKit. */
const enginesOf = (id) =>
  ['Node', 'React 18', ...BROWSERS].filter((engine) =>
    tests.get(id).some(({ engines }) => engines.includes(engine)),
  );
const SHORT = { Node: 'N', 'React 18': '18', Chromium: 'C', Firefox: 'F', WebKit: 'W' };
const places = ({ id, note }) => {
  const trusted = BROWSERS.filter((browser) =>
    tests.get(id).some((test) => test.isTrusted && test.engines.includes(browser)),
  );
  const short = (engines) => engines.map((engine) => SHORT[engine]).join(' ');
  const trust = trusted.length < BROWSERS.length ? ` in ${short(trusted)}` : '';
  return `${short(enginesOf(id))}${trusted.length ? `, trusted${trust}` : ''}${note ? `; ${note}` : ''}`;
};
const titles = ({ id }) =>
  tests
    .get(id)
    .map(({ title, file }) => `${title} (${file})`)
    .join(' · ');
const count = (engine) => applicable.filter(({ id }) => enginesOf(id).includes(engine)).length;

const generated = `
${rows.length} behaviours, ${applicable.length} of them held by tests: ${[
  'Node',
  'React 18',
  ...BROWSERS,
]
  .map((engine) => `${count(engine)} in ${engine}`)
  .join(', ')}.

${table(
  ['id', 'when', 'then', 'test', 'where'],
  applicable.map((one) => row(one.id, one.when, one.then, titles(one), places(one))),
)}

### What does not apply

${table(
  ['id', 'when', 'what others do', 'why not here'],
  rows
    .filter(({ without }) => without)
    .map(({ id, when, then, without }) => row(id, when, then, without)),
)}

### Where others disagree

${table(
  ['id', 'the question', 'decided'],
  rows.filter(({ decided }) => decided).map(({ id, when, then }) => row(id, when, then)),
)}
`;

const [start, end] = ['{/* prettier-ignore-start */}', '{/* prettier-ignore-end */}'];
const before = readFileSync(page, 'utf8');
const from = before.indexOf(start);
const to = before.indexOf(end);
if (from < 0 || to < from) {
  throw new Error(`code-input.mdx has no ${start} … ${end} to write between.`);
}
const after = `${before.slice(0, from + start.length)}\n${generated}\n${before.slice(to)}`;
if (!process.argv.includes('--check')) {
  writeFileSync(page, after);
} else if (after !== before) {
  console.error('docs/code-input.mdx is not up to date: run `pnpm docs:rows`.');
  process.exit(1);
}
