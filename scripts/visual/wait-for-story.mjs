/**
 * Waits until a story is rendered and its play function has ended. Throws if one of them failed.
 *
 * @param {import('playwright').Page} page
 */
export async function waitForStory(page) {
  const ended = await page.waitForFunction(() => {
    // oxlint-disable-next-line no-underscore-dangle -- Storybook names it so
    const phase = globalThis.__STORYBOOK_PREVIEW__?.currentRender?.phase;
    return ['finished', 'errored', 'aborted'].includes(phase) && phase;
  });
  const phase = await ended.jsonValue();
  if (phase !== 'finished') {
    throw new Error(`The story is ${phase}: ${await page.locator('#error-message').textContent()}`);
  }
  await page.evaluate(() => document.fonts.ready);
}
