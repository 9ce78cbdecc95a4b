import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readBlocks, writeFiles } from './page-files.mjs';
import { startServer } from './start-server.mjs';
import { signIn, walkSetup } from './walk-setup.mjs';

const run = promisify(execFile);
const QUICK_START = 'docs/guides/quick-start.mdx';
const TESTING = 'docs/guides/testing.mdx';

/**
 * Follows the guide “Ten minutes with your own server” in a fresh folder, with its commands and
 * files unchanged, uses the app, and tests it as the guide on testing says. After that the page is
 * the one of the README.
 *
 * @param {string} folder An absolute path.
 * @param {NodeJS.ProcessEnv} environment
 */
export async function followGuide(folder, environment) {
  const [create, server, client] = readBlocks(QUICK_START)
    .filter(({ language }) => language === 'sh')
    .map(({ code }) => code);
  mkdirSync(folder, { recursive: true });
  await run('bash', ['-ec', create], { cwd: folder, env: environment });
  const app = join(folder, 'acme');
  writeFiles(app, QUICK_START);
  await run('npm', ['run', 'build'], { cwd: app, env: environment });

  const processes = [server, client].map((command) => startServer(command, app, environment));
  try {
    const url = await processes[1].waitForAddress();
    await walkSetup(url, signIn);

    writeFiles(app, TESTING, /^(?:e2e\/|playwright)/);
    await run('npm', ['install', '--no-audit', '--no-fund', '--save-dev', '@playwright/test@1'], {
      cwd: app,
      env: environment,
    });
    await run('npx', ['playwright', 'test'], {
      cwd: app,
      env: {
        ...environment,
        BASE_URL: url,
        CHROMIUM_PATH: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      },
    });

    const [dropIn, parts] = readBlocks('README.md').filter(({ language }) => language === 'tsx');
    writeFileSync(join(app, 'src/Settings.tsx'), dropIn.code);
    writeFileSync(join(app, 'src/SetupPage.tsx'), parts.code);
    writeFileSync(
      join(app, 'src/App.tsx'),
      `import { createFetchAdapter } from '@tessera/react';
import { Settings } from './Settings.tsx';
import { SetupPage } from './SetupPage.tsx';

const adapter = createFetchAdapter({
  endpoints: { start: '/two-factor/start', verify: '/two-factor/verify' },
});

export default function App() {
  return location.hash === '#parts' ? (
    <SetupPage adapter={adapter} />
  ) : (
    <Settings email="ada@example.org" />
  );
}
`,
    );
    await run('npm', ['run', 'build'], { cwd: app, env: environment });
    await walkSetup(url);
    await walkSetup(`${url}#parts`);
  } finally {
    for (const { stop } of processes) {
      stop();
    }
  }
}
