import { setTimeout as delay } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { createApp } from './app.ts';
import {
  addAuthenticator,
  completeEnrollment,
  enroll,
  enterCode,
  enterPassword,
  findAuthenticators,
  PASSWORD,
  removeAuthenticator,
  renameAuthenticator,
  signUp,
  startEnrollment,
} from './testing/actions.ts';
import { failure } from './testing/answers.ts';
import { generateCode, readSecret } from './testing/authenticator-app.ts';
import { holdDatabase, type HeldDatabase } from './testing/hold-database.ts';
import { openBrowser } from './testing/open-browser.ts';
import { useTestApp, type TestApp } from './testing/use-test-app.ts';

const testApp = useTestApp();

/** The same server for a thief, whose requests are held at a moment of the test's choice. */
let thiefApp: TestApp;
let database: HeldDatabase;
beforeAll(() => {
  database = holdDatabase(testApp.database);
  const app = createApp({
    database,
    encryptionKey: testApp.encryptionKey,
    clock: () => testApp.now,
    passwordCost: 16,
    recoveryCodeIterations: 1000,
  });
  thiefApp = { ...testApp, app };
});

describe('a sign-in that is overtaken', () => {
  it('A sign-in with the password alone is not complete if two-factor is turned on before it ends.', async () => {
    const owner = await signUp(testApp);
    const secret = readSecret(await startEnrollment(owner.browser));
    const thief = openBrowser(thiefApp);
    const atInsert = database.hold('INSERT INTO sessions');
    const signIn = thief.post('/sign-in', { email: owner.email, password: PASSWORD });
    const goOn = await atInsert;
    const confirmed = await completeEnrollment(owner.browser, generateCode(testApp, secret));
    expect(confirmed.status).toBe(200);
    goOn();
    expect((await signIn).status).toBe(204);

    expect((await thief.get('/session')).body).toEqual({ state: 'second-step' });
    expect(await thief.post('/two-factor/recovery-codes')).toMatchObject(
      failure(403, 'second-step-required'),
    );
    expect(await thief.post('/two-factor/disable')).toMatchObject(
      failure(403, 'second-step-required'),
    );
    // The code completes it, as if it had come later.
    expect((await enterCode(thief, generateCode(testApp, secret, 1))).status).toBe(204);
    expect((await thief.get('/session')).body).toMatchObject({ state: 'signed-in' });
  });

  it('A second step with the old authenticator is not enough if a new one comes into use before it ends.', async () => {
    const owner = await enroll(testApp);
    const next = readSecret(await startEnrollment(owner.browser, 'replace'));
    const thief = await enterPassword(thiefApp, owner.email);
    const atInsert = database.hold('INSERT INTO sessions');
    const secondStep = enterCode(thief, generateCode(testApp, owner.secret, 1));
    const goOn = await atInsert;
    await completeEnrollment(owner.browser, generateCode(testApp, next));
    goOn();
    expect((await secondStep).status).toBe(204);

    expect((await thief.get('/session')).body).toEqual({ state: 'second-step' });
    expect((await owner.browser.get('/session')).body).toMatchObject({ state: 'signed-in' });
  });

  it.each(['the removed authenticator', 'another authenticator', 'a recovery code'])(
    'A second step with %s is not enough if an authenticator is removed before it ends.',
    async (kind) => {
      const owner = await enroll(testApp);
      const tablet = await addAuthenticator(testApp, owner.browser, 'Tablet');
      const ids = await findAuthenticators(owner.browser);
      const codes = {
        'the removed authenticator': generateCode(testApp, tablet, 1),
        'another authenticator': generateCode(testApp, owner.secret, 1),
        'a recovery code': owner.recoveryCodes[0]!,
      };
      const thief = await enterPassword(thiefApp, owner.email);
      const atInsert = database.hold('INSERT INTO sessions');
      const secondStep = enterCode(thief, codes[kind as keyof typeof codes]);
      const goOn = await atInsert;
      expect((await removeAuthenticator(owner.browser, ids.get('Tablet'))).status).toBe(204);
      goOn();
      expect((await secondStep).status).toBe(204);

      expect((await thief.get('/session')).body).toEqual({ state: 'second-step' });
      expect((await owner.browser.get('/session')).body).toMatchObject({ state: 'signed-in' });
    },
  );

  it('A second step is not enough if an authenticator is added before it ends.', async () => {
    const owner = await enroll(testApp);
    const thief = await enterPassword(thiefApp, owner.email);
    const atInsert = database.hold('INSERT INTO sessions');
    const secondStep = enterCode(thief, generateCode(testApp, owner.secret, 1));
    const goOn = await atInsert;
    const tablet = await addAuthenticator(testApp, owner.browser, 'Tablet');
    goOn();
    await secondStep;
    expect((await thief.get('/session')).body).toEqual({ state: 'second-step' });
    expect((await enterCode(thief, generateCode(testApp, tablet, 1))).status).toBe(204);
  });

  it('A request to remove or rename an authenticator does nothing if another one is added before it ends.', async () => {
    for (const change of ['remove', 'rename']) {
      const owner = await enroll(testApp);
      const [id] = [...(await findAuthenticators(owner.browser)).values()];
      const thief = await enterPassword(thiefApp, owner.email);
      await enterCode(thief, generateCode(testApp, owner.secret, 1));
      const atTransaction = database.hold('BEGIN');
      const request =
        change === 'remove'
          ? removeAuthenticator(thief, id)
          : renameAuthenticator(thief, id, 'Other');
      const goOn = await atTransaction;
      await addAuthenticator(testApp, owner.browser, 'Tablet');
      goOn();
      expect(await request).toMatchObject(failure(401, 'session-expired'));
      expect([...(await findAuthenticators(owner.browser)).keys()].toSorted()).toEqual([
        'Authenticator app',
        'Tablet',
      ]);
    }
  });

  it('An eleventh authenticator is refused even if there were nine when its enrollment started.', async () => {
    const { browser } = await enroll(testApp);
    for (let count = 2; count <= 9; count++) {
      await addAuthenticator(testApp, browser, `Number ${count}`);
    }
    const sameBrowser = openBrowser(thiefApp);
    sameBrowser.token = browser.token;
    const atInsert = database.hold('INSERT INTO pending_enrollments');
    const start = startEnrollment(sameBrowser, 'add', { name: 'Number 11' });
    const goOn = await atInsert;
    await addAuthenticator(testApp, browser, 'Number 10');
    goOn();
    const code = generateCode(testApp, readSecret(await start));
    expect(await completeEnrollment(browser, code)).toMatchObject(failure(409, 'limit-reached'));
    expect((await findAuthenticators(browser)).size).toBe(10);
  });

  it('An enrollment that started before two-factor was turned off does not turn it on again.', async () => {
    const { browser } = await enroll(testApp);
    for (const intent of ['add', 'replace'] as const) {
      const sameBrowser = openBrowser(thiefApp);
      sameBrowser.token = browser.token;
      const atInsert = database.hold('INSERT INTO pending_enrollments');
      const start = startEnrollment(sameBrowser, intent);
      const goOn = await atInsert;
      await browser.post('/two-factor/disable');
      goOn();
      const code = generateCode(testApp, readSecret(await start));
      expect(await completeEnrollment(browser, code)).toMatchObject(
        failure(410, 'enrollment-expired'),
      );
      const next = readSecret(await startEnrollment(browser));
      expect((await completeEnrollment(browser, generateCode(testApp, next))).status).toBe(200);
    }
  });

  it('A request to turn two-factor off does nothing if two-factor is turned on before it ends.', async () => {
    const owner = await signUp(testApp);
    const secret = readSecret(await startEnrollment(owner.browser));
    const thief = await enterPassword(thiefApp, owner.email);
    const atTransaction = database.hold('BEGIN');
    const disable = thief.post('/two-factor/disable');
    const goOn = await atTransaction;
    await completeEnrollment(owner.browser, generateCode(testApp, secret));
    goOn();
    expect(await disable).toMatchObject(failure(401, 'session-expired'));
    expect((await owner.browser.get('/session')).body).toMatchObject({
      state: 'signed-in',
      twoFactor: { enrolled: true },
    });
  });

  it('A request for a new key gets none if two-factor is turned on before it ends.', async () => {
    const owner = await signUp(testApp);
    const secret = readSecret(await startEnrollment(owner.browser));
    const thief = await enterPassword(thiefApp, owner.email);
    const atInsert = database.hold('INSERT INTO pending_enrollments');
    const start = startEnrollment(thief);
    const goOn = await atInsert;
    await completeEnrollment(owner.browser, generateCode(testApp, secret));
    goOn();
    expect(await start).toMatchObject(failure(401, 'session-expired'));
    expect((await owner.browser.get('/session')).body).toMatchObject({
      twoFactor: { enrolled: true, pending: false },
    });
  });

  it('A request for new recovery codes does nothing if two-factor is turned on before it ends.', async () => {
    const owner = await signUp(testApp);
    const secret = readSecret(await startEnrollment(owner.browser));
    const thief = await enterPassword(thiefApp, owner.email);
    const atRead = database.hold('SELECT two_factor.id');
    const renew = thief.post('/two-factor/recovery-codes');
    const goOn = await atRead;
    await completeEnrollment(owner.browser, generateCode(testApp, secret));
    goOn();
    expect(await renew).toMatchObject(failure(401, 'session-expired'));
  });

  it('Signing out during a replacement does not deadlock with turning two-factor off.', async () => {
    const owner = await enroll(testApp);
    await startEnrollment(owner.browser, 'replace');
    const other = await enterPassword(thiefApp, owner.email);
    await enterCode(other, generateCode(testApp, owner.secret, 1));
    const atDelete = database.hold('DELETE FROM two_factor');
    const disable = other.post('/two-factor/disable');
    const goOn = await atDelete;
    const signOut = owner.browser.post('/sign-out');
    await delay(200); // It now waits for the transaction.
    goOn();
    expect((await disable).status).toBe(204);
    expect((await signOut).status).toBe(204);
  });
});
