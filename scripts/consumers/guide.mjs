import { execFile, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { generateSync } from 'otplib';
import { walkSetup } from './walk-setup.mjs';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));

/** The address that Vite prints. */
const ADDRESS = /http:\/\/localhost:\d+\//;

/**
 * Follows the guide “Ten minutes with your own server” in a fresh folder, with its commands and
 * files unchanged, and uses the app. After that the page is the one of the README.
 *
 * @param {string} folder An absolute path.
 * @param {NodeJS.ProcessEnv} environment
 */
export async function followGuide(folder, environment) {
  const blocks = readBlocks('docs/guides/quick-start.mdx');
  const [create, server, client] = blocks
    .filter(({ language }) => language === 'sh')
    .map(({ code }) => code);
  mkdirSync(folder, { recursive: true });
  await run('bash', ['-ec', create], { cwd: folder, env: environment });
  const app = join(folder, 'acme');
  for (const { code } of blocks.filter(({ language }) => language !== 'sh')) {
    const [, path] = /^\/\/ (\S+)\n/.exec(code) ?? [];
    if (path === undefined) {
      throw new Error(`A block of the guide does not begin with the name of a file:\n${code}`);
    }
    write(app, path, code);
  }
  await run('npm', ['run', 'build'], { cwd: app, env: environment });

  const processes = [server, client].map((command) => start(command, app, environment));
  try {
    const url = await processes[1].waitFor(ADDRESS);
    await walkSetup(url, signIn);

    const [dropIn, parts] = readBlocks('README.md').filter(({ language }) => language === 'tsx');
    write(app, 'src/Settings.tsx', dropIn.code);
    write(app, 'src/SetupPage.tsx', parts.code);
    write(
      app,
      'src/App.tsx',
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

/** Signs in on the page that the guide shows after the setup, with the next code. */
async function signIn(page, secret) {
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('heading', { name: 'Enter your code' }).waitFor();
  const nextStep = Math.floor(Date.now() / 1000) + 30;
  await page
    .getByLabel('6-digit code')
    .pressSequentially(generateSync({ secret, epoch: nextStep }));
  await page.getByRole('heading', { name: 'You are signed in' }).waitFor();
}

/** Returns the blocks of code of a page. */
function readBlocks(page) {
  return Array.from(
    readFileSync(join(root, page), 'utf8').matchAll(/^```(\w+)\n(.*?)^```$/gms),
    ([, language, code]) => ({ language, code }),
  );
}

function write(app, path, code) {
  mkdirSync(dirname(join(app, path)), { recursive: true });
  writeFileSync(join(app, path), code);
}

/** Starts a command that runs until it is stopped. */
function start(command, cwd, env) {
  // In a group of its own, because npm starts further processes.
  const child = spawn('bash', ['-c', command], { cwd, env, detached: true });
  let output = '';
  const ended = new Promise((_, reject) => {
    child.once('exit', () => reject(new Error(`\`${command.trim()}\` ended:\n${output}`)));
  });
  // A caller that waits gets the error.
  ended.catch(() => {});
  const waitFor = (pattern) =>
    Promise.race([
      ended,
      new Promise((resolve) => {
        child.stdout.on('data', () => {
          const found = pattern.exec(output);
          if (found !== null) {
            resolve(found[0]);
          }
        });
      }),
    ]);
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data) => {
      output += data;
    });
  }
  const stop = () => {
    if (child.exitCode === null) {
      process.kill(-Number(child.pid));
    }
  };
  return { waitFor, stop };
}
