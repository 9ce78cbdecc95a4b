// Measures our speed beside other libraries: `pnpm bench [FILTER]`. Builds each file *.bench.ts(x)
// for production, as an app does, and runs it in Node or, if it is called *.browser.bench.tsx, in
// Chromium. With `--update` the tables are written into docs/performance.mdx.
import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { toTables } from './bench-tables.mjs';
import { writeSection } from './docs/generated-page.mjs';
import { launchChromium } from './launch-chromium.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const isUpdate = process.argv.includes('--update');
const filter = process.argv.slice(2).find((one) => !one.startsWith('--')) ?? '';
const PAGE_ROUNDS = 15;
const IN_BROWSER = /\.browser\.bench\.tsx?$/;

/** Builds a module that measures what a file exports, and returns its code. */
async function bundle(path) {
  const entry = '\0entry';
  const isForBrowser = IN_BROWSER.test(path);
  const { output } = await build({
    configFile: false,
    logLevel: 'silent',
    mode: 'production',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: false,
      ssr: !isForBrowser,
      rollupOptions: {
        input: entry,
        preserveEntrySignatures: 'strict',
        output: { codeSplitting: false },
      },
    },
    plugins: [
      react(),
      {
        name: 'entry',
        resolveId: (id) => (id === entry ? entry : undefined),
        load: (id) =>
          id === entry
            ? `import * as benchmark from ${JSON.stringify(path)};
               import { measure } from ${JSON.stringify(join(root, 'test/bench/measure.ts'))};
               export const { pages = [] } = benchmark;
               export const run = () => measure(benchmark);
               globalThis.benchmark = { pages, run };`
            : undefined,
      },
    ],
  });
  return output[0].code;
}

/** Runs a module in Node, from where Node finds the packages that it imports. */
async function runInNode(packageFolder, path, code) {
  const folder = join(packageFolder, 'node_modules/.bench');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, basename(path).replace(/\.tsx?$/, '.mjs'));
  writeFileSync(file, `${code}\nconsole.log(JSON.stringify(await run()));\n`);
  const { stdout } = await promisify(execFile)(process.execPath, [file], {
    env: { ...process.env, NODE_ENV: 'production' },
    maxBuffer: 10 ** 7,
  });
  return JSON.parse(stdout.trim().split('\n').at(-1));
}

let browser;

async function openPage(code) {
  browser ??= await launchChromium();
  const page = await browser.newPage();
  await page.setContent('<!doctype html><title>Benchmark</title>');
  await page.addScriptTag({ type: 'module', content: code });
  return page;
}

/** Opens a page of a comparison, and returns the time that its thread works, in microseconds. */
async function timePage(code, index, side) {
  const page = await openPage(code);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const readTime = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1e6 * metrics.find(({ name }) => name === 'TaskDuration').value;
  };
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.evaluate(
    async ([number, name]) => {
      globalThis.act = await globalThis.benchmark.pages[number][name]();
    },
    [index, side],
  );
  const start = await readTime();
  await page.evaluate(() => globalThis.act());
  const time = (await readTime()) - start;
  await page.close();
  return time;
}

/** Opens each page of a comparison by turns, as new pages, and returns the medians. */
async function comparePages(code, index) {
  const times = { ours: [], theirs: [] };
  for (let round = 0; round < PAGE_ROUNDS; round++) {
    for (const side of ['ours', 'theirs']) {
      times[side].push(await timePage(code, index, side));
    }
  }
  const median = (list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)];
  return { ours: median(times.ours), theirs: median(times.theirs) };
}

async function runInChromium(code) {
  const page = await openPage(code);
  const measurements = await page.evaluate(() => globalThis.benchmark.run());
  const pages = await page.evaluate(() =>
    globalThis.benchmark.pages.map(({ task, peer, required }) => ({ task, peer, required })),
  );
  await page.close();
  for (const [index, comparison] of pages.entries()) {
    measurements.comparisons.push({ ...comparison, ...(await comparePages(code, index)) });
  }
  return measurements;
}

function readVersion(packageFolder, name) {
  const file = join(packageFolder, 'node_modules', name, 'package.json');
  return JSON.parse(readFileSync(file, 'utf8')).version;
}

function findBenchmarks() {
  return ['core', 'qr', 'react'].flatMap((name) => {
    const packageFolder = join(root, 'packages', name);
    return readdirSync(join(packageFolder, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.bench\.tsx?$/.test(path) && `${name}/${path}`.includes(filter))
      .map((path) => ({ packageFolder, path: join(packageFolder, 'src', path) }));
  });
}

async function measureAll() {
  const all = { comparisons: [], growths: [] };
  for (const { packageFolder, path } of findBenchmarks()) {
    console.error(`Measuring ${path.slice(root.length)}`);
    const code = await bundle(path);
    const { comparisons, growths } = IN_BROWSER.test(path)
      ? await runInChromium(code)
      : await runInNode(packageFolder, path, code);
    all.growths.push(...growths);
    for (const comparison of comparisons) {
      const { peer } = comparison;
      const version = readVersion(packageFolder, peer);
      all.comparisons.push({ ...comparison, peer: `${peer} ${version}` });
    }
  }
  return all;
}

const tables = toTables(await measureAll().finally(() => browser?.close()));
console.log(tables);
if (isUpdate) {
  writeSection('docs/performance.mdx', 'speed', tables);
}
