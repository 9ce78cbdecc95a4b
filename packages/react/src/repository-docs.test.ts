import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const read = (path: string): string => readFileSync(`${root}${path}`, 'utf8');
const architecture = read('docs/architecture.md');
const contributing = read('CONTRIBUTING.md');

/** Inline code of the architecture page that is not the name of anything of ours. */
const OTHER = [
  '<input>',
  'data-*',
  "export * as CodeInput from './index.parts.ts'",
  'pnpm lint',
  'require',
  'tessera',
  'tessera-qr',
  'unsafe-inline',
  'useEffect(() => createSecret(), [])',
  '{ facts, step }',
];

/** The paths and symbols of ours that the architecture page names. */
const NAMED = new Set(
  Array.from(
    architecture.replaceAll(/^```.*?^```$/gms, '').matchAll(/`([^`]+)`/g),
    ([, code = '']) => code,
  ).filter((code) => !OTHER.includes(code)),
);

function readFolders(path: string): string[] {
  return readdirSync(`${root}${path}`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}

/** The files and folders of all packages' sources. */
const SOURCE_PATHS = readFolders('packages').flatMap((name) =>
  readdirSync(`${root}packages/${name}/src`, { recursive: true, encoding: 'utf8' }).map(
    (path) => `${root}packages/${name}/src/${path}`,
  ),
);

/** Every name that the sources declare or export, and every text that is a type. */
function readDeclaredNames(): Set<string> {
  const names = new Set<string>();
  function visit(node: ts.Node): void {
    const { name } = node as ts.Node & { name?: ts.Node };
    if (name && ts.isIdentifier(name)) {
      names.add(name.text);
    } else if (ts.isLiteralTypeNode(node) && ts.isStringLiteral(node.literal)) {
      names.add(node.literal.text);
    }
    ts.forEachChild(node, visit);
  }
  for (const path of SOURCE_PATHS) {
    if (/(?<!\.(?:test|stories|bench|d))\.tsx?$/.test(path)) {
      visit(ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest));
    }
  }
  return names;
}

function isPath(code: string): boolean {
  return (
    ['', 'packages/'].some((place) => existsSync(`${root}${place}${code}`)) ||
    SOURCE_PATHS.some((path) => path.endsWith(`/${code}`))
  );
}

it('The architecture page names only paths, functions and types that exist.', () => {
  const declared = readDeclaredNames();
  expect(NAMED.size).toBeGreaterThan(60);
  const unknown = Array.from(NAMED).filter(
    (code) => !isPath(code) && !code.split('.').every((name) => declared.has(name)),
  );
  expect(unknown).toEqual([]);
});

it('The architecture page names every folder of packages/react/src.', () => {
  const folders = ['', '/two-factor-setup'].flatMap((path) =>
    readFolders(`packages/react/src${path}`),
  );
  expect(folders.filter((folder) => !NAMED.has(folder))).toEqual([]);
});

/** The code in the first column of the tables of a section. */
function readFirstColumn(heading: string): string[] {
  const section = contributing.split(/^## /m).find((text) => text.startsWith(`${heading}\n`))!;
  return Array.from(section.matchAll(/^\|([^|]*)\|/gm), ([, cell = '']) =>
    Array.from(cell.matchAll(/`([^`]+)`/g), ([, code = '']) => code),
  ).flat();
}

it('CONTRIBUTING lists only commands that exist.', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const commands = readFirstColumn('Commands');
  expect(commands).toContain('test');
  expect(commands.filter((command) => scripts[command] === undefined)).toEqual([]);
});

it('CONTRIBUTING says how to fix every step of CI.', () => {
  const steps = Array.from(
    read('.ci/run').matchAll(/^step '([^']+)'/gm),
    ([, name = '']) => name,
  ).filter((name) => !/install/.test(name));
  expect(new Set(readFirstColumn('When a step of CI fails'))).toEqual(new Set(steps));
});

it('The accessibility page has a line for each criterion of WCAG 2.2, and names files that exist.', () => {
  const page = read('docs/accessibility.mdx');
  const levels = Array.from(
    page.matchAll(/^\| \d\.\d\.\d+ .* \((AA?)\) +\|/gm),
    ([, level]) => level,
  );
  expect(levels.filter((level) => level === 'A')).toHaveLength(31);
  expect(levels.filter((level) => level === 'AA')).toHaveLength(24);
  const files = Array.from(page.matchAll(/`([\w./-]+\.tsx?)`/g), ([, file = '']) => file);
  expect(files.length).toBeGreaterThan(40);
  const example = readdirSync(`${root}examples/full-stack/test`);
  const isThere = (file: string): boolean => isPath(file) || example.includes(file);
  expect(files.filter((file) => !isThere(file))).toEqual([]);
});
