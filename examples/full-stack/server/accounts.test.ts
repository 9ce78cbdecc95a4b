import { beforeAll, describe, expect, it } from 'vitest';
import {
  createTestApp,
  enroll,
  enterPassword,
  password,
  signUp,
  waitOf,
  type TestApp,
} from './testing/create-test-app.ts';

let testApp: TestApp;
beforeAll(async () => {
  testApp = await createTestApp();
});

describe('signing up', () => {
  it('signs the new person in', async () => {
    const { browser, email } = await signUp(testApp);
    expect((await browser.get('/session')).body).toEqual({
      state: 'signed-in',
      email,
      twoFactor: {
        enrolled: false,
        authenticators: [],
        canReplace: true,
        recoveryCodesSaved: true,
        recoveryCodesLeft: 0,
        pending: false,
      },
    });
  });

  it('refuses an email that has an account, however it is written', async () => {
    const { email } = await signUp(testApp);
    const answer = await testApp
      .openBrowser()
      .post('/sign-up', { email: ` ${email.toUpperCase()} `, password });
    expect(answer).toMatchObject({ status: 409, body: { error: { type: 'email-taken' } } });
  });

  it.each([
    ['a password that is too short', 'password', { email: 'ada@example.org', password: 'seven77' }],
    [
      'a password that is too long',
      'password',
      { email: 'ada@example.org', password: 'x'.repeat(257) },
    ],
    ['a password that is not a text', 'password', { email: 'ada@example.org', password: 12345678 }],
    ['an email without a domain', 'email', { email: 'ada', password }],
    ['an email that could not stand in a key URI', 'email', { email: 'a:b@example.org', password }],
    ['no email', 'email', { password }],
  ])('refuses %s and says which field it is', async (_, field, body) => {
    const answer = await testApp.openBrowser().post('/sign-up', body);
    expect(answer).toMatchObject({
      status: 400,
      body: { error: { type: 'invalid-request', field } },
    });
  });

  it('stores neither the password nor the session token', async () => {
    const { browser } = await signUp(testApp);
    const tables = await Promise.all(
      ['users', 'sessions'].map((table) => testApp.database.query(`SELECT * FROM ${table}`)),
    );
    const stored = JSON.stringify(tables);
    expect(stored).not.toContain(password);
    expect(stored).not.toContain(browser.token);
  });
});

describe('signing in', () => {
  it('takes the right password', async () => {
    const { email } = await signUp(testApp);
    const browser = await enterPassword(testApp, email);
    expect((await browser.get('/session')).body).toMatchObject({ state: 'signed-in', email });
  });

  it('takes a password typed with other code points for the same characters', async () => {
    const browser = testApp.openBrowser();
    await browser.post('/sign-up', { email: 'anders@example.org', password: 'Ångström-42' });
    const answer = await browser.post('/sign-in', {
      email: 'anders@example.org',
      password: 'A\u030Angstro\u0308m-42',
    });
    expect(answer.status).toBe(204);
  });

  it('answers a wrong password and an unknown email alike', async () => {
    const { email } = await signUp(testApp);
    const wrong = await testApp
      .openBrowser()
      .post('/sign-in', { email, password: 'wrong password' });
    const unknown = await testApp
      .openBrowser()
      .post('/sign-in', { email: 'nobody@example.org', password });
    expect(wrong).toMatchObject({ status: 401, body: { error: { type: 'invalid-credentials' } } });
    expect(unknown.status).toBe(wrong.status);
    expect(unknown.body).toEqual(wrong.body);
  });

  it('gives a new token, so that one planted before is worth nothing', async () => {
    const attacker = await signUp(testApp);
    const planted = attacker.browser.token;
    const victim = await signUp(testApp);
    const browser = testApp.openBrowser();
    browser.token = planted;
    await browser.post('/sign-in', { email: victim.email, password });
    expect(browser.token).not.toBe(planted);
    expect((await attacker.browser.get('/session')).body).toEqual({ state: 'signed-out' });
  });

  it('gives a new token after the second step, too', async () => {
    const { email, recoveryCodes } = await enroll(testApp);
    const browser = await enterPassword(testApp, email);
    const halfway = browser.token;
    await browser.post('/sign-in/second-step', { code: recoveryCodes[0] });
    expect(browser.token).not.toBe(halfway);
    browser.token = halfway;
    expect((await browser.get('/session')).body).toEqual({ state: 'signed-out' });
  });

  it.each(['a known', 'an unknown'])(
    'slows down guesses at the password of %s account, in whatever sessions',
    async (kind) => {
      const email = kind === 'a known' ? (await signUp(testApp)).email : 'stranger@example.org';
      const answers = await Promise.all(
        Array.from({ length: 30 }, () =>
          testApp.openBrowser().post('/sign-in', { email, password: 'wrong password' }),
        ),
      );
      const limited = answers.filter(({ status }) => status === 429);
      expect(limited.length).toBeGreaterThanOrEqual(20);
      const { headers, body } = limited[0]!;
      expect(body).toMatchObject({ error: { type: 'rate-limited' } });
      expect(Number(headers.get('Retry-After'))).toBeGreaterThan(0);
    },
  );

  it('takes the right password again once the wait is over', async () => {
    const { email, browser } = await signUp(testApp);
    let answer = await browser.post('/sign-in', { email, password: 'wrong password' });
    for (let tries = 0; tries < 50 && answer.status !== 429; tries++) {
      answer = await browser.post('/sign-in', { email, password: 'wrong password' });
    }
    const wait = waitOf(answer);
    const now = testApp.now;
    testApp.now = now + wait - 1;
    expect((await browser.post('/sign-in', { email, password })).status).toBe(429);
    testApp.now = now + wait;
    expect((await browser.post('/sign-in', { email, password })).status).toBe(204);
    testApp.now = now;
  });
});

describe('a session', () => {
  it('is in a cookie that scripts can’t read and other sites don’t send', async () => {
    const { email } = await signUp(testApp);
    const { headers } = await testApp.openBrowser().post('/sign-in', { email, password });
    const [cookie] = headers.getSetCookie();
    expect(cookie).toMatch(/; HttpOnly/);
    expect(cookie).toMatch(/; SameSite=Lax/);
    expect(cookie).not.toMatch(/Secure/);
  });

  it('is in a Secure cookie where the connection is', async () => {
    const response = await testApp.app.request('https://example.org/api/sign-up', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ email: 'secure@example.org', password }),
    });
    expect(response.headers.getSetCookie()[0]).toMatch(/; Secure/);
  });

  it('ends with the sign-out', async () => {
    const { browser } = await signUp(testApp);
    const { token } = browser;
    await browser.post('/sign-out');
    expect(browser.token).toBeUndefined();
    browser.token = token;
    expect((await browser.get('/session')).body).toEqual({ state: 'signed-out' });
  });

  it('ends after a week', async () => {
    const { browser } = await signUp(testApp);
    const now = testApp.now;
    testApp.now += 7 * 24 * 60 * 60_000;
    expect((await browser.get('/session')).body).toEqual({ state: 'signed-out' });
    testApp.now = now;
  });
});
