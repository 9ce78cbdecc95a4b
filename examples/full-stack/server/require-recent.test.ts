import { describe, expect, it } from 'vitest';
import {
  enroll,
  enterPassword,
  findAuthenticators,
  PASSWORD,
  signIn,
  signUp,
  startEnrollment,
} from './testing/actions.ts';
import { countStatus, failure } from './testing/answers.ts';
import { generateCode } from './testing/authenticator-app.ts';
import { openBrowser, type Answer, type Browser } from './testing/open-browser.ts';
import { useTestApp } from './testing/use-test-app.ts';

const MINUTE = 60_000;

const testApp = useTestApp();

/** Requests new recovery codes with this proof. */
function renew(browser: Browser, proof?: unknown): Promise<Answer> {
  return browser.post('/two-factor/recovery-codes', { proof });
}

/** The error that asks for a proof. */
function requires(kind: 'password' | 'code'): object {
  return { status: 403, body: { error: { type: 'reauthentication-required', kind } } };
}

/** Creates an account with two-factor on, whose password was given too long ago. */
async function enrollLongAgo() {
  const account = await enroll(testApp);
  testApp.now += 6 * MINUTE;
  return { ...account, code: generateCode(testApp, account.secret) };
}

describe('changes to the protection of an account', () => {
  const CHANGES = [
    ['a first authenticator', '/enrollment', { intent: 'enroll' }],
    ['another authenticator', '/enrollment', { intent: 'add' }],
    ['a replacement', '/enrollment', { intent: 'replace' }],
    ['another name of an authenticator', '/rename', { name: 'Phone' }],
    ['the removal of an authenticator', '/remove', {}],
    ['new recovery codes', '/recovery-codes', {}],
    ['turning two-factor off', '/disable', {}],
  ] as const;

  /** Creates the account for a change. Resolves to what sends the request. */
  async function prepare(name: string, path: string, body: object) {
    const isFirst = name === 'a first authenticator';
    const { browser, secret } = isFirst
      ? { ...(await signUp(testApp)), secret: undefined }
      : await enroll(testApp);
    const [id] = isFirst ? [] : (await findAuthenticators(browser)).values();
    return {
      send: (proof?: object) => browser.post(`/two-factor${path}`, { id, ...body, proof }),
      prove: () => ({
        password: PASSWORD,
        code: secret === undefined ? undefined : generateCode(testApp, secret),
      }),
    };
  }

  it.each(CHANGES)('A proof is required after five minutes for %s.', async (...change) => {
    const { send, prove } = await prepare(...change);
    testApp.now += 5 * MINUTE + 1;
    expect(await send()).toMatchObject(requires('password'));
    expect((await send(prove())).status).toBeLessThan(300);
  });

  it.each(CHANGES)('No proof is required within five minutes for %s.', async (...change) => {
    const { send } = await prepare(...change);
    testApp.now += 5 * MINUTE;
    expect((await send()).status).toBeLessThan(300);
  });

  it.each(CHANGES)('A complete sign-in is required for %s.', async (_, path, body) => {
    const { email } = await enroll(testApp);
    const sent = { ...body, proof: { password: PASSWORD } };
    expect(await openBrowser(testApp).post(`/two-factor${path}`, sent)).toMatchObject(
      failure(401, 'session-expired'),
    );
    const passwordOnly = await enterPassword(testApp, email);
    expect(await passwordOnly.post(`/two-factor${path}`, sent)).toMatchObject(
      failure(403, 'second-step-required'),
    );
  });
});

describe('the proof in a request', () => {
  it('Password and code are required one after the other, and both together are enough.', async () => {
    const { browser, code } = await enrollLongAgo();
    expect(await renew(browser, { code })).toMatchObject(requires('password'));
    expect(await renew(browser, { password: PASSWORD })).toMatchObject(requires('code'));
    expect((await renew(browser, { password: PASSWORD, code })).status).toBe(200);
  });

  it('The password alone is enough while two-factor is off.', async () => {
    const { browser } = await signUp(testApp);
    testApp.now += 6 * MINUTE;
    const body = { intent: 'enroll', proof: { password: PASSWORD } };
    expect((await browser.post('/two-factor/enrollment', body)).status).toBe(201);
  });

  it('A recovery code is as good as a code, and is then used.', async () => {
    const { browser, email, recoveryCodes } = await enrollLongAgo();
    const [code] = recoveryCodes;
    const { status } = await browser.post('/two-factor/enrollment', {
      intent: 'add',
      proof: { password: PASSWORD, code },
    });
    expect(status).toBe(201);
    expect(await signIn(testApp, email, code)).toMatchObject(failure(422, 'code-reused'));
  });

  it('A proof that is wrong is required again, and a wrong password leaves the code unused.', async () => {
    const { browser, secret, code } = await enrollLongAgo();
    expect(await renew(browser, { password: 'wrong', code })).toMatchObject(requires('password'));
    const wrong = generateCode(testApp, secret, 100);
    expect(await renew(browser, { password: PASSWORD, code: wrong })).toMatchObject(
      requires('code'),
    );
    expect((await renew(browser, { password: PASSWORD, code })).status).toBe(200);
  });

  it('A code that was used is not a proof, and the error says so.', async () => {
    const { browser, email, code } = await enrollLongAgo();
    expect((await signIn(testApp, email, code)).status).toBe(204);
    expect(await renew(browser, { password: PASSWORD, code })).toMatchObject(
      failure(422, 'code-reused'),
    );
  });

  it.each([
    ['the password', { password: 5 }, 'password'],
    ['the code', { password: PASSWORD, code: 'x'.repeat(65) }, 'code'],
  ])('A proof is refused if %s is no text that fits.', async (_, proof, field) => {
    const { browser } = await enrollLongAgo();
    expect(await renew(browser, proof)).toMatchObject({
      status: 400,
      body: { error: { type: 'invalid-request', field } },
    });
  });

  it.each([null, 'text', [], {}])('%j is no proof.', async (proof) => {
    const { browser } = await enrollLongAgo();
    expect(await renew(browser, proof)).toMatchObject(requires('password'));
  });

  it('Guesses at a proof are slowed down, and no correct one helps before the wait is over.', async () => {
    const { browser, code } = await enrollLongAgo();
    const guesses = await Promise.all(
      Array.from({ length: 20 }, () => renew(browser, { password: 'a guess', code })),
    );
    expect(countStatus(guesses, 200)).toBe(0);
    expect(countStatus(guesses, 429)).toBeGreaterThanOrEqual(15);
    expect(await renew(browser, { password: PASSWORD, code })).toMatchObject(
      failure(429, 'rate-limited'),
    );
  });
});

describe('a session after a proof', () => {
  it('A proof gives the session a new token.', async () => {
    const { browser, code } = await enrollLongAgo();
    const { token } = browser;
    await renew(browser, { password: PASSWORD, code });
    expect(browser.token).not.toBe(token);
    browser.token = token;
    expect((await browser.get('/session')).body).toEqual({ state: 'signed-out' });
  });

  it('The new token comes with an error as well, and the next request needs no proof.', async () => {
    const { browser, code } = await enrollLongAgo();
    const body = { id: 'unknown', proof: { password: PASSWORD, code } };
    expect(await browser.post('/two-factor/remove', body)).toMatchObject(
      failure(404, 'not-current'),
    );
    expect((await renew(browser)).status).toBe(200);
  });

  it('A proof keeps a pending enrollment.', async () => {
    const { browser, secret } = await enroll(testApp);
    const begun = await startEnrollment(browser, 'replace');
    testApp.now += 6 * MINUTE;
    const proof = { password: PASSWORD, code: generateCode(testApp, secret) };
    expect((await renew(browser, proof)).status).toBe(200);
    expect((await browser.get('/two-factor/enrollment')).body).toEqual(begun.body);
  });

  it('A proof counts for its own session only.', async () => {
    const { browser, email } = await signUp(testApp);
    const other = await enterPassword(testApp, email);
    testApp.now += 6 * MINUTE;
    const body = { intent: 'enroll', proof: { password: PASSWORD } };
    expect((await other.post('/two-factor/enrollment', body)).status).toBe(201);
    expect(await startEnrollment(browser)).toMatchObject(requires('password'));
  });
});
