import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Builds `registry.json` and adds items of it to an app, as `npx shadcn add` does from a file. Both
 * commands check the items against the schema of shadcn.
 *
 * @param {string} folder The app, with a `components.json`.
 * @param {string[]} items
 * @param {NodeJS.ProcessEnv} environment
 */
export async function addRegistryItems(folder, items, environment) {
  const built = join(folder, 'registry');
  await run('npx', ['--yes', 'shadcn@4', 'build', 'registry.json', '--output', built], {
    cwd: root,
    env: environment,
  });
  for (const item of items) {
    await run('npx', ['--yes', 'shadcn@4', 'add', join(built, `${item}.json`), '--yes'], {
      cwd: folder,
      env: environment,
    });
  }
}
