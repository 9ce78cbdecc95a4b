// Writes docs/setup-tests.mdx, which lists what a setup flow must do and the tests for it, from
// setup-points.json: `pnpm docs:points`. With `--check` it writes nothing and fails if the
// page is out of date. It also fails on a point without a test or a reason, and on a test that does
// not exist.
import { readFileSync } from 'node:fs';
import { fail, toMdx, toSentence, writePage } from './generated-page.mjs';
import { readTitles } from './test-titles.mjs';

/**
 * @type {{ point: string, tests?: [file: string, title: string][], note?: string, without?: string
 * }[]}
 */
const points = JSON.parse(readFileSync(new URL('setup-points.json', import.meta.url), 'utf8'));

const problems = [];
/** By file: its titles without full stop and row ids, mapped to how the file writes them. */
const titlesByFile = new Map();

function findTitle(file, title) {
  if (!titlesByFile.has(file)) {
    const source = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
    titlesByFile.set(
      file,
      new Map(readTitles(source).map((found) => [withoutStop(found.title), found.title])),
    );
  }
  return titlesByFile.get(file).get(withoutStop(title));
}

function withoutStop(title) {
  return title.replace(/\.$/, '');
}

const sections = points.map(({ point, tests = [], note, without }, index) => {
  const id = index + 1;
  if (tests.length === 0 && !without) {
    problems.push(`Point ${id} has neither a test nor a reason.`);
  }
  if (tests.length > 0 && without) {
    problems.push(`Point ${id} has both a reason and a test.`);
  }
  const list = tests.map(([file, title]) => {
    const found = findTitle(file, title);
    if (found === undefined) {
      problems.push(`Point ${id}: “${title}” is not the title of a test in ${file}.`);
    }
    return `- ${toMdx(found ?? title)} (\`${file.split('/').at(-1)}\`)`;
  });
  return [
    `## ${id}. ${toMdx(toSentence(point).replace(/\.$/, ''))}`,
    without ? `Does not apply: ${toMdx(toSentence(without))}` : list.join('\n'),
    ...(note ? [toMdx(toSentence(note))] : []),
  ].join('\n\n');
});
fail(problems);

writePage(
  'docs/setup-tests.mdx',
  `{/* Written by scripts/docs/setup-points.mjs: run \`pnpm docs:points\`. */}

import { Meta } from '@storybook/addon-docs/blocks';

<Meta title="Foundations/Tests/Setup wizard" />

# Requirements of the setup wizard, and their tests

These ${points.length} requirements come from bug reports about other setup flows, from NIST SP 800-63B-4, the OWASP cheat sheets and WCAG 2.2.

${sections.join('\n\n')}
`,
  'pnpm docs:points',
);
