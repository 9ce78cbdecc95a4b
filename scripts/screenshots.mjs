// Takes screenshots of stories: `pnpm build:storybook && pnpm screenshots [folder]`. Without a
// folder it takes the picture of the README only. With a folder it takes every story in light,
// dark, 320 px wide, right to left and forced colors.
import { mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchChromium } from './launch-chromium.mjs';
import { serveFolder } from './serve-folder.mjs';
import { waitForStory } from './visual/wait-for-story.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = process.argv[2];
const server = await serveFolder(join(root, 'storybook-static'));
const browser = await launchChromium();

/** Opens a story and waits until its play function has ended. */
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
  await page.goto(`${server.url}iframe.html?id=${story}&viewMode=story&globals=${globals}`);
  await waitForStory(page);
  return page;
}

try {
  if (folder === undefined) {
    mkdirSync(join(root, 'docs/images'), { recursive: true });
    const page = await open('components-twofactorsetup--scan', { height: 800 });
    const { x, y, width, height } = await page.locator('.tessera-setup').boundingBox();
    // Includes the shadow around the wizard.
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
  await server.stop();
}
