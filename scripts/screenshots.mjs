// Takes the pictures of the README, and of every state of the wizard, from the stories:
// `pnpm build:storybook && pnpm screenshots [folder]`. Without a folder only the picture of the
// README is taken; with one, every story in light, dark, 320 px wide and right to left.
import { mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { preview } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = process.argv[2];
const server = await preview({
  root,
  configFile: false,
  logLevel: 'warn',
  build: { outDir: 'storybook-static' },
  preview: { port: 0, host: '127.0.0.1' },
});
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});

/** Opens a story and waits until its play function is through. */
async function open(
  story,
  { width = 640, height = 400, scheme = 'light', direction = 'ltr', forced = 'none' },
) {
  const page = await browser.newPage({
    viewport: { width, height },
    deviceScaleFactor: 2,
    colorScheme: scheme,
    forcedColors: forced,
    reducedMotion: 'reduce',
  });
  const globals = `theme:${scheme};direction:${direction}`;
  await page.goto(
    `${server.resolvedUrls.local[0]}iframe.html?id=${story}&viewMode=story&globals=${globals}`,
  );
  await page.locator('#storybook-root > *').waitFor();
  // Storybook has no event for the end of a play function that a page outside could hear; the
  // busiest story types six digits and answers.
  await page.waitForTimeout(700);
  return page;
}

try {
  if (folder === undefined) {
    mkdirSync(join(root, 'docs/images'), { recursive: true });
    const page = await open('components-twofactorsetup--scan', { height: 800 });
    const { x, y, width, height } = await page.locator('.tessera-setup').boundingBox();
    // With the ground it stands on, and the shadow that it throws there.
    const clip = { x: x - 32, y: y - 32, width: width + 64, height: height + 64 };
    await page.screenshot({ clip, path: join(root, 'docs/images/wizard.png') });
  } else {
    mkdirSync(folder, { recursive: true });
    const { entries } = JSON.parse(await readFile(join(root, 'storybook-static/index.json')));
    const only = process.argv[3];
    const stories = Object.values(entries)
      .filter(({ id, type }) => type === 'story' && (only === undefined || id.includes(only)))
      .map(({ id }) => id);
    const views = {
      light: {},
      dark: { scheme: 'dark' },
      narrow: { width: 320 },
      rtl: { direction: 'rtl' },
      forced: { scheme: 'dark', forced: 'active' },
    };
    for (const story of stories) {
      for (const [name, view] of Object.entries(views)) {
        const page = await open(story, view);
        await page.screenshot({ path: join(folder, `${story}-${name}.png`), fullPage: true });
        await page.close();
      }
    }
  }
} finally {
  await browser.close();
  await server.close();
}
