import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { PACKAGES } from './pack.mjs';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Returns the commands that READMEs tell a reader to install packages with.
 *
 * @returns {string[]}
 */
export function readInstallLines() {
  const pages = ['README.md', ...PACKAGES.map((name) => `packages/${name}/README.md`)];
  const lines = pages.flatMap((page) => {
    const found = readFileSync(join(root, page), 'utf8').match(/\bnpm install @tessera[^\n`]*/g);
    if (found === null) {
      throw new Error(`${page} does not say how to install the package.`);
    }
    return found;
  });
  return [...new Set(lines)].toSorted();
}

/**
 * Runs an install line in a fresh folder, and imports every entry point of the packages that it
 * names.
 *
 * @param {string} line
 * @param {string} folder An absolute path of a folder that does not exist.
 * @param {(folder: string) => void} connect Lets a folder install our packages.
 * @returns {Promise<string[]>} The entry points.
 */
export async function tryInstallLine(line, folder, connect) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  connect(folder);
  const [command, ...options] = line.split(' ');
  await run(command, [...options, '--no-audit', '--no-fund'], { cwd: folder });
  const names = options.filter((option) => option.startsWith('@tessera/'));
  const entries = names.flatMap((name) => listEntries(folder, name));
  const isStylesheet = (entry) => entry.endsWith('.css');
  const program = [
    ...entries
      .filter((entry) => !isStylesheet(entry))
      .map((entry) => {
        const attributes = entry.endsWith('.json') ? ", { with: { type: 'json' } }" : '';
        return `if (Object.keys(await import('${entry}'${attributes})).length === 0) {
  throw new Error('${entry} exports nothing.');
}`;
      }),
    ...entries
      .filter(isStylesheet)
      .map((entry) => `readFileSync(fileURLToPath(import.meta.resolve('${entry}')));`),
  ];
  writeFileSync(
    join(folder, 'import-all.js'),
    `import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
${program.join('\n')}
`,
  );
  await run('node', ['import-all.js'], { cwd: folder });
  return entries;
}

/** Returns the entry points of an installed package. Throws if one has no types. */
function listEntries(folder, name) {
  const installed = join(folder, 'node_modules', name);
  const { exports } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
  return Object.entries(exports).map(([path, target]) => {
    if (typeof target === 'object' && !existsSync(join(installed, target.types))) {
      throw new Error(`${target.types} is missing in ${name}.`);
    }
    return `${name}${path.slice(1)}`;
  });
}
