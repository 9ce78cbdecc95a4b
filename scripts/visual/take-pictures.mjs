import { waitForStory } from './wait-for-story.mjs';

/** The time in every story, so that nothing counts down. */
const NOW = new Date('2026-01-15T12:00:05Z');

const WIDTH = 640;
const NARROW_WIDTH = 320;

/** The width of a page that is taller than a picture can be, in pixels. */
const WIDE_WIDTH = 3200;
const MOST_HEIGHT = 16_000;

/** How often a page is looked at until it stays the same. */
const MOST_LOOKS = 20;

/**
 * Opens a page that shows stories without animations, with a clock that stands still and without
 * chance.
 *
 * @param {import('playwright').Browser} browser
 */
export async function openPage(browser) {
  const page = await browser.newPage({
    locale: 'en-US',
    timezoneId: 'UTC',
    reducedMotion: 'reduce',
  });
  await page.clock.setFixedTime(NOW);
  await page.addInitScript(() => {
    sessionStorage.clear();
    localStorage.clear();
    // Keys, recovery codes and the choice of one of them are the same in each run. The numbers are
    // those of Lehmer’s generator.
    let seed = 1;
    crypto.getRandomValues = (array) => {
      for (const index of array.keys()) {
        seed = (seed * 48_271) % 2_147_483_647;
        array[index] = seed;
      }
      return array;
    };
    Math.random = () => 0.5;
  });
  return page;
}

/**
 * Takes the pictures of a story: light and dark, and at 320 px if it is one of a drop-in.
 *
 * @param {import('playwright').Page} page
 * @param {string} url The address of Storybook.
 * @param {{ id: string, importPath: string }} story
 * @returns {Promise<Record<string, Buffer>>} A PNG for each view that differs from the light one.
 */
export async function takePictures(page, url, { id, importPath }) {
  await setView(page, WIDTH, 'light');
  await page.goto(`${url}iframe.html?id=${id}&viewMode=story&globals=theme:light`);
  await waitForStory(page);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const width = height > MOST_HEIGHT ? WIDE_WIDTH : WIDTH;
  await setView(page, width, 'light');
  const pictures = { light: await takePicture(page) };
  if (/\/two-factor-/.test(importPath)) {
    await setView(page, NARROW_WIDTH, 'light');
    pictures.narrow = await takePicture(page);
  }
  await setView(page, width, 'dark');
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        // oxlint-disable-next-line no-underscore-dangle -- Storybook names it so
        const channel = globalThis.__STORYBOOK_ADDONS_CHANNEL__;
        channel.once('storyRendered', resolve);
        channel.emit('updateGlobals', { globals: { theme: 'dark' } });
      }),
  );
  await waitForStory(page);
  const dark = await takePicture(page);
  // Some stories choose their theme themselves.
  return dark.equals(pictures.light) ? pictures : { ...pictures, dark };
}

async function setView(page, width, colorScheme) {
  await page.setViewportSize({ width, height: 400 });
  await page.emulateMedia({ colorScheme });
}

/** Takes pictures until two in a row are the same: a page may still move or load an image. */
async function takePicture(page, before, looks = 1) {
  const picture = await page.screenshot({ fullPage: true, animations: 'disabled' });
  if (before?.equals(picture)) {
    return picture;
  }
  if (looks === MOST_LOOKS) {
    throw new Error('The story never stands still.');
  }
  return takePicture(page, picture, looks + 1);
}
