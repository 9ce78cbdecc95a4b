import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The packages that are published, in the order of their dependencies. */
export const PACKAGES = ['core', 'qr', 'react', 'adapters'];

/**
 * Packs our packages as they are published. Needs `pnpm build`.
 *
 * @param {string} folder An absolute path. What was there is deleted.
 * @returns {{ name: string; version: string; tarball: string }[]} In the order of `PACKAGES`.
 */
export function pack(folder) {
  rmSync(folder, { recursive: true, force: true });
  return PACKAGES.map((directory) => {
    const source = join(root, 'packages', directory);
    const target = join(folder, directory);
    mkdirSync(target, { recursive: true });
    execFileSync('pnpm', ['pack', '--pack-destination', target], {
      cwd: source,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const { name, version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'));
    return { name, version, tarball: join(target, readdirSync(target)[0]) };
  });
}
