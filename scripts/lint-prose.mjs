// Checks the prose of Markdown, MDX, comments, messages for developers and test titles:
// `pnpm lint:prose [path …]`. The rules are in scripts/prose/rules.mjs.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { readMarkdown } from './prose/read-markdown.mjs';
import { readSource } from './prose/read-source.mjs';
import { checkText } from './prose/rules.mjs';

const paths = process.argv.slice(2);
const files = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard', ...paths],
  {
    encoding: 'utf8',
  },
)
  .split('\n')
  .filter((path) => /\.(?:mdx?|[cm]?[jt]sx?)$/.test(path) && existsSync(path));

let count = 0;
for (const path of files) {
  const source = readFileSync(path, 'utf8');
  const texts = /\.mdx?$/.test(path) ? readMarkdown(path, source) : readSource(path, source);
  for (const { offset, message } of texts.flatMap(checkText)) {
    const lines = source.slice(0, offset).split('\n');
    console.error(`${path}:${lines.length}:${lines.at(-1).length + 1} ${message}`);
    count++;
  }
}
if (count > 0) {
  console.error(`${count} problems in the prose.`);
  process.exit(1);
}
