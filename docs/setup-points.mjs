// Writes the table of what a set-up flow must do, and of the tests that hold it, into setup.mdx:
// `pnpm docs:points`. With `--check` it writes nothing, and fails if the page is not what it would
// write. It fails, too, on a point without a test and without a reason, and on a test that is not
// there.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../', import.meta.url);
const page = fileURLToPath(new URL('docs/setup.mdx', root));
/**
 * @type {{ point: string, tests?: [file: string, title: string][], note?: string, without?: string
 * }[]}
 */
const points = JSON.parse(readFileSync(new URL('docs/setup-points.json', root), 'utf8'));

const holes = [];
const rows = points.map(({ point, tests = [], note, without }, index) => {
  const id = index + 1;
  if (tests.length === 0 && !without) {
    holes.push(`${id} has neither a test nor a reason.`);
  }
  if (tests.length > 0 && without) {
    holes.push(`${id} has a reason and a test.`);
  }
  const held = tests.map(([file, title]) => {
    const source = readFileSync(new URL(file, root), 'utf8');
    // A title stands as a whole in quotation marks.
    if (!["'", '`'].some((mark) => source.includes(`${mark}${title}${mark}`))) {
      holes.push(`${id}: “${title}” is no test of ${file}.`);
    }
    return `${title} (\`${file.split('/').at(-1)}\`)`;
  });
  const text = without ? `Does not apply: ${without}` : held.join('<br />');
  return `| ${id} | ${point} | ${text}${note ? `<br />${note}` : ''} |`;
});
if (holes.length > 0) {
  console.error(holes.join('\n'));
  process.exit(1);
}

const START = '{/* points: written by docs/setup-points.mjs */}';
const END = '{/* end of points */}';
const before = readFileSync(page, 'utf8');
const [head, rest] = before.split(START);
const tail = rest?.split(END)[1];
if (tail === undefined) {
  throw new Error(`setup.mdx has no place for the table: ${START} … ${END}`);
}
const table = ['| | A set-up flow must … | Held by |', '| --: | --- | --- |', ...rows].join('\n');
const after = `${head}${START}\n\n${table}\n\n${END}${tail}`;
/** The formatter aligns the columns. */
const unaligned = (text) => text.replaceAll(/ {2,}|-{3,}/g, (run) => run[0]);
if (!process.argv.includes('--check')) {
  writeFileSync(page, after);
} else if (unaligned(after) !== unaligned(before)) {
  console.error('docs/setup.mdx is out of date: run `pnpm docs:points`.');
  process.exit(1);
}
