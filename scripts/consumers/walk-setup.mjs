import { setTimeout as delay } from 'node:timers/promises';
import { generateSync } from 'otplib';
import { launchChromium } from '../launch-chromium.mjs';

/**
 * Walks through the setup wizard of a page in Chromium as a user does: a wrong code, the right one,
 * the recovery codes. Throws if anything is written to the console.
 *
 * @param {string} url
 * @param {(page: import('playwright').Page, secret: string) => Promise<void>} [goOn] What the user
 *   does after that.
 */
export async function walkSetup(url, goOn = async () => {}) {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(20_000);
    const messages = [];
    page.on('pageerror', ({ message }) => messages.push(message));
    page.on('console', (message) => {
      // Chromium reports each status of 400 and more here, and a wrong code has one.
      const isStatus = message.text().startsWith('Failed to load resource');
      if (['error', 'warning'].includes(message.type()) && !isStatus) {
        messages.push(message.text());
      }
    });
    // A page of a server has its buttons before the script that makes them work.
    await page.goto(url, { waitUntil: 'networkidle' });
    await page.getByRole('button', { name: 'Set up' }).click();
    await page.getByRole('img', { name: /QR code for/ }).waitFor();
    const secret = await readSecret(page);
    const field = page.getByLabel(/^(?:6-digit )?code$/i);
    await field.pressSequentially(generateSync({ secret }) === '000000' ? '000001' : '000000');
    await page.getByRole('alert').filter({ hasText: /./ }).waitFor();
    await field.fill('');
    await field.pressSequentially(generateSync({ secret }));
    await page.getByRole('heading', { name: 'Save your recovery codes' }).waitFor();
    await page.getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Finish' }).click();
    await page.getByRole('heading', { name: 'Two-step verification is on' }).waitFor();
    await goOn(page, secret);
    // What React reports after the last screen is a problem, too.
    await delay(100);
    if (messages.length > 0) {
      throw new Error(`The console has messages:\n${messages.join('\n')}`);
    }
  } finally {
    await browser.close();
  }
}

/**
 * Signs in with the next code, on the page that the quick start shows after the setup.
 *
 * @param {import('playwright').Page} page
 * @param {string} secret
 */
export async function signIn(page, secret) {
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('heading', { name: 'Enter your code' }).waitFor();
  const nextStep = Math.floor(Date.now() / 1000) + 30;
  await page
    .getByLabel('6-digit code')
    .pressSequentially(generateSync({ secret, epoch: nextStep }));
  await page.getByRole('heading', { name: 'You are signed in' }).waitFor();
}

/**
 * Checks that a page has a QR code in its HTML, which needs no JavaScript.
 *
 * @param {string} url
 * @param {boolean} isServerOnly Whether no script of the page may hold the encoder.
 */
export async function checkStaticQrCode(url, isServerOnly) {
  const html = await (await fetch(url)).text();
  const svg = /<svg.*?<\/svg>/s.exec(html.replaceAll(/<script.*?<\/script>/gs, ''));
  if (svg === null || !svg[0].includes('Your ticket')) {
    throw new Error('The HTML of the page has no QR code.');
  }
  if (isServerOnly) {
    const addresses = Array.from(html.matchAll(/<script[^>]* src="([^"]+)"/g), ([, src]) => src);
    const scripts = await Promise.all(
      addresses.map(async (src) => (await fetch(new URL(src, url))).text()),
    );
    if (scripts.some((script) => script.includes('errorCorrectionLevel'))) {
      throw new Error('A script of the page holds the encoder.');
    }
  }
}

/** Reads the key that the wizard shows for typing. */
async function readSecret(page) {
  const text = await page.locator('[data-private]').allTextContents();
  const [secret] = text
    .map((part) => part.replaceAll(/\s/g, ''))
    .filter((part) => /^[A-Z2-7]{16,}$/.test(part));
  if (secret === undefined) {
    throw new Error('The wizard shows no key.');
  }
  return secret;
}
