// Checks the built Storybook as a visitor meets it: `node scripts/check-storybook.mjs`, after
// `pnpm build:storybook`. It serves the folder under a sub-path, opens every page and every story,
// and fails on a request to another host, on an answer that is not a file, and on an error.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { launchChromium } from './launch-chromium.mjs';
import { serveFolder } from './serve-folder.mjs';

/** The folder of the address, as on GitHub Pages. */
const SUB_PATH = '/x/';
/** Pages that are open at the same time. */
const AT_ONCE = 2;
/** Stories whose backend fails, so that the wizard reports the error to the console. */
const EXPECTED_ERROR = /\[tessera\]|Tessera/;

const root = fileURLToPath(new URL('..', import.meta.url));
const { entries } = JSON.parse(await readFile(`${root}storybook-static/index.json`, 'utf8'));
const { url: address, stop } = await serveFolder(`${root}storybook-static`, {
  base: SUB_PATH,
  // Otherwise a missing file is answered with the start page.
  appType: 'mpa',
});
const browser = await launchChromium();
const problems = new Set();

/** Opens an address, and waits until it shows something. */
async function visit(page, path, selector) {
  const listeners = {
    request: (request) => {
      const url = request.url();
      if (!url.startsWith(address) && !/^(?:data|blob):/.test(url)) {
        problems.add(`${path} requests ${url}`);
      }
    },
    response: (response) => {
      if (response.status() >= 400) {
        problems.add(`${path}: ${response.url()} is answered with ${response.status()}.`);
      }
    },
    pageerror: (error) => problems.add(`${path}: ${error.message}`),
    console: (message) => {
      if (message.type() === 'error' && !EXPECTED_ERROR.test(message.text())) {
        problems.add(`${path}: ${message.text()}`);
      }
    },
  };
  for (const [event, listen] of Object.entries(listeners)) {
    page.on(event, listen);
  }
  await page.goto(address + path);
  await page
    .locator(selector)
    .first()
    .waitFor({ timeout: 20_000 })
    .catch(() => problems.add(`${path} shows nothing.`));
  await page
    .waitForLoadState('networkidle')
    .catch(() => problems.add(`${path} keeps requesting files.`));
  for (const [event, listen] of Object.entries(listeners)) {
    page.off(event, listen);
  }
}

try {
  const queue = [
    ['', '.sidebar-item, [data-nodetype]'],
    ...Object.values(entries).map(({ id, type }) => [
      `iframe.html?id=${id}&viewMode=${type === 'docs' ? 'docs' : 'story'}`,
      type === 'docs' ? '#storybook-docs h1' : '#storybook-root > *',
    ]),
  ];
  const count = queue.length;
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      const page = await browser.newPage({ reducedMotion: 'reduce' });
      for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
        await visit(page, ...next);
      }
      await page.close();
    }),
  );
  console.log(`${count} pages and stories opened under ${SUB_PATH}.`);
} finally {
  await browser.close();
  await stop();
}
if (problems.size > 0) {
  console.error([...problems].join('\n'));
  process.exitCode = 1;
}
