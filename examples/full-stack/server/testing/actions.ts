/** The actions of a user, one function each. */

import { randomUUID } from 'node:crypto';
import { generateCode, readSecret } from './authenticator-app.ts';
import { openBrowser, type Answer, type Browser } from './open-browser.ts';
import type { TestApp } from './use-test-app.ts';

export const PASSWORD = 'correct horse battery staple';

/** Creates an account and signs in to it. */
export async function signUp(testApp: TestApp): Promise<{ browser: Browser; email: string }> {
  const browser = openBrowser(testApp);
  const email = `${randomUUID()}@example.org`;
  await browser.post('/sign-up', { email, password: PASSWORD });
  return { browser, email };
}

/** Gives the password in a new browser. If two-factor is on, sign-in then waits for the code. */
export async function enterPassword(testApp: TestApp, email: string): Promise<Browser> {
  const browser = openBrowser(testApp);
  await browser.post('/sign-in', { email, password: PASSWORD });
  return browser;
}

/** Signs in with password and code in a new browser. Resolves to the answer to the code. */
export async function signIn(
  testApp: TestApp,
  email: string,
  code: string | undefined,
): Promise<Answer> {
  return enterCode(await enterPassword(testApp, email), code);
}

/** Sends the code that completes a sign-in. */
export function enterCode(browser: Browser, code: string | undefined): Promise<Answer> {
  return browser.post('/sign-in/second-step', { code });
}

/** Requests a secret for an authenticator app. */
export function startEnrollment(
  browser: Browser,
  intent: 'enroll' | 'add' | 'replace' = 'enroll',
  details: { name?: string; replaces?: string | undefined } = {},
): Promise<Answer> {
  return browser.post('/two-factor/enrollment', { intent, ...details });
}

/** Sends the code that puts the new authenticator in use. */
export function completeEnrollment(browser: Browser, code: string, name?: string): Promise<Answer> {
  return browser.post('/two-factor/enrollment/confirm', { code, name });
}

/** Adds an authenticator with this name to those in use. Resolves to its secret. */
export async function addAuthenticator(
  testApp: TestApp,
  browser: Browser,
  name: string,
): Promise<string> {
  const secret = readSecret(await startEnrollment(browser, 'add', { name }));
  await completeEnrollment(browser, generateCode(testApp, secret));
  return secret;
}

/** The ids of the authenticators in use, by their names. */
export async function findAuthenticators(browser: Browser): Promise<Map<string, string>> {
  const { authenticators } = (await browser.get('/two-factor')).body as {
    authenticators: { id: string; name: string }[];
  };
  return new Map(authenticators.map(({ id, name }) => [name, id]));
}

/** Takes the authenticator with this id out of use. */
export function removeAuthenticator(browser: Browser, id: string | undefined): Promise<Answer> {
  return browser.post('/two-factor/remove', { id });
}

/** Gives the authenticator with this id another name. */
export function renameAuthenticator(
  browser: Browser,
  id: string | undefined,
  name: string,
): Promise<Answer> {
  return browser.post('/two-factor/rename', { id, name });
}

/** Creates an account with two-factor on. Resolves to everything needed to sign in. */
export async function enroll(testApp: TestApp): Promise<{
  browser: Browser;
  email: string;
  secret: string;
  recoveryCodes: string[];
  recoveryCodesId: string;
}> {
  const { browser, email } = await signUp(testApp);
  const secret = readSecret(await startEnrollment(browser));
  const { body } = await completeEnrollment(browser, generateCode(testApp, secret));
  return {
    browser,
    email,
    secret,
    recoveryCodes: body.recoveryCodes as string[],
    recoveryCodesId: body.recoveryCodesId as string,
  };
}
