// Checks what oxlint has no rule for: `pnpm lint:style [path …]`. Comments are at most 100 columns
// wide. Constants of modules, that is, fixed values and tables, are named in UPPER_SNAKE_CASE,
// except what packages export: there the reports in packages/*/api hold the names. Every story has
// a `play`, so that it is tested.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { parseSync } from 'vite';

const FOLDERS = ['packages', 'examples', 'scripts', 'test'];
const MOST_COLUMNS = 100;
/** Lines that cannot be wrapped: an address, a type, a comment for a tool. */
const UNBREAKABLE =
  /https?:\/\/|^\s*(?:\/\*)?\*+ @(?:type|typedef|param|returns|property)\b.*\{|^\s*\/[/*]+ (?:oxlint-|@ts-|@vitest-)/;
const CONSTANT = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*$/;

const paths = process.argv.slice(2);
const files = listFiles(paths.length > 0 ? paths : FOLDERS).filter((path) =>
  /\.[cm]?[jt]sx?$/.test(path),
);
const published = new Set(
  listFiles(['packages/*.api.md']).flatMap((path) =>
    Array.from(readFileSync(path, 'utf8').matchAll(/^export const (\w+)/gm), ([, name]) => name),
  ),
);

const problems = files.flatMap((path) => {
  const source = readFileSync(path, 'utf8');
  const { program, comments } = parseSync(path, source);
  return [
    ...comments.flatMap((comment) => findWideLines(comment, source)),
    ...program.body.flatMap((statement) => findMisnamed(statement, path)),
    ...(path.endsWith('.stories.tsx') ? findUntested(program.body) : []),
  ].map(
    ({ offset, message }) => `${path}:${source.slice(0, offset).split('\n').length} ${message}`,
  );
});
if (problems.length > 0) {
  console.error(`${problems.join('\n')}\n${problems.length} problems of style.`);
  process.exit(1);
}

function listFiles(patterns) {
  return execFileSync(
    'git',
    ['ls-files', '--cached', '--others', '--exclude-standard', ...patterns],
    { encoding: 'utf8' },
  )
    .split('\n')
    .filter((path) => existsSync(path));
}

/** Returns the lines of a comment that are too wide. Code in it may be as wide as it is. */
function findWideLines({ start, end }, source) {
  const wide = [];
  let offset = source.lastIndexOf('\n', start) + 1;
  let [isFenced, isExample] = [false, false];
  for (const line of source.slice(offset, end).split('\n')) {
    if (line.includes('```')) {
      isFenced = !isFenced;
    } else if (/^\s*\/?\*+ @/.test(line)) {
      isExample = line.includes('@example');
    }
    if (line.length > MOST_COLUMNS && !isFenced && !isExample && !UNBREAKABLE.test(line)) {
      wide.push({
        offset,
        message: `A comment of ${line.length} columns: ${MOST_COLUMNS} are the most.`,
      });
    }
    offset += line.length + 1;
  }
  return wide;
}

/** Returns the constants of a statement whose names are not in UPPER_SNAKE_CASE. */
function findMisnamed(statement, path) {
  const isExport = statement.type === 'ExportNamedDeclaration';
  const declaration = isExport ? statement.declaration : statement;
  if (declaration?.type !== 'VariableDeclaration' || declaration.kind !== 'const') {
    return [];
  }
  // Storybook reads stories from exports, and their title from `meta`.
  const isStory = path.endsWith('.stories.tsx');
  return declaration.declarations
    .filter(
      ({ id, init }) =>
        id.type === 'Identifier' &&
        init !== null &&
        isFixed(init) &&
        !CONSTANT.test(id.name) &&
        !published.has(id.name) &&
        !(isStory && (isExport || id.name === 'meta')),
    )
    .map(({ id }) => ({
      offset: id.start,
      message: `\`${id.name}\` is a constant: name it in UPPER_SNAKE_CASE.`,
    }));
}

/** Returns the stories without a `play` of their own, if the file has none for all of them. */
function findUntested(body) {
  const declarations = body.flatMap((statement) => {
    const declaration = statement.declaration ?? statement;
    const isExport = statement.type === 'ExportNamedDeclaration';
    return (declaration?.declarations ?? []).map(({ id, init }) => ({ id, init, isExport }));
  });
  const meta = declarations.find(({ id }) => id.name === 'meta');
  const stories = declarations.filter(({ isExport }) => isExport);
  return (hasPlay(meta?.init) ? [] : stories.filter(({ init }) => !hasPlay(init))).map(
    ({ id }) => ({
      offset: id.start,
      message: `The story \`${id.name}\` has no \`play\`: use it, or check what it is there to show.`,
    }),
  );
}

/** Whether the object of a story, or of all stories of a file, has a `play`. */
function hasPlay(node) {
  const { properties = [] } =
    node?.type === 'TSSatisfiesExpression' ? node.expression : (node ?? {});
  return properties.some(({ key }) => key?.name === 'play');
}

/** Whether an expression is a value that is written down, or a table of values. */
function isFixed(node) {
  switch (node.type) {
    case 'Literal':
      return true;
    case 'TemplateLiteral':
      return node.expressions.length === 0;
    case 'UnaryExpression':
      return isFixed(node.argument);
    case 'BinaryExpression':
      return isFixed(node.left) && isFixed(node.right);
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
      return isFixed(node.expression);
    case 'ArrayExpression':
      // What is empty is filled later.
      return node.elements.length > 0 && !hasFunction(node);
    case 'ObjectExpression':
      return node.properties.length > 0 && !hasFunction(node);
    case 'NewExpression':
      return (
        ['Map', 'Set'].includes(node.callee.name) && node.arguments.length > 0 && !hasFunction(node)
      );
    default:
      return false;
  }
}

/** Whether a table has functions: then it is an object with methods, such as an adapter. */
function hasFunction(node) {
  return (
    /Function|^CallExpression$/.test(node.type ?? '') ||
    Object.values(node).some(
      (child) => typeof child === 'object' && child !== null && hasFunction(child),
    )
  );
}
