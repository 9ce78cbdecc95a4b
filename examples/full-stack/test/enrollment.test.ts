import { access, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateSync } from 'otplib';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from './engines.ts';
import { PASSWORD } from './open-app.ts';
import { readQrCodes } from './read-qr-codes.ts';
import { skipAfterFailure } from './skip-after-failure.ts';
import { startExample, type RunningExample } from './start-example.ts';

const ISSUER = 'Tessera Example';
const EMAIL = 'ada.lovelace@example.org';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const COMMANDS: Array<[name: string, command: [string, ...string[]]]> = [
  ['pnpm start', ['pnpm', 'start']],
  ['the built app', ['node', 'dist/server/main.js']],
];

describe.each(COMMANDS)('with %s', (_name, command) => {
  skipAfterFailure();

  let dataFolder: string;
  let example: RunningExample;
  let page: Page;
  const browserErrors: string[] = [];
  const starts: string[] = [];

  // Set by one test and used by the next ones.
  let secret: string;
  let recoveryCodes: string[];

  beforeAll(async () => {
    dataFolder = await mkdtemp(join(tmpdir(), 'tessera-example-'));
    example = await startExample(command, dataFolder);
    const context = await browser.newContext({
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    context.setDefaultTimeout(20_000);
    page = await context.newPage();
    page.on('pageerror', (error) => browserErrors.push(error.message));
    page.on('console', (message) => {
      // Chromium reports each status of 400 and more here, and the tests cause many on purpose.
      const isStatus = message.text().startsWith('Failed to load resource');
      if (message.type() === 'error' && !isStatus) {
        browserErrors.push(message.text());
      }
    });
    page.on('request', (request) => {
      const isStart = request.url().endsWith('/api/two-factor/enrollment');
      if (isStart && request.method() === 'POST') {
        starts.push(request.url());
      }
    });
  });

  afterAll(async () => {
    await page.context().close();
    await example.stop();
    await rm(dataFolder, { recursive: true });
  });

  /** The code that an authenticator app shows, so many time steps of 30 seconds ahead. */
  function generateCode(stepsAhead: number): string {
    return generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + stepsAhead * 30 });
  }

  /** The state of the session on the server. */
  function getSessionState(): Promise<string> {
    return page.evaluate(async () => {
      const response = await fetch('/api/session');
      return ((await response.json()) as { state: string }).state;
    });
  }

  async function signOut(): Promise<void> {
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  }

  async function enterPassword(): Promise<void> {
    await page.getByLabel('Email').fill(EMAIL);
    await page.getByLabel('Password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('heading', { name: 'Enter your code' }).waitFor();
  }

  async function enterCode(code: string): Promise<void> {
    await page.getByLabel('6-digit code').pressSequentially(code);
  }

  async function enterRecoveryCode(code: string): Promise<void> {
    await page.getByRole('button', { name: 'Use a recovery code' }).click();
    await page.getByLabel('Recovery code').fill(code);
    await page.getByRole('button', { name: 'Confirm' }).click();
  }

  it('A new user can sign up.', async () => {
    await page.goto(example.url);
    await page.getByRole('link', { name: 'Create an account' }).click();
    await page.getByLabel('Email').fill(EMAIL);
    await page.getByLabel('Password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Create account' }).click();
    await page.getByRole('heading', { name: 'Your account' }).waitFor();
    expect(await getSessionState()).toBe('signed-in');
  });

  it('Setup starts one enrollment and shows a QR code that a decoder reads from the screen.', async () => {
    await page.getByRole('button', { name: 'Set up two-step verification' }).click();
    await page.getByLabel('6-digit code').waitFor();
    const codes = await readQrCodes(await page.screenshot());
    expect(codes).toHaveLength(1);

    const uri = new URL(codes[0]!);
    expect(uri.protocol).toBe('otpauth:');
    expect(decodeURIComponent(uri.pathname)).toContain(`${ISSUER}:${EMAIL}`);
    expect(uri.searchParams.get('issuer')).toBe(ISSUER);
    secret = uri.searchParams.get('secret')!;
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(starts).toHaveLength(1);
  });

  it('A code of another library turns two-factor on, and recovery codes follow.', async () => {
    await page.getByLabel('6-digit code').pressSequentially(generateCode(0));
    await page.getByRole('heading', { name: 'Save your recovery codes' }).waitFor();
    recoveryCodes = await page.getByRole('listitem').allInnerTexts();
    expect(new Set(recoveryCodes).size).toBe(10);
    for (const code of recoveryCodes) {
      expect(code).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/);
    }
  });

  it('The user can copy the recovery codes.', async () => {
    await page.getByRole('button', { name: 'Copy' }).click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).not.toBe('');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.match(/\w{4}(-\w{4}){3}/g)).toEqual(recoveryCodes);
  });

  it('The user can download the recovery codes.', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.txt$/);
    const text = await readFile(await download.path(), 'utf8');
    expect(text.match(/\w{4}(-\w{4}){3}/g)).toEqual(recoveryCodes);
    expect(text).toContain(ISSUER);
    expect(text).toContain(EMAIL);
  });

  it('Sign-in asks for a code after that.', async () => {
    await page.getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Finish' }).click();
    await page.getByRole('button', { name: 'Done' }).click();
    await page.getByText('You have 10 recovery codes left.').waitFor();
    await signOut();
    await enterPassword();
    expect(await getSessionState()).toBe('second-step');
  });

  let usedCode: string;

  it('The next code signs the user in.', async () => {
    // The server accepts the code of the next time step, too, because some phones are fast.
    usedCode = generateCode(1);
    await enterCode(usedCode);
    await page.getByRole('heading', { name: 'Your account' }).waitFor();
    expect(await getSessionState()).toBe('signed-in');
  });

  it('A code that was used is rejected.', async () => {
    await signOut();
    await enterPassword();
    await enterCode(usedCode);
    await page.getByRole('alert').getByText('This code has already been used.').waitFor();
    expect(await getSessionState()).toBe('second-step');
  });

  it('A code that was used is rejected in 20 parallel requests.', async () => {
    const answers = await page.evaluate(
      (code) =>
        Promise.all(
          Array.from({ length: 20 }, async () => {
            const response = await fetch('/api/sign-in/second-step', {
              method: 'POST',
              headers: { 'Content-Type': 'application/json' },
              body: JSON.stringify({ code }),
            });
            const { error } = (await response.json()) as { error: { type: string } };
            return { type: error.type, seconds: Number(response.headers.get('Retry-After')) };
          }),
        ),
      usedCode,
    );
    expect(answers).toHaveLength(20);
    const types = new Set(answers.map(({ type }) => type));
    expect([...types].toSorted()).toEqual(['code-reused', 'rate-limited']);
    expect(await getSessionState()).toBe('second-step');

    // After so many attempts the server asks to wait.
    const seconds = Math.max(...answers.map((answer) => answer.seconds));
    await page.waitForTimeout(Math.min(seconds, 90) * 1000);
  });

  it('A recovery code signs the user in.', async () => {
    await enterRecoveryCode(recoveryCodes[0]!);
    await page.getByText('You have 9 recovery codes left.').waitFor();
    expect(await getSessionState()).toBe('signed-in');
  });

  it('A recovery code that was used is rejected.', async () => {
    await signOut();
    await enterPassword();
    await enterRecoveryCode(recoveryCodes[0]!);
    await page.getByRole('alert').getByText('This code has already been used.').waitFor();
    expect(await getSessionState()).toBe('second-step');
  });

  it('The browser reports no errors.', () => {
    expect(browserErrors).toEqual([]);
  });

  it('The server stops on Ctrl+C and releases its database.', async () => {
    await example.stop();
    await expect(access(join(dataFolder, 'database.lock'))).rejects.toThrow('ENOENT');
    await expect(fetch(example.url)).rejects.toThrow('fetch failed');
  });
});
