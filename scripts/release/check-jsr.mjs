import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The packages that run without a build, in Deno as elsewhere. */
const PACKAGES = ['core', 'qr'];

/**
 * Publishes the packages to JSR without sending them. Throws if JSR would reject one, or if one of
 * them has other versions of its dependencies there than on npm.
 */
export function checkJsr() {
  const catalog = readFileSync(join(root, 'pnpm-workspace.yaml'), 'utf8');
  for (const name of PACKAGES) {
    const folder = join(root, 'packages', name);
    const { imports } = JSON.parse(readFileSync(join(folder, 'jsr.json'), 'utf8'));
    for (const address of Object.values(imports)) {
      const [, dependency, version] = /^npm:\/?(@?[^@]+)@([^/]+)/.exec(address) ?? [];
      if (dependency !== undefined && !hasVersion(catalog, dependency, version)) {
        throw new Error(
          `packages/${name}/jsr.json and the catalog have two versions of ${dependency}.`,
        );
      }
    }
    const command = 'npx --yes deno@2 publish --dry-run --allow-dirty --no-check --config jsr.json';
    const [program, ...options] = command.split(' ');
    execFileSync(program, options, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
    console.log(`@tessera/${name} can be published to JSR.`);
  }
}

function hasVersion(catalog, dependency, version) {
  return [dependency, `'${dependency}'`].some((key) =>
    catalog.includes(`\n  ${key}: ${version}\n`),
  );
}
