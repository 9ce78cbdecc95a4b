import { describe, expect, it } from 'vitest';
import {
  completeEnrollment,
  enroll,
  enterCode,
  enterPassword,
  PASSWORD,
  signUp,
  startEnrollment,
} from './testing/actions.ts';
import { countStatus, failure, getWait } from './testing/answers.ts';
import { generateCode, readSecret } from './testing/authenticator-app.ts';
import { openBrowser, type Browser } from './testing/open-browser.ts';
import { useTestApp } from './testing/use-test-app.ts';

const MINUTE = 60_000;
const ENDPOINTS = [
  '/enrollment',
  '/enrollment/confirm',
  '/enrollment/cancel',
  '/recovery-codes',
  '/recovery-codes/confirm',
  '/rename',
  '/remove',
  '/disable',
];

const testApp = useTestApp();

describe('enrolling', () => {
  it('An enrollment starts with a key URI that names issuer and account.', async () => {
    const { browser, email } = await signUp(testApp);
    const { status, body } = await startEnrollment(browser);
    expect(status).toBe(201);
    const uri = new URL(String(body.keyUri));
    expect(uri.host).toBe('totp');
    expect(decodeURIComponent(uri.pathname)).toBe(`/Tessera Example:${email}`);
    expect(uri.searchParams.get('issuer')).toBe('Tessera Example');
    expect(uri.searchParams.get('secret')).toMatch(/^[A-Z2-7]{32}$/);
    expect(body.expiresAt).toBe(testApp.now + 10 * MINUTE);
  });

  it('Two-factor stays off until a code proves that the authenticator app has the secret.', async () => {
    const { browser, email } = await signUp(testApp);
    await startEnrollment(browser);
    const again = await enterPassword(testApp, email);
    expect((await again.get('/session')).body).toMatchObject({
      state: 'signed-in',
      twoFactor: { enrolled: false },
    });
  });

  it('The right code turns two-factor on and returns ten recovery codes.', async () => {
    const { browser, recoveryCodes } = await enroll(testApp);
    expect(new Set(recoveryCodes).size).toBe(10);
    expect((await browser.get('/session')).body).toMatchObject({
      twoFactor: { enrolled: true, recoveryCodesLeft: 10 },
    });
  });

  it('The secret stays the same after a wrong code.', async () => {
    const { browser } = await signUp(testApp);
    const secret = readSecret(await startEnrollment(browser));
    const wrong = await completeEnrollment(browser, generateCode(testApp, secret, 100));
    expect(wrong).toMatchObject(failure(422, 'invalid-code'));
    const right = await completeEnrollment(browser, generateCode(testApp, secret));
    expect(right.status).toBe(200);
  });

  it('A code is accepted with spaces in and around it.', async () => {
    const { browser } = await signUp(testApp);
    const code = generateCode(testApp, readSecret(await startEnrollment(browser)));
    const typed = ` ${code.slice(0, 3)} ${code.slice(3)} `;
    const answer = await completeEnrollment(browser, typed);
    expect(answer.status).toBe(200);
  });

  it('Guesses at the first code are slowed down.', async () => {
    const { browser } = await signUp(testApp);
    const secret = readSecret(await startEnrollment(browser));
    const guesses = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        completeEnrollment(browser, generateCode(testApp, secret, 100 + i)),
      ),
    );
    expect(countStatus(guesses, 200)).toBe(0);
    expect(countStatus(guesses, 429)).toBeGreaterThanOrEqual(15);
  });

  it('Of 20 parallel requests that complete an enrollment, one succeeds.', async () => {
    const { browser } = await signUp(testApp);
    const code = generateCode(testApp, readSecret(await startEnrollment(browser)));
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => completeEnrollment(browser, code)),
    );
    expect(countStatus(answers, 200)).toBe(1);
  });

  it('Each start creates a new secret, and only the last one can be confirmed.', async () => {
    const { browser } = await signUp(testApp);
    const first = readSecret(await startEnrollment(browser));
    const second = readSecret(await startEnrollment(browser));
    expect(second).not.toBe(first);
    expect(await completeEnrollment(browser, generateCode(testApp, first))).toMatchObject(
      failure(422, 'invalid-code'),
    );
  });

  it('An enrollment expires after ten minutes of the server’s clock.', async () => {
    const { browser } = await signUp(testApp);
    const secret = readSecret(await startEnrollment(browser));
    testApp.now += 10 * MINUTE;
    expect(await completeEnrollment(browser, generateCode(testApp, secret))).toMatchObject(
      failure(410, 'enrollment-expired'),
    );
    expect((await browser.get('/session')).body).toMatchObject({ twoFactor: { enrolled: false } });
  });

  it('A canceled enrollment cannot be completed.', async () => {
    const { browser } = await signUp(testApp);
    const secret = readSecret(await startEnrollment(browser));
    expect((await browser.post('/two-factor/enrollment/cancel')).status).toBe(204);
    expect(await completeEnrollment(browser, generateCode(testApp, secret))).toMatchObject(
      failure(410, 'enrollment-expired'),
    );
  });

  it('A first enrollment cannot change an authenticator that is in use.', async () => {
    const { browser, email, secret } = await enroll(testApp);
    expect(await startEnrollment(browser)).toMatchObject(failure(409, 'already-enrolled'));
    expect(await completeEnrollment(browser, generateCode(testApp, secret, 1))).toMatchObject(
      failure(410, 'enrollment-expired'),
    );
    await browser.post('/two-factor/enrollment/cancel');
    const again = await enterPassword(testApp, email);
    expect((await again.get('/session')).body).toEqual({ state: 'second-step' });
  });

  it('An enrollment needs a recent sign-in.', async () => {
    const { browser, email } = await signUp(testApp);
    testApp.now += 6 * MINUTE;
    expect(await startEnrollment(browser)).toMatchObject(failure(403, 'reauthentication-required'));
    await browser.post('/sign-in', { email, password: PASSWORD });
    expect((await startEnrollment(browser)).status).toBe(201);
  });

  it('Turning two-factor on ends the sessions on other devices.', async () => {
    const { browser, email } = await signUp(testApp);
    const other = await enterPassword(testApp, email);
    const code = generateCode(testApp, readSecret(await startEnrollment(browser)));
    await completeEnrollment(browser, code);
    expect((await browser.get('/session')).body).toMatchObject({ state: 'signed-in' });
    expect((await other.get('/session')).body).toEqual({ state: 'signed-out' });
  });

  it.each(ENDPOINTS)('The endpoint %s rejects a request without a session.', async (path) => {
    const answer = await openBrowser(testApp).post(`/two-factor${path}`, {
      code: '123456',
      password: PASSWORD,
    });
    expect(answer).toMatchObject(failure(401, 'session-expired'));
  });
});

describe('the second step', () => {
  it('The second step accepts the next code.', async () => {
    const { email, secret } = await enroll(testApp);
    const browser = await enterPassword(testApp, email);
    testApp.now += 30_000;
    expect((await enterCode(browser, generateCode(testApp, secret))).status).toBe(204);
    expect((await browser.get('/session')).body).toMatchObject({ state: 'signed-in', email });
  });

  it('The second step rejects the code that turned two-factor on.', async () => {
    const { email, secret } = await enroll(testApp);
    const browser = await enterPassword(testApp, email);
    expect(await enterCode(browser, generateCode(testApp, secret))).toMatchObject(
      failure(422, 'code-reused'),
    );
  });

  it('The second step rejects a code that was used to sign in.', async () => {
    const { email, secret } = await enroll(testApp);
    const code = generateCode(testApp, secret, 1);
    await (await enterPassword(testApp, email)).post('/sign-in/second-step', { code });
    const browser = await enterPassword(testApp, email);
    expect(await enterCode(browser, code)).toMatchObject(failure(422, 'code-reused'));
    expect((await browser.get('/session')).body).toEqual({ state: 'second-step' });
  });

  it('Of 20 parallel requests with the same code, one signs in.', async () => {
    const { email, secret } = await enroll(testApp);
    const code = generateCode(testApp, secret, 1);
    const browser = await enterPassword(testApp, email);
    const answers = await Promise.all(Array.from({ length: 20 }, () => enterCode(browser, code)));
    expect(countStatus(answers, 204)).toBe(1);
    expect(countStatus(answers, 422) + countStatus(answers, 429)).toBe(19);
  });

  it('The second step rejects a wrong code.', async () => {
    const { email, secret } = await enroll(testApp);
    const browser = await enterPassword(testApp, email);
    expect(await enterCode(browser, generateCode(testApp, secret, 100))).toMatchObject(
      failure(422, 'invalid-code'),
    );
  });

  it('A recovery code is accepted once, whatever its case and spacing.', async () => {
    const { email, recoveryCodes } = await enroll(testApp);
    const code = ` ${recoveryCodes[3]!.toLowerCase().replaceAll('-', ' ')} `;
    const first = await enterPassword(testApp, email);
    expect((await enterCode(first, code)).status).toBe(204);
    expect((await first.get('/session')).body).toMatchObject({
      state: 'signed-in',
      twoFactor: { recoveryCodesLeft: 9 },
    });
    const second = await enterPassword(testApp, email);
    expect(await enterCode(second, code)).toMatchObject(failure(422, 'code-reused'));
  });

  it('Of 20 parallel requests with the same recovery code, one signs in.', async () => {
    const { email, recoveryCodes } = await enroll(testApp);
    const browser = await enterPassword(testApp, email);
    const [code] = recoveryCodes;
    const answers = await Promise.all(Array.from({ length: 20 }, () => enterCode(browser, code)));
    expect(countStatus(answers, 204)).toBe(1);
  });

  it('Two recovery codes can be redeemed at the same time, and both are then used.', async () => {
    const { browser, email, recoveryCodes } = await enroll(testApp);
    const browsers = [await enterPassword(testApp, email), await enterPassword(testApp, email)];
    const answers = await Promise.all(browsers.map((each, i) => enterCode(each, recoveryCodes[i])));
    expect(countStatus(answers, 204)).toBe(2);
    expect((await browser.get('/session')).body).toMatchObject({
      twoFactor: { recoveryCodesLeft: 8 },
    });
  });

  it('The password alone opens nothing but the second step.', async () => {
    const { email, secret } = await enroll(testApp);
    const browser = await enterPassword(testApp, email);
    const body = { password: PASSWORD, code: generateCode(testApp, secret, 1) };
    for (const path of ENDPOINTS) {
      expect(await browser.post(`/two-factor${path}`, body)).toMatchObject(
        failure(403, 'second-step-required'),
      );
    }
    expect((await browser.get('/session')).body).toEqual({ state: 'second-step' });
  });

  it('The password has to be given again after ten minutes without a code.', async () => {
    const { email, secret } = await enroll(testApp);
    const browser = await enterPassword(testApp, email);
    testApp.now += 10 * MINUTE;
    expect(await enterCode(browser, generateCode(testApp, secret))).toMatchObject(
      failure(401, 'session-expired'),
    );
  });

  it('The second step rejects a session that is signed in.', async () => {
    const { browser, secret } = await enroll(testApp);
    expect(await enterCode(browser, generateCode(testApp, secret, 1))).toMatchObject(
      failure(401, 'session-expired'),
    );
  });

  it('Guesses at codes and recovery codes are slowed down across sessions until the wait is over.', async () => {
    const { email, secret, recoveryCodes } = await enroll(testApp);
    const browsers: Browser[] = [];
    for (let i = 0; i < 40; i++) {
      browsers.push(await enterPassword(testApp, email));
    }
    const guesses = await Promise.all(
      browsers.map((browser, i) => {
        const code = i % 2 === 0 ? generateCode(testApp, secret, 100 + i) : 'AAAA-BBBB-CCCC-DDDD';
        return enterCode(browser, code);
      }),
    );
    expect(countStatus(guesses, 204)).toBe(0);
    expect(countStatus(guesses, 429)).toBeGreaterThanOrEqual(30);

    const browser = await enterPassword(testApp, email);
    const limited = await enterCode(browser, recoveryCodes[0]);
    expect(limited).toMatchObject(failure(429, 'rate-limited'));

    testApp.now += getWait(limited);
    const patient = await enterPassword(testApp, email);
    const answer = await enterCode(patient, recoveryCodes[0]);
    expect(answer.status).toBe(204);
  });

  it('The account is locked after a hundred failures in a row, even with waits between them.', async () => {
    const { email, secret, recoveryCodes } = await enroll(testApp);
    for (let failures = 0; failures < 100; failures++) {
      const browser = await enterPassword(testApp, email);
      const answer = await enterCode(browser, generateCode(testApp, secret, 1000 + failures));
      expect(answer).toMatchObject(failure(422, 'invalid-code'));
      testApp.now += 60 * MINUTE;
    }
    const browser = await enterPassword(testApp, email);
    const locked = await enterCode(browser, recoveryCodes[0]);
    expect(locked).toMatchObject({ status: 429, body: { error: { type: 'locked' } } });
    expect(locked.headers.get('Retry-After')).toBeNull();
  });

  it('A success clears the failures before it.', async () => {
    const { email, secret } = await enroll(testApp);
    for (let round = 1; round <= 10; round++) {
      const browser = await enterPassword(testApp, email);
      await enterCode(browser, generateCode(testApp, secret, 100));
      testApp.now += 30_000;
      const answer = await enterCode(browser, generateCode(testApp, secret));
      expect(answer.status).toBe(204);
    }
  });
});
