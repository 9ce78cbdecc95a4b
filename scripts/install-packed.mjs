import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Packs our packages as they would be published, and installs them into a folder with what they
 * depend on. Needs `pnpm build`.
 *
 * @param {string} folder An absolute path. What was there is deleted.
 */
export function installPacked(folder) {
  rmSync(folder, { recursive: true, force: true });
  for (const name of ['core', 'qr', 'react']) {
    const source = join(root, 'packages', name);
    const target = join(folder, 'node_modules/@tessera', name);
    mkdirSync(target, { recursive: true });
    execFileSync('pnpm', ['pack', '--pack-destination', target], {
      cwd: source,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const tarball = readdirSync(target).find((file) => file.endsWith('.tgz'));
    execFileSync('tar', ['-xzf', tarball, '--strip-components', '1'], { cwd: target });
    rmSync(join(target, tarball));
    const { dependencies = {} } = JSON.parse(readFileSync(join(target, 'package.json'), 'utf8'));
    for (const dependency of Object.keys(dependencies)) {
      const link = join(folder, 'node_modules', dependency);
      if (!dependency.startsWith('@tessera/')) {
        mkdirSync(dirname(link), { recursive: true });
        rmSync(link, { force: true });
        symlinkSync(join(source, 'node_modules', dependency), link);
      }
    }
  }
}
