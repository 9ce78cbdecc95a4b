// Writes what tools that write code read: `pnpm docs:markdown`. These are a twin of every page in
// Markdown, in skills/tessera/references; skills/tessera/SKILL.md, with the quick start; and
// llms.txt, a list of the twins. With `--check` it writes nothing, and fails if a file is out of
// date.
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { fail, writePage } from './generated-page.mjs';

const COMMAND = 'pnpm docs:markdown';
const TWINS = 'skills/tessera/references';
/** Pages that an assistant with little room can do without. */
const OPTIONAL = /^(?:accessibility|glossary|performance|.*-tests)$/;
/** What only Storybook shows: imports, comments, stories and their controls. */
const ONLY_STORYBOOK = new Set(['mdxjsEsm', 'mdxFlowExpression', 'mdxJsxFlowElement']);

const root = fileURLToPath(new URL('../..', import.meta.url));
const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMdx);

const pages = readdirSync(join(root, 'docs'), { recursive: true })
  .filter((path) => path.endsWith('.mdx'))
  .toSorted((a, b) => a.localeCompare(b, 'en'))
  .map((path) => readPage(path));
const problems = [];
mkdirSync(join(root, TWINS), { recursive: true });
for (const page of pages) {
  writePage(`${TWINS}/${page.name}.md`, toMarkdown(page), COMMAND);
}
fail(problems);
removeOldTwins();
writePage('llms.txt', listPages(), COMMAND);
writePage('skills/tessera/SKILL.md', writeSkill(), COMMAND);

/** Reads a page in docs. Its name is that of its twin, without the folder and the extension. */
function readPage(path) {
  const source = readFileSync(join(root, 'docs', path), 'utf8');
  const tree = parser.parse(source);
  const storyTitle = readStoryTitle(path, source);
  const find = (wanted) => tree.children.find(({ type }) => type === wanted).position;
  const [heading, paragraph] = ['heading', 'paragraph'].map((type) => {
    const { end, start } = find(type);
    return source.slice(start.offset, end.offset).replaceAll(/\s+/g, ' ');
  });
  return {
    name: path.replace(/.*\//, '').replace('.mdx', ''),
    isGuide: path.startsWith('guides/'),
    isAdapter: path.startsWith('adapters/'),
    path: `docs/${path}`,
    // Storybook makes the address of a page of its title.
    address: `?path=/docs/${storyTitle.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}--docs`,
    source,
    tree,
    title: heading.replace(/^# /, ''),
    // The first sentence.
    summary: paragraph.replace(/(?<=[.!?]) .*/, ''),
  };
}

/** Returns the title of a page in Storybook: its own, or that of the stories that it belongs to. */
function readStoryTitle(path, source) {
  const [, title, stories] = /<Meta (?:title="([^"]+)"|of=\{(\w+)\})/.exec(source) ?? [];
  if (title !== undefined) {
    return title;
  }
  const [, file] = new RegExp(`import \\* as ${stories} from '(.+)';`).exec(source) ?? [];
  if (file === undefined) {
    fail([`docs/${path} has no \`<Meta>\` with a title, or of stories.`]);
  }
  const code = readFileSync(join(root, 'docs', path, '..', `${file}.tsx`), 'utf8');
  return /^ {2}title: '([^']+)',$/m.exec(code)[1];
}

/** Returns a page without what only Storybook shows, with links to other twins. */
function toMarkdown({ path, source, tree }) {
  let text = source;
  // From the end, so that the offsets before stay right.
  for (const node of listNodes(tree).toReversed()) {
    const [start, end] = [node.position.start.offset, node.position.end.offset];
    const own = source.slice(start, end);
    const replacement = ONLY_STORYBOOK.has(node.type) ? '' : toLink(node, own, path);
    text = text.slice(0, start) + replacement + text.slice(end);
  }
  return `${text.replaceAll(/\n{3,}/g, '\n\n').trim()}\n`;
}

/** Returns what Storybook alone shows, and the links, in their order. */
function listNodes(node) {
  if (ONLY_STORYBOOK.has(node.type) || node.type === 'link') {
    return [node];
  }
  return node.children?.flatMap(listNodes) ?? [];
}

/** Returns a link as it is in a twin: to another twin, or nowhere if it leads to a story. */
function toLink({ url, children }, own, path) {
  if (/^(?:https?:|#)/.test(url)) {
    return own;
  }
  const [address, fragment] = url.split('#');
  const text = own.slice(1, own.lastIndexOf(`](${url}`));
  if (address.startsWith('?path=/story/')) {
    return text;
  }
  const target = pages.find(
    (page) => page.address === address || page.path.endsWith(address.replace(/^(?:\.\.?\/)+/, '/')),
  );
  if (target === undefined || children.length === 0) {
    problems.push(`${path} has a link to no page: ${url}`);
    return own;
  }
  return `[${text}](${target.name}.md${fragment === undefined ? '' : `#${fragment}`})`;
}

/** Deletes twins of pages that are gone. */
function removeOldTwins() {
  for (const file of readdirSync(join(root, TWINS))) {
    if (!pages.some(({ name }) => file === `${name}.md`)) {
      if (process.argv.includes('--check')) {
        fail([`${TWINS}/${file} belongs to no page: run \`${COMMAND}\`.`]);
      }
      rmSync(join(root, TWINS, file));
    }
  }
}

function listPages() {
  const list = (chosen) =>
    chosen
      .map(({ name, summary, title }) => `- [${title}](${TWINS}/${name}.md): ${summary}`)
      .join('\n');
  const optional = pages.filter(({ name }) => OPTIONAL.test(name));
  return `# Tessera

> Two-factor setup for React: a QR code that always scans, a code field that takes what users really type, and a wizard that fits any backend. The packages are @tessera/react, @tessera/core (for servers), @tessera/qr and @tessera/adapters (for auth providers).

## Guides

${list(pages.filter(({ isGuide }) => isGuide))}

## Components and server

${list(pages.filter(({ isAdapter, isGuide, name }) => !isAdapter && !isGuide && !OPTIONAL.test(name)))}

## Auth providers

${list(pages.filter(({ isAdapter }) => isAdapter))}

## Optional

${list(optional)}
`;
}

/** Returns the skill: its own text, the steps of the quick start, and the list of the twins. */
function writeSkill() {
  const template = readFileSync(join(root, 'scripts/docs/skill-template.md'), 'utf8');
  const quickStart = toMarkdown(pages.find(({ name }) => name === 'quick-start'));
  const steps = quickStart.slice(quickStart.indexOf('## 2. '), quickStart.indexOf('## 5. '));
  return template
    .replace('{quick start}', () =>
      steps
        .replaceAll(/^## \d+\. /gm, '### ')
        .replaceAll(/\]\((?=[\w-]+\.md)/g, '](references/')
        .trim(),
    )
    .replace('{pages}', () =>
      pages
        .filter(({ name }) => !OPTIONAL.test(name))
        .map(({ name, summary, title }) => `- [${title}](references/${name}.md): ${summary}`)
        .join('\n'),
    );
}
