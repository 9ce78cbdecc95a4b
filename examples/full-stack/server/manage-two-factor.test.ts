import { describe, expect, it } from 'vitest';
import {
  completeEnrollment,
  enroll,
  enterCode,
  enterPassword,
  PASSWORD,
  signIn,
  signUp,
  startEnrollment,
} from './testing/actions.ts';
import { countStatus, failure, TWO_FACTOR_OFF } from './testing/answers.ts';
import { generateCode, readSecret } from './testing/authenticator-app.ts';
import type { Browser } from './testing/open-browser.ts';
import { useTestApp } from './testing/use-test-app.ts';

const MINUTE = 60_000;

const testApp = useTestApp();

describe('the status', () => {
  it('The wizard gets the status of the account before, during and after an enrollment.', async () => {
    const { browser } = await signUp(testApp);
    expect((await browser.get('/two-factor')).body).toEqual(TWO_FACTOR_OFF);
    const secret = readSecret(await startEnrollment(browser));
    expect((await browser.get('/two-factor')).body).toMatchObject({
      enrolled: false,
      pending: true,
    });
    await completeEnrollment(browser, generateCode(testApp, secret));
    expect((await browser.get('/two-factor')).body).toEqual({
      enrolled: true,
      authenticators: [
        { id: expect.any(String) as string, name: 'Authenticator app', createdAt: testApp.now },
      ],
      canAdd: true,
      canReplace: true,
      recoveryCodesSaved: false,
      recoveryCodesLeft: 10,
      pending: false,
    });
  });

  it('Recovery codes count as not saved until the user says that the current set is.', async () => {
    const { browser, recoveryCodesId } = await enroll(testApp);
    const saved = (id: unknown) =>
      browser.post('/two-factor/recovery-codes/confirm', { recoveryCodesId: id });
    expect((await browser.get('/two-factor')).body).toMatchObject({ recoveryCodesSaved: false });
    expect((await saved(recoveryCodesId)).status).toBe(204);
    expect((await browser.get('/two-factor')).body).toMatchObject({ recoveryCodesSaved: true });
    const renewed = await browser.post('/two-factor/recovery-codes');
    expect((await browser.get('/two-factor')).body).toMatchObject({ recoveryCodesSaved: false });
    // Another tab still shows the old set.
    expect(await saved(recoveryCodesId)).toMatchObject(failure(404, 'not-current'));
    expect((await browser.get('/two-factor')).body).toMatchObject({ recoveryCodesSaved: false });
    expect((await saved(renewed.body.recoveryCodesId)).status).toBe(204);
    expect((await browser.get('/two-factor')).body).toMatchObject({ recoveryCodesSaved: true });
  });

  it('Recovery codes can be neither confirmed nor renewed while two-factor is off.', async () => {
    const { browser } = await signUp(testApp);
    expect(
      await browser.post('/two-factor/recovery-codes/confirm', { recoveryCodesId: 'any' }),
    ).toMatchObject(failure(404, 'not-enrolled'));
    expect(await browser.post('/two-factor/recovery-codes')).toMatchObject(
      failure(404, 'not-enrolled'),
    );
  });
});

describe('resuming', () => {
  it('A page load gets the same key with the same expiry.', async () => {
    const { browser } = await signUp(testApp);
    const begun = await startEnrollment(browser);
    testApp.now += 4 * MINUTE;
    const resumed = await browser.get('/two-factor/enrollment');
    expect(resumed.body).toEqual(begun.body);
    expect(
      (await completeEnrollment(browser, generateCode(testApp, readSecret(resumed)))).status,
    ).toBe(200);
  });

  it.each([
    ['nothing was started', () => Promise.resolve()],
    [
      'the enrollment was canceled',
      (browser: Browser) => browser.post('/two-factor/enrollment/cancel'),
    ],
    [
      'the enrollment has expired',
      () => {
        testApp.now += 10 * MINUTE;
        return Promise.resolve();
      },
    ],
  ])('There is no key to resume with when %s.', async (name, end) => {
    const { browser } = await signUp(testApp);
    if (name !== 'nothing was started') {
      await startEnrollment(browser);
    }
    await end(browser);
    expect((await browser.get('/two-factor/enrollment')).body).toBeNull();
    expect((await browser.get('/two-factor')).body).toMatchObject({ pending: false });
  });

  it('There is no key to resume with after the enrollment was completed.', async () => {
    const { browser } = await enroll(testApp);
    expect((await browser.get('/two-factor/enrollment')).body).toBeNull();
  });

  it('Only the session that started an enrollment can resume, complete or cancel it.', async () => {
    const { browser, email } = await signUp(testApp);
    const other = await enterPassword(testApp, email);
    const stranger = (await signUp(testApp)).browser;
    const secret = readSecret(await startEnrollment(browser));
    for (const someone of [other, stranger]) {
      expect((await someone.get('/two-factor/enrollment')).body).toBeNull();
      expect((await someone.get('/two-factor')).body).toMatchObject({ pending: false });
      expect(await completeEnrollment(someone, generateCode(testApp, secret))).toMatchObject(
        failure(410, 'enrollment-expired'),
      );
      await someone.post('/two-factor/enrollment/cancel');
    }
    expect((await completeEnrollment(browser, generateCode(testApp, secret))).status).toBe(200);
  });

  it('There is no key to resume with after signing out and in again.', async () => {
    const { browser, email } = await signUp(testApp);
    await startEnrollment(browser);
    await browser.post('/sign-out');
    await browser.post('/sign-in', { email, password: PASSWORD });
    expect((await browser.get('/two-factor/enrollment')).body).toBeNull();
  });
});

describe('replacing the authenticator', () => {
  it('The old authenticator works until the new one is confirmed, and not after that.', async () => {
    const { browser, email, secret: old } = await enroll(testApp);
    const secret = readSecret(await startEnrollment(browser, 'replace'));
    expect(secret).not.toBe(old);
    expect((await browser.get('/two-factor')).body).toMatchObject({ enrolled: true });
    expect((await signIn(testApp, email, generateCode(testApp, old, 1))).status).toBe(204);
    expect(await signIn(testApp, email, generateCode(testApp, secret))).toMatchObject(
      failure(422, 'invalid-code'),
    );

    testApp.now += MINUTE;
    expect((await completeEnrollment(browser, generateCode(testApp, secret))).status).toBe(200);
    expect(await signIn(testApp, email, generateCode(testApp, old))).toMatchObject(
      failure(422, 'invalid-code'),
    );
    testApp.now += MINUTE;
    expect((await signIn(testApp, email, generateCode(testApp, secret))).status).toBe(204);
  });

  it('A replacement returns new recovery codes, and the old ones stop working.', async () => {
    const { browser, email, recoveryCodes } = await enroll(testApp);
    const secret = readSecret(await startEnrollment(browser, 'replace'));
    const { body } = await completeEnrollment(browser, generateCode(testApp, secret));
    const renewed = body.recoveryCodes as string[];
    expect(renewed).toHaveLength(10);
    expect((await browser.get('/two-factor')).body).toMatchObject({ recoveryCodesSaved: false });
    expect(await signIn(testApp, email, recoveryCodes[0])).toMatchObject(
      failure(422, 'invalid-code'),
    );
    testApp.now += MINUTE;
    expect((await signIn(testApp, email, renewed[0])).status).toBe(204);
  });

  it('A replacement has another id, so that a client which lost the answer can see the success.', async () => {
    const { browser } = await enroll(testApp);
    const getId = async () =>
      ((await browser.get('/two-factor')).body.authenticators as { id: string }[])[0]!.id;
    const before = await getId();
    const secret = readSecret(await startEnrollment(browser, 'replace'));
    expect(await getId()).toBe(before);
    await completeEnrollment(browser, generateCode(testApp, secret));
    expect(await getId()).not.toBe(before);
  });

  it.each(['was canceled', 'has expired', 'got a wrong code'])(
    'A replacement that %s changes nothing.',
    async (end) => {
      const { browser, email, secret: old, recoveryCodes } = await enroll(testApp);
      const secret = readSecret(await startEnrollment(browser, 'replace'));
      if (end === 'was canceled') {
        await browser.post('/two-factor/enrollment/cancel');
      }
      if (end === 'has expired') {
        testApp.now += 10 * MINUTE;
      }
      const code = generateCode(testApp, secret, end === 'got a wrong code' ? 100 : 0);
      expect((await completeEnrollment(browser, code)).status).toBe(
        end === 'got a wrong code' ? 422 : 410,
      );
      testApp.now += MINUTE;
      expect((await signIn(testApp, email, generateCode(testApp, old))).status).toBe(204);
      expect((await signIn(testApp, email, recoveryCodes[0])).status).toBe(204);
    },
  );

  it('Of 20 parallel requests that complete a replacement, one succeeds.', async () => {
    const { browser } = await enroll(testApp);
    const code = generateCode(testApp, readSecret(await startEnrollment(browser, 'replace')));
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => completeEnrollment(browser, code)),
    );
    expect(countStatus(answers, 200)).toBe(1);
  });

  it('A replacement ends the sessions on other devices.', async () => {
    const { browser, email, secret: old } = await enroll(testApp);
    const other = await enterPassword(testApp, email);
    await enterCode(other, generateCode(testApp, old, 1));
    const secret = readSecret(await startEnrollment(browser, 'replace'));
    await completeEnrollment(browser, generateCode(testApp, secret));
    expect((await browser.get('/session')).body).toMatchObject({ state: 'signed-in' });
    expect((await other.get('/session')).body).toEqual({ state: 'signed-out' });
  });

  it('A first enrollment cannot start while two-factor is on.', async () => {
    const { browser } = await enroll(testApp);
    expect(await startEnrollment(browser, 'enroll')).toMatchObject(
      failure(409, 'already-enrolled'),
    );
  });

  it.each([{ intent: 'remove' }, { intent: 5 }, {}])(
    'An enrollment cannot start with %j.',
    async (body) => {
      const { browser } = await enroll(testApp);
      expect(await browser.post('/two-factor/enrollment', body)).toMatchObject({
        status: 400,
        body: { error: { type: 'invalid-request', field: 'intent' } },
      });
    },
  );
});

describe('a code', () => {
  it.each([
    [-1, 204],
    [1, 204],
    [-2, 422],
    [2, 422],
  ])('A code that is %i time steps ahead gets the status %i.', async (steps, status) => {
    const { email, secret } = await enroll(testApp);
    testApp.now += 10 * MINUTE;
    expect((await signIn(testApp, email, generateCode(testApp, secret, steps))).status).toBe(
      status,
    );
  });
});

describe('turning two-factor off', () => {
  it('Turning two-factor off lets the password alone sign in, and deletes the recovery codes.', async () => {
    const { browser, email } = await enroll(testApp);
    expect((await browser.post('/two-factor/disable')).status).toBe(204);
    const again = await enterPassword(testApp, email);
    expect((await again.get('/session')).body).toMatchObject({
      state: 'signed-in',
      twoFactor: { enrolled: false, recoveryCodesLeft: 0 },
    });
  });

  it('Another authenticator gets another secret after two-factor was turned off.', async () => {
    const { browser, secret } = await enroll(testApp);
    await browser.post('/two-factor/disable');
    const next = readSecret(await startEnrollment(browser));
    expect(next).not.toBe(secret);
    expect((await completeEnrollment(browser, generateCode(testApp, next))).status).toBe(200);
  });

  it('Turning two-factor off cancels a pending replacement, which would turn it on again.', async () => {
    const { browser } = await enroll(testApp);
    const secret = readSecret(await startEnrollment(browser, 'replace'));
    await browser.post('/two-factor/disable');
    expect(await completeEnrollment(browser, generateCode(testApp, secret))).toMatchObject(
      failure(410, 'enrollment-expired'),
    );
  });

  it('Turning two-factor off fails while it is off.', async () => {
    const { browser } = await signUp(testApp);
    expect(await browser.post('/two-factor/disable')).toMatchObject(failure(404, 'not-enrolled'));
  });

  it('Turning two-factor off ends the sessions on other devices.', async () => {
    const { browser, email, secret } = await enroll(testApp);
    const other = await enterPassword(testApp, email);
    await enterCode(other, generateCode(testApp, secret, 1));
    await browser.post('/two-factor/disable');
    expect((await other.get('/session')).body).toEqual({ state: 'signed-out' });
  });
});

describe('new recovery codes', () => {
  it('New recovery codes end the old ones.', async () => {
    const { browser, email, recoveryCodes } = await enroll(testApp);
    const answer = await browser.post('/two-factor/recovery-codes');
    const renewed = answer.body.recoveryCodes as string[];
    expect(renewed).toHaveLength(10);
    for (const old of recoveryCodes) {
      expect(renewed).not.toContain(old);
    }
    expect(await signIn(testApp, email, recoveryCodes[0])).toMatchObject(
      failure(422, 'invalid-code'),
    );
    expect((await signIn(testApp, email, renewed[0])).status).toBe(204);
  });

  it('New recovery codes leave the authenticator unchanged.', async () => {
    const { browser, email, secret } = await enroll(testApp);
    await browser.post('/two-factor/recovery-codes');
    expect((await signIn(testApp, email, generateCode(testApp, secret, 1))).status).toBe(204);
  });
});
