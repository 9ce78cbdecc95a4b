import { describe, expect, it } from 'vitest';
import { createApp } from './app.ts';
import { enroll, enterCode, enterPassword, PASSWORD, signUp } from './testing/actions.ts';
import { failure, getWait, TWO_FACTOR_OFF } from './testing/answers.ts';
import { openBrowser } from './testing/open-browser.ts';
import { useTestApp } from './testing/use-test-app.ts';

const testApp = useTestApp();

describe('signing up', () => {
  it('Signing up signs the new user in.', async () => {
    const { browser, email } = await signUp(testApp);
    expect((await browser.get('/session')).body).toEqual({
      state: 'signed-in',
      email,
      twoFactor: TWO_FACTOR_OFF,
    });
  });

  it('An email that has an account is rejected, whatever its case and spacing.', async () => {
    const { email } = await signUp(testApp);
    const answer = await openBrowser(testApp).post('/sign-up', {
      email: ` ${email.toUpperCase()} `,
      password: PASSWORD,
    });
    expect(answer).toMatchObject(failure(409, 'email-taken'));
  });

  it.each([
    ['a password that is too short', 'password', { email: 'ada@example.org', password: 'seven77' }],
    [
      'a password that is too long',
      'password',
      { email: 'ada@example.org', password: 'x'.repeat(257) },
    ],
    [
      'a password that is not a string',
      'password',
      { email: 'ada@example.org', password: 12345678 },
    ],
    ['an email without a domain', 'email', { email: 'ada', password: PASSWORD }],
    [
      'an email that a key URI cannot hold',
      'email',
      { email: 'a:b@example.org', password: PASSWORD },
    ],
    ['no email', 'email', { password: PASSWORD }],
  ])('Sign-up rejects %s and names the field.', async (_, field, body) => {
    const answer = await openBrowser(testApp).post('/sign-up', body);
    expect(answer).toMatchObject({
      status: 400,
      body: { error: { type: 'invalid-request', field } },
    });
  });

  it('The database stores neither the password nor the session token.', async () => {
    const { browser } = await signUp(testApp);
    const tables = await Promise.all(
      ['users', 'sessions'].map((table) => testApp.database.query(`SELECT * FROM ${table}`)),
    );
    const stored = JSON.stringify(tables);
    expect(stored).not.toContain(PASSWORD);
    expect(stored).not.toContain(browser.token);
  });
});

describe('signing in', () => {
  it('The right password signs the user in.', async () => {
    const { email } = await signUp(testApp);
    const browser = await enterPassword(testApp, email);
    expect((await browser.get('/session')).body).toMatchObject({ state: 'signed-in', email });
  });

  it('A password is accepted if other code points encode the same characters.', async () => {
    const browser = openBrowser(testApp);
    await browser.post('/sign-up', {
      email: 'anders@example.org',
      password: 'Ångström-42-Schloss',
    });
    const answer = await browser.post('/sign-in', {
      email: 'anders@example.org',
      password: 'A\u030Angstro\u0308m-42-Schloss',
    });
    expect(answer.status).toBe(204);
  });

  it('A wrong password and an unknown email get the same answer.', async () => {
    const { email } = await signUp(testApp);
    const wrong = await openBrowser(testApp).post('/sign-in', {
      email,
      password: 'wrong password',
    });
    const unknown = await openBrowser(testApp).post('/sign-in', {
      email: 'nobody@example.org',
      password: PASSWORD,
    });
    expect(wrong).toMatchObject(failure(401, 'invalid-credentials'));
    expect(unknown.status).toBe(wrong.status);
    expect(unknown.body).toEqual(wrong.body);
  });

  it('Signing in creates a new token, so a token that an attacker planted stays useless.', async () => {
    const attacker = await signUp(testApp);
    const planted = attacker.browser.token;
    const victim = await signUp(testApp);
    const browser = openBrowser(testApp);
    browser.token = planted;
    await browser.post('/sign-in', { email: victim.email, password: PASSWORD });
    expect(browser.token).not.toBe(planted);
    expect((await attacker.browser.get('/session')).body).toEqual({ state: 'signed-out' });
  });

  it('The second step creates a new token.', async () => {
    const { email, recoveryCodes } = await enroll(testApp);
    const browser = await enterPassword(testApp, email);
    const passwordOnly = browser.token;
    await enterCode(browser, recoveryCodes[0]);
    expect(browser.token).not.toBe(passwordOnly);
    browser.token = passwordOnly;
    expect((await browser.get('/session')).body).toEqual({ state: 'signed-out' });
  });

  it.each(['a known', 'an unknown'])(
    'Guesses at the password of %s account are slowed down across sessions.',
    async (kind) => {
      const email = kind === 'a known' ? (await signUp(testApp)).email : 'stranger@example.org';
      const answers = await Promise.all(
        Array.from({ length: 30 }, () =>
          openBrowser(testApp).post('/sign-in', { email, password: 'wrong password' }),
        ),
      );
      const limited = answers.filter(({ status }) => status === 429);
      expect(limited.length).toBeGreaterThanOrEqual(20);
      const { headers, body } = limited[0]!;
      expect(body).toMatchObject({ error: { type: 'rate-limited' } });
      expect(Number(headers.get('Retry-After'))).toBeGreaterThan(0);
    },
  );

  it('The right password is accepted again when the wait is over.', async () => {
    const { email, browser } = await signUp(testApp);
    let answer = await browser.post('/sign-in', { email, password: 'wrong password' });
    for (let tries = 0; tries < 50 && answer.status !== 429; tries++) {
      answer = await browser.post('/sign-in', { email, password: 'wrong password' });
    }
    testApp.now += getWait(answer) - 1;
    expect((await browser.post('/sign-in', { email, password: PASSWORD })).status).toBe(429);
    testApp.now += 1;
    expect((await browser.post('/sign-in', { email, password: PASSWORD })).status).toBe(204);
  });
});

describe('a session', () => {
  it('The session cookie is hidden from scripts, and requests of other sites do not carry it.', async () => {
    const { email } = await signUp(testApp);
    const { headers } = await openBrowser(testApp).post('/sign-in', { email, password: PASSWORD });
    const [cookie] = headers.getSetCookie();
    expect(cookie).toMatch(/; HttpOnly/);
    expect(cookie).toMatch(/; SameSite=Lax/);
    expect(cookie).not.toMatch(/Secure/);
  });

  it('The session cookie is Secure if the connection is.', async () => {
    const response = await testApp.app.request('https://example.org/api/sign-up', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: 'https://example.org' },
      body: JSON.stringify({ email: 'secure@example.org', password: PASSWORD }),
    });
    expect(response.headers.getSetCookie()[0]).toMatch(/^__Host-session=.*; Path=\/; .*Secure/);
  });

  it('Behind a proxy with HTTPS the cookie is Secure, and headers that anybody can send change nothing.', async () => {
    const headers = {
      'Content-Type': 'application/json',
      'Sec-Fetch-Site': 'same-origin',
      'X-Forwarded-Proto': 'https, http',
      Forwarded: 'proto=https',
    };
    for (const [origin, prefix] of [
      ['https://example.org', '__Host-session='],
      ['http://localhost:5173', 'session='],
    ] as const) {
      const app = createApp({ ...testApp, clock: () => testApp.now, passwordCost: 16, origin });
      const email = `${prefix.length}@example.org`;
      const body = JSON.stringify({ email, password: PASSWORD });
      const signUpAnswer = await app.request('/api/sign-up', { method: 'POST', headers, body });
      const [cookie = ''] = signUpAnswer.headers.getSetCookie();
      expect(cookie.startsWith(prefix)).toBe(true);
      expect(cookie.includes('Secure')).toBe(origin.startsWith('https:'));

      // The cookie is read, and ended, under the same name.
      const Cookie = cookie.split(';', 1)[0]!;
      const session = await app.request('/api/session', { headers: { ...headers, Cookie } });
      expect(await session.json()).toMatchObject({ state: 'signed-in', email });
      const signOut = await app.request('/api/sign-out', {
        method: 'POST',
        headers: { ...headers, Cookie },
      });
      expect(signOut.headers.getSetCookie()[0]).toMatch(new RegExp(`^${prefix};`));
    }
  });

  it('With HTTPS a cookie that another subdomain could have set is no session.', async () => {
    const { browser } = await signUp(testApp);
    const app = createApp({ ...testApp, clock: () => testApp.now, origin: 'https://example.org' });
    const Cookie = `session=${browser.token}`;
    const response = await app.request('/api/session', { headers: { Cookie } });
    expect(await response.json()).toEqual({ state: 'signed-out' });
  });

  it('Signing out ends the session.', async () => {
    const { browser } = await signUp(testApp);
    const { token } = browser;
    await browser.post('/sign-out');
    expect(browser.token).toBeUndefined();
    browser.token = token;
    expect((await browser.get('/session')).body).toEqual({ state: 'signed-out' });
  });
});
