// Writes docs/code-input-tests.mdx, a list of the behavior of the code field and its tests, from
// code-input-rows.json: `pnpm docs:rows`. With `--check` it writes nothing and fails if the page is
// out of date. It also fails on a row without a test or a reason, and on a test of a row that is
// not listed.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fail, toMdx, toSentence, writePage } from './generated-page.mjs';
import { readTestFiles, readTitles } from './test-titles.mjs';

const folder = fileURLToPath(new URL('../../packages/react/src/code-input', import.meta.url));
/**
 * @type {{ id: string, when: string, then: string, peers: string[], without?: string, decided?:
 * true, note?: string }[]}
 */
const rows = JSON.parse(readFileSync(new URL('code-input-rows.json', import.meta.url), 'utf8'));

const BROWSERS = ['Chromium', 'Firefox', 'WebKit'];
const ENGINES = ['Node', 'React 18', ...BROWSERS];
// As in packages/react/vitest.config.ts.
const PLACES = [
  { end: '.browser.test.tsx', engines: BROWSERS, isTrusted: true },
  { end: '.chromium.firefox.test.tsx', engines: ['Chromium', 'Firefox'], isTrusted: true },
  { end: '.chromium.test.tsx', engines: ['Chromium'], isTrusted: true },
  { end: '.server.test.tsx', engines: ['Node', 'React 18'] },
  { end: '.test.tsx', engines: ENGINES },
  { end: '.test.ts', engines: ['Node'] },
];
const CHAPTERS = {
  R: 'Rendering and props',
  N: 'Normalizing',
  T: 'Typing',
  S: 'Selection, focus and arrow keys',
  D: 'Deletion',
  P: 'Paste',
  A: 'Autofill and attributes',
  C: 'Callbacks',
  V: 'Controlled values',
  F: 'Forms',
  K: 'Disabled, read-only and masked',
  M: 'Name and description',
  X: 'State attributes',
  Y: 'Server rendering',
  W: 'Badges of password managers',
  Q: 'Pointers',
  Z: 'Lifecycle',
  E: 'Behavior that no other suite tests',
};

const problems = [];

/**
 * @type {Map<string, { title: string, file: string, engines: string[], isTrusted?: boolean }[]>}
 */
const tests = new Map(rows.map(({ id }) => [id, []]));
for (const { name, path, source } of readTestFiles(folder)) {
  const place = PLACES.find(({ end }) => name.endsWith(end));
  for (const { title, ids } of readTitles(source)) {
    for (const id of ids) {
      if (tests.has(id)) {
        tests.get(id).push({ ...place, title, file: name });
      } else {
        problems.push(`${id} (“${title}” in ${path}) is not in code-input-rows.json.`);
      }
    }
  }
  if (/\b(?:it|test|describe)\.(?:skip|only|todo|fails)\b/.test(source)) {
    problems.push(`${path} leaves tests out.`);
  }
}

for (const { id, without, peers } of rows) {
  const found = tests.get(id);
  if (!CHAPTERS[id[0]]) {
    problems.push(`${id} belongs to no chapter.`);
  }
  if (!without && found.length === 0) {
    problems.push(`${id} has neither a test nor a reason.`);
  }
  if (without && found.length > 0) {
    problems.push(`${id} has both a reason and a test.`);
  }
  if (
    !without &&
    peers.some((peer) => peer.startsWith('IO-')) &&
    !BROWSERS.every((browser) => found.some(({ engines }) => engines.includes(browser)))
  ) {
    problems.push(`${id} is of input-otp’s own suite, and has no test in all browsers.`);
  }
}
fail(problems);

/** Returns the engines in which a row is tested. */
function getEngines(id, only = () => true) {
  return ENGINES.filter((engine) =>
    tests.get(id).some((test) => test.engines.includes(engine) && only(test)),
  );
}

function describePlaces({ id, note }) {
  const trusted = getEngines(id, ({ isTrusted }) => isTrusted === true);
  const extent = trusted.length < BROWSERS.length ? ` in ${trusted.join(' and ')}` : '';
  return [
    getEngines(id).join(', '),
    ...(trusted.length > 0 ? [`trusted input${extent}`] : []),
    ...(note ? [note] : []),
  ].join('; ');
}

function toSection(row) {
  const lines = row.without
    ? [`- Does not apply: ${toSentence(row.without)}`]
    : [
        ...tests.get(row.id).map(({ title, file }) => `- ${title} (\`${file}\`)`),
        `- Runs in ${toSentence(describePlaces(row))}`,
      ];
  return [
    `### ${row.id}: ${row.when}`,
    `${toSentence(row.then)}${row.decided ? ' Other libraries differ; this is decided.' : ''}`,
    lines.join('\n'),
  ]
    .map(toMdx)
    .join('\n\n');
}

const applicable = rows.filter(({ without }) => !without);
const counts = ENGINES.map(
  (engine) =>
    `${applicable.filter(({ id }) => getEngines(id).includes(engine)).length} in ${engine}`,
);
const chapters = Object.entries(CHAPTERS).map(([letter, heading]) =>
  [`## ${heading}`, ...rows.filter(({ id }) => id[0] === letter).map(toSection)].join('\n\n'),
);

writePage(
  'docs/code-input-tests.mdx',
  `{/* Written by scripts/docs/code-input-rows.mjs: run \`pnpm docs:rows\`. */}

import { Meta } from '@storybook/addon-docs/blocks';

<Meta title="Foundations/Tests/Code field" />

# Behavior of the code field, and its tests

The test suites of input-otp, Base UI, Radix, Zag, Ark, Mantine and Bootstrap test these behaviors, except those of the last chapter.

- L is the length, 6 unless stated.
- \`[s,e]\` is the selection of the input. Slot i is active with \`[i,i+1]\`, or with \`[n,n]\` if it is the slot for the next character.
- Tests with *trusted input* press keys, move the mouse and fingers, and use the clipboard through the driver of the browser, as the user does. The other tests dispatch events.

Tests cover ${applicable.length} of the ${rows.length} behaviors: ${counts.join(', ')}.

${chapters.join('\n\n')}
`,
  'pnpm docs:rows',
);
