import { describe, expect, it } from 'vitest';
import {
  addAuthenticator,
  completeEnrollment,
  enroll,
  enterCode,
  enterPassword,
  findAuthenticators,
  removeAuthenticator,
  renameAuthenticator,
  signIn,
  startEnrollment,
} from './testing/actions.ts';
import { failure, TWO_FACTOR_OFF } from './testing/answers.ts';
import { generateCode, readSecret } from './testing/authenticator-app.ts';
import { useTestApp } from './testing/use-test-app.ts';

const MINUTE = 60_000;
const PHONE = 'Authenticator app';
const UNKNOWN_ID = '00000000-0000-4000-8000-000000000000';

const testApp = useTestApp();

/** Creates an account with two authenticators: the first one, and a tablet. */
async function enrollTwo() {
  const account = await enroll(testApp);
  const tablet = await addAuthenticator(testApp, account.browser, 'Tablet');
  const ids = await findAuthenticators(account.browser);
  testApp.now += MINUTE;
  return { ...account, tablet, phoneId: ids.get(PHONE)!, tabletId: ids.get('Tablet')! };
}

describe('adding an authenticator', () => {
  it('An added authenticator is listed with its name and its time.', async () => {
    const { browser } = await enroll(testApp);
    const first = testApp.now;
    testApp.now += MINUTE;
    await addAuthenticator(testApp, browser, 'Tablet');
    expect((await browser.get('/two-factor')).body).toMatchObject({
      authenticators: [
        { name: PHONE, createdAt: first },
        { name: 'Tablet', createdAt: testApp.now },
      ],
      canAdd: true,
      pending: false,
    });
  });

  it('Codes of each authenticator sign in, and none of them signs in twice.', async () => {
    const { email, secret, tablet } = await enrollTwo();
    for (const each of [secret, tablet]) {
      expect((await signIn(testApp, email, generateCode(testApp, each))).status).toBe(204);
      expect(await signIn(testApp, email, generateCode(testApp, each))).toMatchObject(
        failure(422, 'code-reused'),
      );
    }
  });

  it('The code that added an authenticator cannot sign in.', async () => {
    const { browser, email } = await enroll(testApp);
    const tablet = await addAuthenticator(testApp, browser, 'Tablet');
    expect(await signIn(testApp, email, generateCode(testApp, tablet))).toMatchObject(
      failure(422, 'code-reused'),
    );
  });

  it('Wrong codes count for the user, however many authenticators there are.', async () => {
    const { email, tablet } = await enrollTwo();
    for (let failures = 0; failures < 3; failures++) {
      expect(await signIn(testApp, email, generateCode(testApp, tablet, 100))).toMatchObject(
        failure(422, 'invalid-code'),
      );
    }
    expect(await signIn(testApp, email, generateCode(testApp, tablet))).toMatchObject(
      failure(429, 'rate-limited'),
    );
  });

  it('The recovery codes stay the same, and count as saved as before.', async () => {
    const { browser, email, recoveryCodes, recoveryCodesId } = await enroll(testApp);
    await browser.post('/two-factor/recovery-codes/confirm', { recoveryCodesId });
    const tablet = readSecret(await startEnrollment(browser, 'add'));
    const answer = await completeEnrollment(browser, generateCode(testApp, tablet));
    expect(answer).toMatchObject({ status: 200, body: {} });
    expect(answer.body).not.toHaveProperty('recoveryCodes');
    expect((await browser.get('/two-factor')).body).toMatchObject({
      recoveryCodesSaved: true,
      recoveryCodesLeft: 10,
    });
    expect((await signIn(testApp, email, recoveryCodes[0])).status).toBe(204);
  });

  it('Adding an authenticator ends the sessions on other devices, and not this one.', async () => {
    const { browser, email, secret } = await enroll(testApp);
    const other = await enterPassword(testApp, email);
    await enterCode(other, generateCode(testApp, secret, 1));
    await addAuthenticator(testApp, browser, 'Tablet');
    expect((await browser.get('/session')).body).toMatchObject({ state: 'signed-in' });
    expect((await other.get('/session')).body).toEqual({ state: 'signed-out' });
  });

  it('A page load gets the same key with the same purpose.', async () => {
    const { browser } = await enroll(testApp);
    const begun = await startEnrollment(browser, 'add', { name: 'Tablet' });
    const resumed = await browser.get('/two-factor/enrollment');
    expect(resumed.body).toEqual(begun.body);
    expect(resumed.body).toMatchObject({ intent: 'add' });
    await completeEnrollment(browser, generateCode(testApp, readSecret(resumed)));
    expect([...(await findAuthenticators(browser)).keys()]).toContain('Tablet');
  });

  it('An added authenticator is the first one if two-factor was turned off before the start.', async () => {
    const { browser } = await enroll(testApp);
    await browser.post('/two-factor/disable');
    const secret = readSecret(await startEnrollment(browser, 'add', { name: 'Tablet' }));
    const { body } = await completeEnrollment(browser, generateCode(testApp, secret));
    expect(body.recoveryCodes).toHaveLength(10);
    expect([...(await findAuthenticators(browser)).keys()]).toEqual(['Tablet']);
  });

  it('A user can have ten authenticators, and not eleven.', async () => {
    const { browser } = await enroll(testApp);
    for (let count = 2; count <= 10; count++) {
      expect((await browser.get('/two-factor')).body).toMatchObject({ canAdd: true });
      await addAuthenticator(testApp, browser, `Number ${count}`);
    }
    expect((await findAuthenticators(browser)).size).toBe(10);
    expect((await browser.get('/two-factor')).body).toMatchObject({ canAdd: false });
    expect(await startEnrollment(browser, 'add', { name: 'Number 11' })).toMatchObject(
      failure(409, 'limit-reached'),
    );
  });
});

describe('the name of an authenticator', () => {
  it('Authenticators without a name get different ones.', async () => {
    const { browser } = await enroll(testApp);
    for (let added = 0; added < 2; added++) {
      const secret = readSecret(await startEnrollment(browser, 'add'));
      await completeEnrollment(browser, generateCode(testApp, secret));
    }
    expect([...(await findAuthenticators(browser)).keys()].toSorted()).toEqual([
      PHONE,
      `${PHONE} 2`,
      `${PHONE} 3`,
    ]);
  });

  it('The name that comes with the code wins over the one from the start.', async () => {
    const { browser } = await enroll(testApp);
    const secret = readSecret(await startEnrollment(browser, 'add', { name: 'Tablet' }));
    await completeEnrollment(browser, generateCode(testApp, secret), ' Watch ');
    expect([...(await findAuthenticators(browser)).keys()].toSorted()).toEqual([PHONE, 'Watch']);
  });

  it.each(['Tablet', 'TABLET', ' tablet '])(
    'An enrollment cannot start with the name "%s" of another authenticator.',
    async (name) => {
      const { browser } = await enrollTwo();
      expect(await startEnrollment(browser, 'add', { name })).toMatchObject(
        failure(409, 'name-conflict'),
      );
    },
  );

  it('A name that is taken costs no attempt, and the same code works with another name.', async () => {
    const { browser } = await enrollTwo();
    const secret = readSecret(await startEnrollment(browser, 'add', { name: 'Watch' }));
    const code = generateCode(testApp, secret);
    for (let tries = 0; tries < 5; tries++) {
      expect(await completeEnrollment(browser, code, 'Tablet')).toMatchObject(
        failure(409, 'name-conflict'),
      );
    }
    expect((await completeEnrollment(browser, code, 'Second tablet')).status).toBe(200);
  });

  it('Two users can have authenticators of the same name.', async () => {
    await enrollTwo();
    const { browser } = await enrollTwo();
    expect((await findAuthenticators(browser)).size).toBe(2);
  });

  it.each([
    ['nothing but spaces', '   '],
    ['too many characters', 'x'.repeat(101)],
    ['a control character', 'Tab\tlet'],
  ])('A name with %s is refused.', async (_, name) => {
    const { browser, phoneId } = await enrollTwo();
    const refusal = { status: 400, body: { error: { type: 'invalid-request', field: 'name' } } };
    expect(await startEnrollment(browser, 'add', { name })).toMatchObject(refusal);
    expect(await completeEnrollment(browser, '123456', name)).toMatchObject(
      name.trim() === '' ? failure(410, 'enrollment-expired') : refusal,
    );
    expect(await renameAuthenticator(browser, phoneId, name)).toMatchObject(refusal);
  });
});

describe('replacing one of several authenticators', () => {
  it('Only the codes of the one that is replaced stop working, and its name stays.', async () => {
    const { browser, email, secret, tablet, tabletId } = await enrollTwo();
    const next = readSecret(await startEnrollment(browser, 'replace', { replaces: tabletId }));
    await completeEnrollment(browser, generateCode(testApp, next));
    const ids = await findAuthenticators(browser);
    expect([...ids.keys()].toSorted()).toEqual([PHONE, 'Tablet']);
    expect(ids.get('Tablet')).not.toBe(tabletId);

    testApp.now += MINUTE;
    expect(await signIn(testApp, email, generateCode(testApp, tablet))).toMatchObject(
      failure(422, 'invalid-code'),
    );
    for (const each of [next, secret]) {
      expect((await signIn(testApp, email, generateCode(testApp, each))).status).toBe(204);
    }
  });

  it('A replacement can have the name of the one that it replaces, and not that of another one.', async () => {
    const { browser, tabletId } = await enrollTwo();
    const replaces = { replaces: tabletId };
    expect(await startEnrollment(browser, 'replace', { name: PHONE, ...replaces })).toMatchObject(
      failure(409, 'name-conflict'),
    );
    const started = await startEnrollment(browser, 'replace', { name: 'tablet', ...replaces });
    const code = generateCode(testApp, readSecret(started));
    expect((await completeEnrollment(browser, code)).status).toBe(200);
    expect([...(await findAuthenticators(browser)).keys()].toSorted()).toEqual([PHONE, 'tablet']);
  });

  it('A replacement must say which of several authenticators it replaces.', async () => {
    const { browser } = await enrollTwo();
    expect(await startEnrollment(browser, 'replace')).toMatchObject({
      status: 400,
      body: { error: { type: 'invalid-request', field: 'replaces' } },
    });
  });

  it.each(['an unknown authenticator', 'one of another user', 'what is no id'])(
    'A replacement of %s cannot start.',
    async (kind) => {
      const { browser } = await enroll(testApp);
      const other = await enrollTwo();
      const ids = { 'an unknown authenticator': UNKNOWN_ID, 'one of another user': other.phoneId };
      const replaces = ids[kind as keyof typeof ids] ?? 'text';
      expect(await startEnrollment(browser, 'replace', { replaces })).toMatchObject(
        failure(404, 'not-current'),
      );
    },
  );
});

describe('renaming an authenticator', () => {
  it('A renamed authenticator keeps its id and its codes, and other sessions go on.', async () => {
    const { browser, email, tablet, tabletId } = await enrollTwo();
    const other = await enterPassword(testApp, email);
    await enterCode(other, generateCode(testApp, tablet));
    expect((await renameAuthenticator(browser, tabletId, ' Old tablet ')).status).toBe(204);
    expect((await findAuthenticators(other)).get('Old tablet')).toBe(tabletId);
    expect((await signIn(testApp, email, generateCode(testApp, tablet, 1))).status).toBe(204);
  });

  it('A name that another authenticator has is refused, and one that differs in case from the own is not.', async () => {
    const { browser, tabletId } = await enrollTwo();
    expect(await renameAuthenticator(browser, tabletId, PHONE.toUpperCase())).toMatchObject(
      failure(409, 'name-conflict'),
    );
    expect((await renameAuthenticator(browser, tabletId, 'TABLET')).status).toBe(204);
    expect([...(await findAuthenticators(browser)).keys()].toSorted()).toEqual([PHONE, 'TABLET']);
  });

  it('A name can be used again after its authenticator was removed.', async () => {
    const { browser, phoneId, tabletId } = await enrollTwo();
    await removeAuthenticator(browser, tabletId);
    expect((await renameAuthenticator(browser, phoneId, 'Tablet')).status).toBe(204);
  });
});

describe('removing an authenticator', () => {
  it('Codes of a removed authenticator stop working, and those of others and recovery codes go on.', async () => {
    const { browser, email, secret, recoveryCodes, tablet, tabletId } = await enrollTwo();
    expect((await removeAuthenticator(browser, tabletId)).status).toBe(204);
    expect([...(await findAuthenticators(browser)).keys()]).toEqual([PHONE]);
    expect(await signIn(testApp, email, generateCode(testApp, tablet))).toMatchObject(
      failure(422, 'invalid-code'),
    );
    expect((await signIn(testApp, email, generateCode(testApp, secret))).status).toBe(204);
    expect((await signIn(testApp, email, recoveryCodes[0])).status).toBe(204);
  });

  it('A removal ends the sessions on other devices, whatever they signed in with.', async () => {
    const { browser, email, secret, recoveryCodes, tablet, tabletId } = await enrollTwo();
    const codes = [generateCode(testApp, secret), generateCode(testApp, tablet), recoveryCodes[0]!];
    const others = await Promise.all(codes.map(() => enterPassword(testApp, email)));
    for (const [index, other] of others.entries()) {
      expect((await enterCode(other, codes[index])).status).toBe(204);
    }
    await removeAuthenticator(browser, tabletId);
    for (const other of others) {
      expect((await other.get('/session')).body).toEqual({ state: 'signed-out' });
    }
  });

  it('A session goes on after it has removed the authenticator that it signed in with.', async () => {
    const { email, tablet, tabletId } = await enrollTwo();
    const browser = await enterPassword(testApp, email);
    await enterCode(browser, generateCode(testApp, tablet));
    expect((await removeAuthenticator(browser, tabletId)).status).toBe(204);
    expect((await browser.get('/session')).body).toMatchObject({ state: 'signed-in' });
    expect((await browser.post('/two-factor/recovery-codes')).status).toBe(200);
  });

  it('The removal of the last authenticator turns two-factor off, with recovery codes and sessions.', async () => {
    const { browser, email, secret, recoveryCodes, phoneId, tabletId } = await enrollTwo();
    await removeAuthenticator(browser, tabletId);
    const other = await enterPassword(testApp, email);
    await enterCode(other, generateCode(testApp, secret));
    await startEnrollment(browser, 'add');
    expect((await removeAuthenticator(browser, phoneId)).status).toBe(204);

    expect((await browser.get('/two-factor')).body).toEqual(TWO_FACTOR_OFF);
    expect((await other.get('/session')).body).toEqual({ state: 'signed-out' });
    const again = await enterPassword(testApp, email);
    expect((await again.get('/session')).body).toMatchObject({ state: 'signed-in' });
    await addAuthenticator(testApp, browser, 'Phone');
    expect(await signIn(testApp, email, recoveryCodes[0])).toMatchObject(
      failure(422, 'invalid-code'),
    );
  });

  it('A replacement that waits is canceled with what it replaces, and an addition goes on.', async () => {
    const { browser, phoneId, tabletId } = await enrollTwo();
    await addAuthenticator(testApp, browser, 'Watch');
    const replacement = await startEnrollment(browser, 'replace', { replaces: tabletId });
    await removeAuthenticator(browser, tabletId);
    const code = generateCode(testApp, readSecret(replacement));
    expect(await completeEnrollment(browser, code)).toMatchObject(
      failure(410, 'enrollment-expired'),
    );

    const addition = await startEnrollment(browser, 'add', { name: 'Laptop' });
    await removeAuthenticator(browser, phoneId);
    await completeEnrollment(browser, generateCode(testApp, readSecret(addition)));
    expect([...(await findAuthenticators(browser)).keys()].toSorted()).toEqual(['Laptop', 'Watch']);
  });

  it.each(['an unknown authenticator', 'one of another user', 'what is no id'])(
    'Nothing is removed or renamed by the id of %s.',
    async (kind) => {
      const { browser } = await enrollTwo();
      const other = await enrollTwo();
      const ids = { 'an unknown authenticator': UNKNOWN_ID, 'one of another user': other.phoneId };
      const id = ids[kind as keyof typeof ids] ?? 'text';
      expect(await removeAuthenticator(browser, id)).toMatchObject(failure(404, 'not-current'));
      expect(await renameAuthenticator(browser, id, 'Mine')).toMatchObject(
        failure(404, 'not-current'),
      );
      for (const one of [browser, other.browser]) {
        expect([...(await findAuthenticators(one)).keys()].toSorted()).toEqual([PHONE, 'Tablet']);
      }
    },
  );

  it('Nothing can be removed or renamed while two-factor is off.', async () => {
    const { browser, phoneId } = await enrollTwo();
    await browser.post('/two-factor/disable');
    expect(await removeAuthenticator(browser, phoneId)).toMatchObject(failure(404, 'not-enrolled'));
    expect(await renameAuthenticator(browser, phoneId, 'Phone')).toMatchObject(
      failure(404, 'not-enrolled'),
    );
  });
});
