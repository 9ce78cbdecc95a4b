import { randomBytes, randomUUID } from 'node:crypto';
import type { Hono } from 'hono';
import { generateSync } from 'otplib';
import { createApp } from '../app.ts';
import { openDatabase, type Database } from '../database.ts';
import { createTestDatabase } from './create-test-database.ts';

export interface Answer {
  status: number;
  headers: Headers;
  // Tests look into answers of every shape.
  body: Record<string, unknown>;
}

/** A browser without a window: it keeps the session cookie. */
export interface Browser {
  /** The session cookie, as the browser holds it. */
  token: string | undefined;
  get: (path: string) => Promise<Answer>;
  post: (path: string, body?: unknown) => Promise<Answer>;
}

export interface TestApp {
  app: Hono;
  database: Database;
  encryptionKey: Uint8Array;
  /** Milliseconds since the epoch. Stands still unless it is moved. */
  now: number;
  openBrowser: () => Browser;
}

/** The server in process, on an empty database and with a clock that tests set. */
export async function createTestApp(): Promise<TestApp> {
  const database = await openDatabase(await createTestDatabase());
  const encryptionKey = randomBytes(32);
  const testApp: TestApp = {
    app: createApp({
      database,
      encryptionKey,
      clock: () => testApp.now,
      passwordCost: 16,
      recoveryCodeIterations: 1000,
    }),
    database,
    encryptionKey,
    now: Date.UTC(2026, 0, 15, 12),
    openBrowser: () => openBrowser(testApp.app),
  };
  return testApp;
}

function openBrowser(app: Hono): Browser {
  async function send(path: string, init: RequestInit): Promise<Answer> {
    const headers = new Headers(init.headers);
    if (browser.token !== undefined) {
      headers.set('Cookie', `session=${browser.token}`);
    }
    const response = await app.request(`/api${path}`, { ...init, headers });
    for (const cookie of response.headers.getSetCookie()) {
      const [, token] = /^session=([^;]*)/.exec(cookie) ?? [];
      if (token !== undefined) {
        browser.token = token === '' ? undefined : token;
      }
    }
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>),
    };
  }

  const browser: Browser = {
    token: undefined,
    get: (path) => send(path, {}),
    post: (path, body = {}) =>
      send(path, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      }),
  };
  return browser;
}

export const password = 'correct horse battery staple';

/** Someone with an account, who is signed in. */
export async function signUp(testApp: TestApp): Promise<{ browser: Browser; email: string }> {
  const browser = testApp.openBrowser();
  const email = `${randomUUID()}@example.org`;
  await browser.post('/sign-up', { email, password });
  return { browser, email };
}

/** Asks for a secret to connect an app with. */
export function begin(browser: Browser, intent: 'enroll' | 'replace' = 'enroll'): Promise<Answer> {
  return browser.post('/two-factor/enrollment', { intent });
}

/** Sends the code that puts the new app in use. */
export function confirm(browser: Browser, code: string): Promise<Answer> {
  return browser.post('/two-factor/enrollment/confirm', { code });
}

/** The secret an authenticator app reads from the QR code. */
export function secretOf(answer: Answer): string {
  return new URL(String(answer.body.keyUri)).searchParams.get('secret') ?? '';
}

/**
 * What the app shows, computed by a library that isn't ours. `steps` looks ahead or back by so many
 * codes.
 */
export function codeOf(testApp: TestApp, secret: string, steps = 0): string {
  return generateSync({ secret, epoch: Math.floor(testApp.now / 1000) + steps * 30 });
}

/** Someone with two-factor on, and everything needed to sign in. */
export async function enroll(testApp: TestApp): Promise<{
  browser: Browser;
  email: string;
  secret: string;
  recoveryCodes: string[];
  recoveryCodesId: string;
}> {
  const { browser, email } = await signUp(testApp);
  const secret = secretOf(await begin(browser));
  const confirmed = await confirm(browser, codeOf(testApp, secret));
  const { recoveryCodes, recoveryCodesId } = confirmed.body;
  return {
    browser,
    email,
    secret,
    recoveryCodes: recoveryCodes as string[],
    recoveryCodesId: recoveryCodesId as string,
  };
}

/** Someone who has given the password and is asked for the code, in a browser of their own. */
export async function enterPassword(testApp: TestApp, email: string): Promise<Browser> {
  const browser = testApp.openBrowser();
  await browser.post('/sign-in', { email, password });
  return browser;
}

/** Gives the password, and a code where there is one, once more. */
export async function reauthenticate(browser: Browser, code?: string): Promise<Answer> {
  return browser.post('/reauthenticate', { password, code });
}

/** What a refusal looks like, for `toMatchObject`. */
export function failure(status: number, type: string): object {
  return { status, body: { error: { type } } };
}

/** How many answers have the status. */
export function count(answers: readonly Answer[], status: number): number {
  return answers.filter((answer) => answer.status === status).length;
}

/** The milliseconds that an answer says to wait. */
export function waitOf({ headers }: Answer): number {
  return Number(headers.get('Retry-After')) * 1000;
}
