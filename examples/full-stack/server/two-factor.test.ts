import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  begin,
  codeOf,
  confirm,
  count,
  createTestApp,
  enroll,
  enterPassword,
  failure,
  password,
  secretOf,
  signUp,
  waitOf,
  type Browser,
  type TestApp,
} from './testing/create-test-app.ts';

const minute = 60_000;

let testApp: TestApp;
beforeAll(async () => {
  testApp = await createTestApp();
});
// Each test has a day of its own, so that none meets the other's wait.
beforeEach(() => {
  testApp.now += 24 * 60 * minute;
});

describe('enrolling', () => {
  it('starts with a key URI that names issuer and account', async () => {
    const { browser, email } = await signUp(testApp);
    const { status, body } = await begin(browser);
    expect(status).toBe(201);
    const uri = new URL(String(body.keyUri));
    expect(uri.host).toBe('totp');
    expect(decodeURIComponent(uri.pathname)).toBe(`/Tessera Example:${email}`);
    expect(uri.searchParams.get('issuer')).toBe('Tessera Example');
    expect(uri.searchParams.get('secret')).toMatch(/^[A-Z2-7]{32}$/);
    expect(body.expiresAt).toBe(testApp.now + 10 * minute);
  });

  it('is not on before a code has proved that the app has the secret', async () => {
    const { browser, email } = await signUp(testApp);
    await begin(browser);
    const again = await enterPassword(testApp, email);
    expect((await again.get('/session')).body).toMatchObject({
      state: 'signed-in',
      twoFactor: { enrolled: false },
    });
  });

  it('gives ten recovery codes, once, for the right code', async () => {
    const { browser, recoveryCodes } = await enroll(testApp);
    expect(new Set(recoveryCodes).size).toBe(10);
    expect((await browser.get('/session')).body).toMatchObject({
      twoFactor: { enrolled: true, recoveryCodesLeft: 10 },
    });
  });

  it('keeps the secret through a wrong code', async () => {
    const { browser } = await signUp(testApp);
    const secret = secretOf(await begin(browser));
    const wrong = await confirm(browser, codeOf(testApp, secret, 100));
    expect(wrong).toMatchObject(failure(422, 'invalid-code'));
    const right = await confirm(browser, codeOf(testApp, secret));
    expect(right.status).toBe(200);
  });

  it('takes a code the way people type it', async () => {
    const { browser } = await signUp(testApp);
    const code = codeOf(testApp, secretOf(await begin(browser)));
    const typed = ` ${code.slice(0, 3)} ${code.slice(3)} `;
    const answer = await confirm(browser, typed);
    expect(answer.status).toBe(200);
  });

  it('slows down guesses', async () => {
    const { browser } = await signUp(testApp);
    const secret = secretOf(await begin(browser));
    const guesses = await Promise.all(
      Array.from({ length: 20 }, (_, i) => confirm(browser, codeOf(testApp, secret, 100 + i))),
    );
    expect(count(guesses, 200)).toBe(0);
    expect(count(guesses, 429)).toBeGreaterThanOrEqual(15);
  });

  it('of 20 parallel confirmations lets one win', async () => {
    const { browser } = await signUp(testApp);
    const code = codeOf(testApp, secretOf(await begin(browser)));
    const answers = await Promise.all(Array.from({ length: 20 }, () => confirm(browser, code)));
    expect(count(answers, 200)).toBe(1);
  });

  it('makes a new secret for each start, and only the last one counts', async () => {
    const { browser } = await signUp(testApp);
    const first = secretOf(await begin(browser));
    const second = secretOf(await begin(browser));
    expect(second).not.toBe(first);
    expect(await confirm(browser, codeOf(testApp, first))).toMatchObject(
      failure(422, 'invalid-code'),
    );
  });

  it('expires', async () => {
    const { browser } = await signUp(testApp);
    const secret = secretOf(await begin(browser));
    testApp.now += 10 * minute;
    expect(await confirm(browser, codeOf(testApp, secret))).toMatchObject(
      failure(410, 'enrollment-expired'),
    );
    expect((await browser.get('/session')).body).toMatchObject({ twoFactor: { enrolled: false } });
  });

  it('can be called off', async () => {
    const { browser } = await signUp(testApp);
    const secret = secretOf(await begin(browser));
    expect((await browser.post('/two-factor/enrollment/cancel')).status).toBe(204);
    expect(await confirm(browser, codeOf(testApp, secret))).toMatchObject(
      failure(410, 'enrollment-expired'),
    );
  });

  it('never touches an authenticator that is in use', async () => {
    const { browser, email, secret } = await enroll(testApp);
    expect(await begin(browser)).toMatchObject(failure(409, 'already-enrolled'));
    expect(await confirm(browser, codeOf(testApp, secret, 1))).toMatchObject(
      failure(410, 'enrollment-expired'),
    );
    await browser.post('/two-factor/enrollment/cancel');
    const again = await enterPassword(testApp, email);
    expect((await again.get('/session')).body).toEqual({ state: 'second-step' });
  });

  it('asks for a fresh sign-in when the last one is long ago', async () => {
    const { browser, email } = await signUp(testApp);
    testApp.now += 6 * minute;
    expect(await begin(browser)).toMatchObject(failure(403, 'reauthentication-required'));
    await browser.post('/sign-in', { email, password });
    expect((await begin(browser)).status).toBe(201);
  });

  it('ends the sessions on other devices', async () => {
    const { browser, email } = await signUp(testApp);
    const other = await enterPassword(testApp, email);
    const code = codeOf(testApp, secretOf(await begin(browser)));
    await confirm(browser, code);
    expect((await browser.get('/session')).body).toMatchObject({ state: 'signed-in' });
    expect((await other.get('/session')).body).toEqual({ state: 'signed-out' });
  });

  it.each([
    '/enrollment',
    '/enrollment/confirm',
    '/enrollment/cancel',
    '/recovery-codes',
    '/recovery-codes/confirm',
    '/disable',
  ])('is closed to strangers: %s', async (path) => {
    const answer = await testApp
      .openBrowser()
      .post(`/two-factor${path}`, { code: '123456', password });
    expect(answer).toMatchObject(failure(401, 'session-expired'));
  });
});

describe('the second step', () => {
  it('takes the next code', async () => {
    const { email, secret } = await enroll(testApp);
    const browser = await enterPassword(testApp, email);
    testApp.now += 30_000;
    expect(
      (await browser.post('/sign-in/second-step', { code: codeOf(testApp, secret) })).status,
    ).toBe(204);
    expect((await browser.get('/session')).body).toMatchObject({ state: 'signed-in', email });
  });

  it('refuses the code that turned two-factor on', async () => {
    const { email, secret } = await enroll(testApp);
    const browser = await enterPassword(testApp, email);
    expect(
      await browser.post('/sign-in/second-step', { code: codeOf(testApp, secret) }),
    ).toMatchObject(failure(422, 'code-reused'));
  });

  it('refuses a code that has signed someone in', async () => {
    const { email, secret } = await enroll(testApp);
    const code = codeOf(testApp, secret, 1);
    await (await enterPassword(testApp, email)).post('/sign-in/second-step', { code });
    const browser = await enterPassword(testApp, email);
    expect(await browser.post('/sign-in/second-step', { code })).toMatchObject(
      failure(422, 'code-reused'),
    );
    expect((await browser.get('/session')).body).toEqual({ state: 'second-step' });
  });

  it('of 20 parallel requests with the same code lets one win', async () => {
    const { email, secret } = await enroll(testApp);
    const code = codeOf(testApp, secret, 1);
    const browser = await enterPassword(testApp, email);
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => browser.post('/sign-in/second-step', { code })),
    );
    expect(count(answers, 204)).toBe(1);
    expect(count(answers, 422) + count(answers, 429)).toBe(19);
  });

  it('refuses a wrong code', async () => {
    const { email, secret } = await enroll(testApp);
    const browser = await enterPassword(testApp, email);
    expect(
      await browser.post('/sign-in/second-step', { code: codeOf(testApp, secret, 100) }),
    ).toMatchObject(failure(422, 'invalid-code'));
  });

  it('takes a recovery code once, however it is written', async () => {
    const { email, recoveryCodes } = await enroll(testApp);
    const code = ` ${recoveryCodes[3]!.toLowerCase().replaceAll('-', ' ')} `;
    const first = await enterPassword(testApp, email);
    expect((await first.post('/sign-in/second-step', { code })).status).toBe(204);
    expect((await first.get('/session')).body).toMatchObject({
      state: 'signed-in',
      twoFactor: { recoveryCodesLeft: 9 },
    });
    const second = await enterPassword(testApp, email);
    expect(await second.post('/sign-in/second-step', { code })).toMatchObject(
      failure(422, 'code-reused'),
    );
  });

  it('of 20 parallel requests with the same recovery code lets one win', async () => {
    const { email, recoveryCodes } = await enroll(testApp);
    const browser = await enterPassword(testApp, email);
    const [code] = recoveryCodes;
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => browser.post('/sign-in/second-step', { code })),
    );
    expect(count(answers, 204)).toBe(1);
  });

  it('loses no recovery code when two are redeemed at once', async () => {
    const { browser, email, recoveryCodes } = await enroll(testApp);
    const browsers = [await enterPassword(testApp, email), await enterPassword(testApp, email)];
    const answers = await Promise.all(
      browsers.map((each, i) => each.post('/sign-in/second-step', { code: recoveryCodes[i] })),
    );
    expect(count(answers, 204)).toBe(2);
    expect((await browser.get('/session')).body).toMatchObject({
      twoFactor: { recoveryCodesLeft: 8 },
    });
  });

  it('opens nothing else to a half-signed-in session', async () => {
    const { email, secret } = await enroll(testApp);
    const browser = await enterPassword(testApp, email);
    const body = { password, code: codeOf(testApp, secret, 1) };
    for (const path of [
      '/enrollment',
      '/enrollment/confirm',
      '/enrollment/cancel',
      '/recovery-codes',
      '/recovery-codes/confirm',
      '/disable',
    ]) {
      expect(await browser.post(`/two-factor${path}`, body)).toMatchObject(
        failure(403, 'second-step-required'),
      );
    }
    expect((await browser.get('/session')).body).toEqual({ state: 'second-step' });
  });

  it('asks for the password again after ten minutes', async () => {
    const { email, secret } = await enroll(testApp);
    const browser = await enterPassword(testApp, email);
    testApp.now += 10 * minute;
    expect(
      await browser.post('/sign-in/second-step', { code: codeOf(testApp, secret) }),
    ).toMatchObject(failure(401, 'session-expired'));
  });

  it('is not for those who are signed in already', async () => {
    const { browser, secret } = await enroll(testApp);
    expect(
      await browser.post('/sign-in/second-step', { code: codeOf(testApp, secret, 1) }),
    ).toMatchObject(failure(401, 'session-expired'));
  });

  it('slows down guesses across sessions, recovery codes included, and lets go after the wait', async () => {
    const { email, secret, recoveryCodes } = await enroll(testApp);
    const browsers: Browser[] = [];
    for (let i = 0; i < 40; i++) {
      browsers.push(await enterPassword(testApp, email));
    }
    const guesses = await Promise.all(
      browsers.map((browser, i) => {
        const code = i % 2 === 0 ? codeOf(testApp, secret, 100 + i) : 'AAAA-BBBB-CCCC-DDDD';
        return browser.post('/sign-in/second-step', { code });
      }),
    );
    expect(count(guesses, 204)).toBe(0);
    expect(count(guesses, 429)).toBeGreaterThanOrEqual(30);

    const browser = await enterPassword(testApp, email);
    const limited = await browser.post('/sign-in/second-step', { code: recoveryCodes[0] });
    expect(limited).toMatchObject(failure(429, 'rate-limited'));

    testApp.now += waitOf(limited);
    const patient = await enterPassword(testApp, email);
    const answer = await patient.post('/sign-in/second-step', { code: recoveryCodes[0] });
    expect(answer.status).toBe(204);
  });

  it('is locked after a hundred failures in a row, whoever waits', async () => {
    const { email, secret, recoveryCodes } = await enroll(testApp);
    for (let failures = 0; failures < 100; failures++) {
      const browser = await enterPassword(testApp, email);
      const answer = await browser.post('/sign-in/second-step', {
        code: codeOf(testApp, secret, 1000 + failures),
      });
      expect(answer).toMatchObject(failure(422, 'invalid-code'));
      testApp.now += 60 * minute;
    }
    const browser = await enterPassword(testApp, email);
    const locked = await browser.post('/sign-in/second-step', { code: recoveryCodes[0] });
    expect(locked).toMatchObject({ status: 429, body: { error: { type: 'locked' } } });
    expect(locked.headers.get('Retry-After')).toBeNull();
  });

  it('forgets the failures of someone who got in', async () => {
    const { email, secret } = await enroll(testApp);
    for (let round = 1; round <= 10; round++) {
      const browser = await enterPassword(testApp, email);
      await browser.post('/sign-in/second-step', { code: codeOf(testApp, secret, 100) });
      testApp.now += 30_000;
      const answer = await browser.post('/sign-in/second-step', { code: codeOf(testApp, secret) });
      expect(answer.status).toBe(204);
    }
  });
});
