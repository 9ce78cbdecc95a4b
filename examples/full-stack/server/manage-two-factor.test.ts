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
  reauthenticate,
  secretOf,
  signUp,
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

/** What the second step of a new sign-in answers to a code. */
async function signInWith(email: string, code: string | undefined) {
  const browser = await enterPassword(testApp, email);
  return browser.post('/sign-in/second-step', { code });
}

describe('how the account is protected', () => {
  it('is told to the wizard', async () => {
    const { browser } = await signUp(testApp);
    expect((await browser.get('/two-factor')).body).toEqual({
      enrolled: false,
      authenticators: [],
      canReplace: true,
      recoveryCodesSaved: true,
      recoveryCodesLeft: 0,
      pending: false,
    });
    const secret = secretOf(await begin(browser));
    expect((await browser.get('/two-factor')).body).toMatchObject({
      enrolled: false,
      pending: true,
    });
    await confirm(browser, codeOf(testApp, secret));
    expect((await browser.get('/two-factor')).body).toEqual({
      enrolled: true,
      authenticators: [{ id: expect.any(String) as string, createdAt: testApp.now }],
      canReplace: true,
      recoveryCodesSaved: false,
      recoveryCodesLeft: 10,
      pending: false,
    });
  });

  it('says that recovery codes were never saved, until the person says they are', async () => {
    const { browser, recoveryCodesId } = await enroll(testApp);
    const saved = (id: unknown) =>
      browser.post('/two-factor/recovery-codes/confirm', { recoveryCodesId: id });
    expect((await browser.get('/two-factor')).body).toMatchObject({ recoveryCodesSaved: false });
    expect((await saved(recoveryCodesId)).status).toBe(204);
    expect((await browser.get('/two-factor')).body).toMatchObject({ recoveryCodesSaved: true });
    const renewed = await browser.post('/two-factor/recovery-codes');
    expect((await browser.get('/two-factor')).body).toMatchObject({ recoveryCodesSaved: false });
    // Another tab still shows the ones before.
    expect(await saved(recoveryCodesId)).toMatchObject(failure(404, 'not-current'));
    expect((await browser.get('/two-factor')).body).toMatchObject({ recoveryCodesSaved: false });
    expect((await saved(renewed.body.recoveryCodesId)).status).toBe(204);
    expect((await browser.get('/two-factor')).body).toMatchObject({ recoveryCodesSaved: true });
  });

  it('has no recovery codes to save where two-factor is off', async () => {
    const { browser } = await signUp(testApp);
    expect(
      await browser.post('/two-factor/recovery-codes/confirm', { recoveryCodesId: 'any' }),
    ).toMatchObject(failure(404, 'not-enrolled'));
    expect(await browser.post('/two-factor/recovery-codes')).toMatchObject(
      failure(404, 'not-enrolled'),
    );
  });
});

describe('after a refresh', () => {
  it('gives the same key and the same end', async () => {
    const { browser } = await signUp(testApp);
    const begun = await begin(browser);
    testApp.now += 4 * minute;
    const resumed = await browser.get('/two-factor/enrollment');
    expect(resumed.body).toEqual(begun.body);
    expect((await confirm(browser, codeOf(testApp, secretOf(resumed)))).status).toBe(200);
  });

  it.each([
    ['nothing was started', () => Promise.resolve()],
    ['it was called off', (browser: Browser) => browser.post('/two-factor/enrollment/cancel')],
    [
      'it has expired',
      () => {
        testApp.now += 10 * minute;
        return Promise.resolve();
      },
    ],
  ])('gives nothing when %s', async (name, end) => {
    const { browser } = await signUp(testApp);
    if (name !== 'nothing was started') {
      await begin(browser);
    }
    await end(browser);
    expect((await browser.get('/two-factor/enrollment')).body).toBeNull();
    expect((await browser.get('/two-factor')).body).toMatchObject({ pending: false });
  });

  it('gives nothing once it is confirmed', async () => {
    const { browser } = await enroll(testApp);
    expect((await browser.get('/two-factor/enrollment')).body).toBeNull();
  });

  it('gives the key to the session that asked for it and no other', async () => {
    const { browser, email } = await signUp(testApp);
    const other = await enterPassword(testApp, email);
    const stranger = (await signUp(testApp)).browser;
    const secret = secretOf(await begin(browser));
    for (const someone of [other, stranger]) {
      expect((await someone.get('/two-factor/enrollment')).body).toBeNull();
      expect((await someone.get('/two-factor')).body).toMatchObject({ pending: false });
      expect(await confirm(someone, codeOf(testApp, secret))).toMatchObject(
        failure(410, 'enrollment-expired'),
      );
      await someone.post('/two-factor/enrollment/cancel');
    }
    expect((await confirm(browser, codeOf(testApp, secret))).status).toBe(200);
  });

  it('gives nothing after signing out and in again', async () => {
    const { browser, email } = await signUp(testApp);
    await begin(browser);
    await browser.post('/sign-out');
    await browser.post('/sign-in', { email, password });
    expect((await browser.get('/two-factor/enrollment')).body).toBeNull();
  });

  it('keeps the key when the password was asked for again', async () => {
    const { browser } = await signUp(testApp);
    const begun = await begin(browser);
    await reauthenticate(browser);
    expect((await browser.get('/two-factor/enrollment')).body).toEqual(begun.body);
  });
});

describe('replacing the app', () => {
  it('keeps the old one in use until the new one is confirmed, and ends it then', async () => {
    const { browser, email, secret: old } = await enroll(testApp);
    const secret = secretOf(await begin(browser, 'replace'));
    expect(secret).not.toBe(old);
    expect((await browser.get('/two-factor')).body).toMatchObject({ enrolled: true });
    expect((await signInWith(email, codeOf(testApp, old, 1))).status).toBe(204);
    expect(await signInWith(email, codeOf(testApp, secret))).toMatchObject(
      failure(422, 'invalid-code'),
    );

    testApp.now += minute;
    expect((await confirm(browser, codeOf(testApp, secret))).status).toBe(200);
    expect(await signInWith(email, codeOf(testApp, old))).toMatchObject(
      failure(422, 'invalid-code'),
    );
    testApp.now += minute;
    expect((await signInWith(email, codeOf(testApp, secret))).status).toBe(204);
  });

  it('gives new recovery codes, and the old ones end with the app', async () => {
    const { browser, email, recoveryCodes } = await enroll(testApp);
    const secret = secretOf(await begin(browser, 'replace'));
    const { body } = await confirm(browser, codeOf(testApp, secret));
    const renewed = body.recoveryCodes as string[];
    expect(renewed).toHaveLength(10);
    expect((await browser.get('/two-factor')).body).toMatchObject({ recoveryCodesSaved: false });
    expect(await signInWith(email, recoveryCodes[0])).toMatchObject(failure(422, 'invalid-code'));
    testApp.now += minute;
    expect((await signInWith(email, renewed[0])).status).toBe(204);
  });

  it('gives the authenticator another id, by which a lost answer is known to have been a yes', async () => {
    const { browser } = await enroll(testApp);
    const idOf = async () =>
      ((await browser.get('/two-factor')).body.authenticators as { id: string }[])[0]!.id;
    const before = await idOf();
    const secret = secretOf(await begin(browser, 'replace'));
    expect(await idOf()).toBe(before);
    await confirm(browser, codeOf(testApp, secret));
    expect(await idOf()).not.toBe(before);
  });

  it.each(['called off', 'expired', 'wrong'])('changes nothing when it is %s', async (end) => {
    const { browser, email, secret: old, recoveryCodes } = await enroll(testApp);
    const secret = secretOf(await begin(browser, 'replace'));
    if (end === 'called off') {
      await browser.post('/two-factor/enrollment/cancel');
    }
    if (end === 'expired') {
      testApp.now += 10 * minute;
    }
    const code = codeOf(testApp, secret, end === 'wrong' ? 100 : 0);
    expect((await confirm(browser, code)).status).toBe(end === 'wrong' ? 422 : 410);
    testApp.now += minute;
    expect((await signInWith(email, codeOf(testApp, old))).status).toBe(204);
    expect((await signInWith(email, recoveryCodes[0])).status).toBe(204);
  });

  it('of 20 parallel confirmations lets one win', async () => {
    const { browser } = await enroll(testApp);
    const code = codeOf(testApp, secretOf(await begin(browser, 'replace')));
    const answers = await Promise.all(Array.from({ length: 20 }, () => confirm(browser, code)));
    expect(count(answers, 200)).toBe(1);
  });

  it('ends the sessions on other devices', async () => {
    const { browser, email, secret: old } = await enroll(testApp);
    const other = await enterPassword(testApp, email);
    await other.post('/sign-in/second-step', { code: codeOf(testApp, old, 1) });
    const secret = secretOf(await begin(browser, 'replace'));
    await confirm(browser, codeOf(testApp, secret));
    expect((await browser.get('/session')).body).toMatchObject({ state: 'signed-in' });
    expect((await other.get('/session')).body).toEqual({ state: 'signed-out' });
  });

  it('is not taken for a first one', async () => {
    const { browser } = await enroll(testApp);
    expect(await begin(browser, 'enroll')).toMatchObject(failure(409, 'already-enrolled'));
  });

  it.each([{ intent: 'add' }, { intent: 5 }, {}])('refuses %j', async (body) => {
    const { browser } = await enroll(testApp);
    expect(await browser.post('/two-factor/enrollment', body)).toMatchObject({
      status: 400,
      body: { error: { type: 'invalid-request', field: 'intent' } },
    });
  });
});

describe('what changes how an account is protected', () => {
  const changes = [
    ['a first app', '/two-factor/enrollment', { intent: 'enroll' }],
    ['another app', '/two-factor/enrollment', { intent: 'replace' }],
    ['new recovery codes', '/two-factor/recovery-codes', {}],
    ['turning it off', '/two-factor/disable', {}],
  ] as const;

  it.each(changes)('asks who it is when that was long ago: %s', async (name, path, body) => {
    const isFirst = name === 'a first app';
    const { browser, secret } = isFirst
      ? { ...(await signUp(testApp)), secret: undefined }
      : await enroll(testApp);
    testApp.now += 5 * minute;
    const next = () => secret && codeOf(testApp, secret);
    testApp.now += 1;
    expect(await browser.post(path, body)).toMatchObject(failure(403, 'reauthentication-required'));
    expect((await reauthenticate(browser, next())).status).toBe(204);
    expect((await browser.post(path, body)).status).toBeLessThan(300);
  });

  it.each(changes)('doesn’t ask within five minutes: %s', async (name, path, body) => {
    const { browser } = await (name === 'a first app' ? signUp(testApp) : enroll(testApp));
    testApp.now += 5 * minute;
    expect((await browser.post(path, body)).status).toBeLessThan(300);
  });

  it.each(changes)('is closed to strangers and to half a sign-in: %s', async (_, path, body) => {
    const { email } = await enroll(testApp);
    expect(await testApp.openBrowser().post(path, body)).toMatchObject(
      failure(401, 'session-expired'),
    );
    const halfway = await enterPassword(testApp, email);
    expect(await halfway.post(path, body)).toMatchObject(failure(403, 'second-step-required'));
    expect(await reauthenticate(halfway)).toMatchObject(failure(403, 'second-step-required'));
  });
});

describe('proving who one is', () => {
  it('takes the password alone where two-factor is off', async () => {
    const { browser } = await signUp(testApp);
    expect(await browser.post('/reauthenticate', { password: 'wrong password' })).toMatchObject(
      failure(401, 'invalid-credentials'),
    );
    expect((await reauthenticate(browser)).status).toBe(204);
  });

  it.each(['a code', 'a recovery code'])(
    'takes the password and %s where it is on',
    async (kind) => {
      const { browser, secret, recoveryCodes } = await enroll(testApp);
      const code = kind === 'a code' ? codeOf(testApp, secret, 1) : recoveryCodes[0]!;
      expect(await browser.post('/reauthenticate', { password: 'wrong', code })).toMatchObject(
        failure(401, 'invalid-credentials'),
      );
      expect(await reauthenticate(browser)).toMatchObject({
        status: 400,
        body: { error: { type: 'invalid-request', field: 'code' } },
      });
      expect(await reauthenticate(browser, codeOf(testApp, secret, 100))).toMatchObject(
        failure(422, 'invalid-code'),
      );
      expect((await reauthenticate(browser, code)).status).toBe(204);
      testApp.now += 6 * minute;
      expect((await reauthenticate(browser, code)).status).toBe(422);
    },
  );

  it('gives the session a new token', async () => {
    const { browser } = await signUp(testApp);
    const { token } = browser;
    await reauthenticate(browser);
    expect(browser.token).not.toBe(token);
    browser.token = token;
    expect((await browser.get('/session')).body).toEqual({ state: 'signed-out' });
  });

  it('slows down guesses', async () => {
    const { browser } = await signUp(testApp);
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => browser.post('/reauthenticate', { password: 'a guess' })),
    );
    expect(count(answers, 204)).toBe(0);
    expect(count(answers, 429)).toBeGreaterThanOrEqual(15);
  });

  it('counts only for this session', async () => {
    const { browser, email } = await signUp(testApp);
    const other = await enterPassword(testApp, email);
    testApp.now += 6 * minute;
    await reauthenticate(other);
    expect(await begin(browser)).toMatchObject(failure(403, 'reauthentication-required'));
  });
});

describe('a code', () => {
  it.each([
    [-1, 204],
    [1, 204],
    [-2, 422],
    [2, 422],
  ])('of %i steps from now is answered with %i', async (steps, status) => {
    const { email, secret } = await enroll(testApp);
    testApp.now += 10 * minute;
    expect((await signInWith(email, codeOf(testApp, secret, steps))).status).toBe(status);
  });
});

describe('turning it off', () => {
  it('lets the password alone sign in, and takes the recovery codes along', async () => {
    const { browser, email } = await enroll(testApp);
    expect((await browser.post('/two-factor/disable')).status).toBe(204);
    const again = await enterPassword(testApp, email);
    expect((await again.get('/session')).body).toMatchObject({
      state: 'signed-in',
      twoFactor: { enrolled: false, recoveryCodesLeft: 0 },
    });
  });

  it('lets another app be connected, with another secret', async () => {
    const { browser, secret } = await enroll(testApp);
    await browser.post('/two-factor/disable');
    const next = secretOf(await begin(browser));
    expect(next).not.toBe(secret);
    expect((await confirm(browser, codeOf(testApp, next))).status).toBe(200);
  });

  it('calls off a replacement under way, which would turn it on again', async () => {
    const { browser } = await enroll(testApp);
    const secret = secretOf(await begin(browser, 'replace'));
    await browser.post('/two-factor/disable');
    expect(await confirm(browser, codeOf(testApp, secret))).toMatchObject(
      failure(410, 'enrollment-expired'),
    );
  });

  it('has nothing to turn off where there is nothing', async () => {
    const { browser } = await signUp(testApp);
    expect(await browser.post('/two-factor/disable')).toMatchObject(failure(404, 'not-enrolled'));
  });

  it('ends the sessions on other devices', async () => {
    const { browser, email, secret } = await enroll(testApp);
    const other = await enterPassword(testApp, email);
    await other.post('/sign-in/second-step', { code: codeOf(testApp, secret, 1) });
    await browser.post('/two-factor/disable');
    expect((await other.get('/session')).body).toEqual({ state: 'signed-out' });
  });
});

describe('new recovery codes', () => {
  it('end the old ones', async () => {
    const { browser, email, recoveryCodes } = await enroll(testApp);
    const answer = await browser.post('/two-factor/recovery-codes');
    const renewed = answer.body.recoveryCodes as string[];
    expect(renewed).toHaveLength(10);
    for (const old of recoveryCodes) {
      expect(renewed).not.toContain(old);
    }
    expect(await signInWith(email, recoveryCodes[0])).toMatchObject(failure(422, 'invalid-code'));
    expect((await signInWith(email, renewed[0])).status).toBe(204);
  });

  it('leave the app as it is', async () => {
    const { browser, email, secret } = await enroll(testApp);
    await browser.post('/two-factor/recovery-codes');
    expect((await signInWith(email, codeOf(testApp, secret, 1))).status).toBe(204);
  });
});
