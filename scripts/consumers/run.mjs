// Installs our packed packages into fresh apps, builds each app and uses it: `pnpm build && pnpm
// consumers [name …]`. The apps are in consumers.mjs. Needs Chromium.
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { startLocalRegistry } from '../release/local-registry.mjs';
import { pack } from '../release/pack.mjs';
import { publish } from '../release/publish.mjs';
import { serveFolder } from '../serve-folder.mjs';
import { addRegistryItems } from './add-registry-item.mjs';
import { CONSUMERS } from './consumers.mjs';
import { followGuide } from './guide.mjs';
import { readBlocks, writeFiles } from './page-files.mjs';
import { startServer } from './start-server.mjs';
import { checkStaticQrCode, walkSetup } from './walk-setup.mjs';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));

const names = process.argv.slice(2);
const chosen = CONSUMERS.filter(
  ({ name }) => names.length === 0 || names.some((part) => name.includes(part)),
);
if (chosen.length === 0) {
  console.error(
    `No consumer is called so. There are: ${CONSUMERS.map(({ name }) => name).join('; ')}`,
  );
  process.exit(1);
}

// Outside of the repository, whose dependencies Node would find.
const apps = mkdtempSync(join(tmpdir(), 'consumers-'));
const registry = await startLocalRegistry();
// Vite sets NODE_ENV for this process when it serves a page.
const environment = Object.assign({}, process.env, registry.environment, { NODE_ENV: undefined });
const failed = [];
try {
  await publish(pack(join(apps, 'packages')), registry.environment);
  for (const consumer of chosen) {
    const started = performance.now();
    const problem = await use(consumer);
    const seconds = Math.round((performance.now() - started) / 1000);
    console.log(`${consumer.name}: ${problem ?? 'works'} (${seconds} s)`);
    if (problem !== undefined) {
      failed.push(consumer.name);
    }
  }
} finally {
  await registry.stop();
  rmSync(apps, { recursive: true });
}
if (failed.length > 0) {
  console.error(`These consumers failed: ${failed.join('; ')}.`);
  process.exit(1);
}

/** Returns the problem that a consumer meets, if any. */
async function use(consumer) {
  const folder = join(apps, consumer.name.replaceAll(/\W+/g, '-'));
  try {
    await (consumer.run === undefined ? followGuide(folder, environment) : build(consumer, folder));
    return undefined;
  } catch (error) {
    return `\n${error.stack}\n${error.stdout ?? ''}`;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Makes an app of the files of a consumer, and uses its page if it has one. */
async function build(consumer, folder) {
  const { files, guide, install, page, registryItems, run: commands, serve } = consumer;
  mkdirSync(folder);
  if (files !== undefined) {
    cpSync(join(root, 'scripts/consumers/apps', files), folder, { recursive: true });
  }
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  if (consumer.withReadme) {
    const examples = readBlocks('README.md').filter(({ language }) => language === 'tsx');
    for (const [index, { code }] of examples.entries()) {
      writeFileSync(join(folder, `readme-${index + 1}.tsx`), code);
    }
  }
  if (guide !== undefined) {
    writeFiles(folder, guide);
  }
  const path = `${join(folder, 'node_modules/.bin')}${delimiter}${process.env.PATH}`;
  const options = { cwd: folder, env: { ...environment, PATH: path }, maxBuffer: 1e8 };
  await run('npm', ['install', '--no-audit', '--no-fund', ...install], options);
  if (registryItems !== undefined) {
    // shadcn does not pass the environment on to npm.
    registry.connect(folder);
    await addRegistryItems(folder, registryItems, options.env);
  }
  for (const command of commands) {
    const [program, ...rest] = command.split(' ');
    await run(program, rest, options);
  }
  if (serve !== undefined) {
    const server = startServer(serve, folder, options.env);
    try {
      const url = await server.waitForAddress();
      await walkSetup(`${url}/settings`);
      await checkStaticQrCode(`${url}/ticket`, consumer.hasServerComponents);
    } finally {
      server.stop();
    }
  }
  if (page !== undefined) {
    const { stop, url } = await serveFolder(join(folder, page));
    try {
      await walkSetup(url, consumer.goOn);
    } finally {
      await stop();
    }
  }
}
