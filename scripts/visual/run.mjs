// Compares pictures of every story with those in `test/pictures`: `pnpm build:storybook && pnpm
// test:visual [part of an id …]`. With `--update` it writes the pictures that differ. A story with
// the tag `no-picture` is left out. Needs Chromium.
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import sharp from 'sharp';
import { serveFolder } from '../serve-folder.mjs';
import { comparePictures } from './compare-pictures.mjs';
import { writeFontConfiguration } from './fonts.mjs';
import { openPage, takePictures } from './take-pictures.mjs';

/** How many stories are shown at the same time. */
const PAGES = 2;

const root = fileURLToPath(new URL('../..', import.meta.url));
const storybook = join(root, 'storybook-static');
const pictures = join(root, 'test/pictures');
const differences = join(root, 'visual-differences');

const { positionals: parts, values } = parseArgs({
  allowPositionals: true,
  options: { update: { type: 'boolean', default: false } },
});
const { entries } = JSON.parse(readFileSync(join(storybook, 'index.json'), 'utf8'));
const stories = Object.values(entries).filter(
  ({ id, tags, type }) =>
    type === 'story' &&
    !tags.includes('no-picture') &&
    (parts.length === 0 || parts.some((part) => id.includes(part))),
);

mkdirSync(pictures, { recursive: true });
rmSync(differences, { recursive: true, force: true });
const known = new Set(readdirSync(pictures));
const seen = new Set();
const problems = [];
const written = [];

const started = performance.now();
const { url, stop } = await serveFolder(storybook);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  env: {
    ...process.env,
    FONTCONFIG_FILE: writeFontConfiguration(join(root, 'node_modules/.cache/fonts')),
  },
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-lcd-text',
    '--font-render-hinting=none',
    '--force-color-profile=srgb',
  ],
});
try {
  const queue = [...stories];
  const showStories = async () => {
    const page = await openPage(browser);
    for (let story = queue.shift(); story !== undefined; story = queue.shift()) {
      try {
        // oxlint-disable-next-line no-await-in-loop -- a page shows one story at a time
        for (const [view, picture] of Object.entries(await takePictures(page, url, story))) {
          // oxlint-disable-next-line no-await-in-loop
          await check(`${story.id}.${view}`, picture);
        }
      } catch (error) {
        problems.push(`${story.id}: ${error.message}`);
      }
    }
  };
  await Promise.all(Array.from({ length: PAGES }, showStories));
} finally {
  await browser.close();
  await stop();
}
const unseen = parts.length === 0 ? [...known].filter((file) => !seen.has(file)) : [];
for (const file of unseen) {
  if (values.update) {
    rmSync(join(pictures, file));
    written.push(file);
  } else {
    problems.push(`${file} is a picture of no story.`);
  }
}

const seconds = Math.round((performance.now() - started) / 1000);
console.log(`${stories.length} stories in ${seconds} s, ${written.length} pictures written.`);
if (problems.length > 0) {
  console.error(problems.join('\n'));
  console.error('If you meant it, run `pnpm test:visual --update` and look at the pictures.');
  process.exit(1);
}

/** Compares a picture with the stored one, or stores it. */
async function check(name, actual) {
  const file = `${name}.webp`;
  const path = join(pictures, file);
  seen.add(file);
  const expected = known.has(file) ? readFileSync(path) : undefined;
  const result = expected && (await comparePictures(expected, actual));
  if (expected !== undefined && result === undefined) {
    return;
  }
  if (values.update) {
    writeFileSync(path, await sharp(actual).webp({ lossless: true, effort: 6 }).toBuffer());
    written.push(file);
    return;
  }
  const folder = join(differences, name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'actual.png'), actual);
  if (expected === undefined) {
    problems.push(`${name}: has no picture yet. It is ${join(folder, 'actual.png')}`);
    return;
  }
  writeFileSync(join(folder, 'expected.png'), await sharp(expected).png().toBuffer());
  writeFileSync(join(folder, 'difference.png'), result.difference);
  const paths = ['expected', 'actual', 'difference'].map((kind) => join(folder, `${kind}.png`));
  problems.push([`${name}: ${result.pixels} pixels differ.`, ...paths].join('\n  '));
}
