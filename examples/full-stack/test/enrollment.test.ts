import { access, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateSync } from 'otplib';
import { chromium, type Browser, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inSteps } from './in-steps.ts';
import { readQrCodes } from './read-qr-code.ts';
import { startExample, type RunningExample } from './start-example.ts';

const issuer = 'Tessera Example';
const email = 'ada.lovelace@example.org';
const password = 'correct horse battery staple';

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  });
});
afterAll(() => browser.close());

const ways: Array<[name: string, command: [string, ...string[]]]> = [
  ['pnpm start', ['pnpm', 'start']],
  ['the built app', ['node', 'dist/server/main.js']],
];

describe.each(ways)('with %s', (_name, command) => {
  inSteps();

  let dataFolder: string;
  let example: RunningExample;
  let page: Page;
  const complaints: string[] = [];
  const starts: string[] = [];

  // What one step learns and the next one uses.
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
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      // The server's refusals are announced here too; those are what the tests are about.
      const isRefusal = message.text().startsWith('Failed to load resource');
      if (message.type() === 'error' && !isRefusal) {
        complaints.push(message.text());
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

  /**
   * What an app shows, by the library that isn't ours: now, or so many time steps of 30 seconds
   * ahead.
   */
  function codeOf(stepsAhead: number): string {
    return generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + stepsAhead * 30 });
  }

  /** What the server says, not what the page shows. */
  function sessionState(): Promise<string> {
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
    await page.getByLabel('Email').fill(email);
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('heading', { name: 'Confirm that it’s you' }).waitFor();
  }

  async function enterCode(code: string): Promise<void> {
    await page.getByLabel('6-digit code').pressSequentially(code);
  }

  async function enterRecoveryCode(code: string): Promise<void> {
    await page.getByRole('button', { name: 'Use a recovery code' }).click();
    await page.getByLabel('Recovery code').fill(code);
    await page.getByRole('button', { name: 'Confirm' }).click();
  }

  it('signs up', async () => {
    await page.goto(example.url);
    await page.getByRole('link', { name: 'Create an account' }).click();
    await page.getByLabel('Email').fill(email);
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Create account' }).click();
    await page.getByRole('heading', { name: 'Your account' }).waitFor();
    expect(await sessionState()).toBe('signed-in');
  });

  it('starts an enrollment, once, and shows a QR code that a decoder reads off the screen', async () => {
    await page.getByRole('button', { name: 'Set up two-step verification' }).click();
    await page.getByLabel('6-digit code').waitFor();
    const codes = await readQrCodes(await page.screenshot());
    expect(codes).toHaveLength(1);

    const uri = new URL(codes[0]!);
    expect(uri.protocol).toBe('otpauth:');
    expect(decodeURIComponent(uri.pathname)).toContain(`${issuer}:${email}`);
    expect(uri.searchParams.get('issuer')).toBe(issuer);
    secret = uri.searchParams.get('secret')!;
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(starts).toHaveLength(1);
  });

  it('is turned on by the code that another library computes, and gives recovery codes', async () => {
    await page.getByLabel('6-digit code').pressSequentially(codeOf(0));
    await page.getByRole('heading', { name: 'Save your recovery codes' }).waitFor();
    recoveryCodes = await page.getByRole('listitem').allInnerTexts();
    expect(new Set(recoveryCodes).size).toBe(10);
    for (const code of recoveryCodes) {
      expect(code).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/);
    }
  });

  it('copies the recovery codes', async () => {
    await page.getByRole('button', { name: 'Copy' }).click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).not.toBe('');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.match(/\w{4}(-\w{4}){3}/g)).toEqual(recoveryCodes);
  });

  it('downloads the recovery codes', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.txt$/);
    const text = await readFile(await download.path(), 'utf8');
    expect(text.match(/\w{4}(-\w{4}){3}/g)).toEqual(recoveryCodes);
    expect(text).toContain(issuer);
    expect(text).toContain(email);
  });

  it('asks for a code from then on', async () => {
    await page.getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Finish' }).click();
    await page.getByRole('button', { name: 'Done' }).click();
    await page.getByText('10 recovery codes are left.').waitFor();
    await signOut();
    await enterPassword();
    expect(await sessionState()).toBe('second-step');
  });

  let usedCode: string;

  it('signs in with the next code', async () => {
    // No need to wait for it: phones run fast, too, so the server takes a code of one step ahead.
    usedCode = codeOf(1);
    await enterCode(usedCode);
    await page.getByRole('heading', { name: 'Your account' }).waitFor();
    expect(await sessionState()).toBe('signed-in');
  });

  it('refuses the same code', async () => {
    await signOut();
    await enterPassword();
    await enterCode(usedCode);
    await page.getByRole('alert').getByText('This code has already been used.').waitFor();
    expect(await sessionState()).toBe('second-step');
  });

  it('refuses the same code in 20 parallel requests', async () => {
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
    expect(await sessionState()).toBe('second-step');

    // So many tries have to be waited for; the server says how long.
    const seconds = Math.max(...answers.map((answer) => answer.seconds));
    await page.waitForTimeout(Math.min(seconds, 90) * 1000);
  });

  it('signs in with a recovery code', async () => {
    await enterRecoveryCode(recoveryCodes[0]!);
    await page.getByText('9 recovery codes are left.').waitFor();
    expect(await sessionState()).toBe('signed-in');
  });

  it('refuses the same recovery code', async () => {
    await signOut();
    await enterPassword();
    await enterRecoveryCode(recoveryCodes[0]!);
    await page.getByRole('alert').getByText('This code has already been used.').waitFor();
    expect(await sessionState()).toBe('second-step');
  });

  it('makes the browser complain of nothing', () => {
    expect(complaints).toEqual([]);
  });

  it('stops when it is told to, and lets go of its database', async () => {
    await example.stop();
    await expect(access(join(dataFolder, 'database.lock'))).rejects.toThrow('ENOENT');
    await expect(fetch(example.url)).rejects.toThrow('fetch failed');
  });
});
