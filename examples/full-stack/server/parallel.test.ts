import { describe, expect, it } from 'vitest';
import { createEncryption } from './encryption.ts';
import type { Attempts } from './attempts.ts';
import type { Queryable } from './database.ts';
import type { Session } from './session-store.ts';
import { createSessions } from './sessions.ts';
import {
  addAuthenticator,
  enroll,
  findAuthenticators,
  signUp,
  startEnrollment,
} from './testing/actions.ts';
import { generateCode, readSecret } from './testing/authenticator-app.ts';
import { useTestApp } from './testing/use-test-app.ts';
import { createTwoFactor, type TwoFactor } from './two-factor.ts';

const testApp = useTestApp();

const doNothing = () => Promise.resolve();
const UNLIMITED_ATTEMPTS: Attempts = { limit: (_key, attempt) => attempt() };

function createUnlimitedTwoFactor(): TwoFactor {
  return createTwoFactor({
    database: testApp.database,
    clock: () => testApp.now,
    issuer: 'Tessera Example',
    attempts: UNLIMITED_ATTEMPTS,
    encryption: createEncryption(testApp.encryptionKey),
    recoveryCodeIterations: 1000,
  });
}

/** The newest session of a user. */
async function findSession(email: string): Promise<Session> {
  const [session] = await testApp.database.query<Session>(
    `SELECT sessions.id, user_id AS "userId", email, two_factor_id AS "twoFactorId", authenticated_at AS "authenticatedAt"
     FROM sessions JOIN users ON users.id = user_id WHERE email = $1 ORDER BY authenticated_at DESC LIMIT 1`,
    [email],
  );
  return session!;
}

/** Makes 20 attempts at once. Resolves to the values and to the messages of the errors. */
async function attempt20Times<Result>(
  attempt: () => Promise<Result>,
): Promise<{ values: Result[]; errors: string[] }> {
  const settled = await Promise.allSettled(Array.from({ length: 20 }, attempt));
  return {
    values: settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])),
    errors: settled.flatMap((one) =>
      one.status === 'rejected' ? [(one.reason as Error).message] : [],
    ),
  };
}

describe('20 parallel requests without a limit on attempts', () => {
  it('Of 20 parallel requests with the same code, one succeeds even without a limit on attempts.', async () => {
    const { email, secret } = await enroll(testApp);
    const { userId } = await findSession(email);
    const code = generateCode(testApp, secret, 1);
    const { values, errors } = await attempt20Times(() =>
      createUnlimitedTwoFactor().verifySecondFactor(userId, code),
    );
    expect(values).toHaveLength(1);
    expect(new Set(errors)).toEqual(new Set(['code-reused']));
  });

  it('Of 20 parallel requests with the same recovery code, one succeeds even without a limit.', async () => {
    const { email, recoveryCodes } = await enroll(testApp);
    const session = await findSession(email);
    const { verifySecondFactor, getStatus } = createUnlimitedTwoFactor();
    const { values, errors } = await attempt20Times(() =>
      verifySecondFactor(session.userId, recoveryCodes[0]!),
    );
    expect(values).toHaveLength(1);
    expect(new Set(errors)).toEqual(new Set(['code-reused']));
    expect(await getStatus(session)).toMatchObject({ enrolled: true, recoveryCodesLeft: 9 });
  });

  it('Of 20 parallel requests that turn two-factor on, one succeeds, and its recovery codes work.', async () => {
    const { browser, email } = await signUp(testApp);
    const code = generateCode(testApp, readSecret(await startEnrollment(browser)));
    const session = await findSession(email);
    const { completeEnrollment, getStatus, verifySecondFactor } = createUnlimitedTwoFactor();
    const adopted: string[] = [];
    const { values, errors } = await attempt20Times(() =>
      completeEnrollment(session, { code }, async (_, twoFactorId) => {
        adopted.push(twoFactorId);
      }),
    );
    expect(values).toHaveLength(1);
    // It depends on whether the pending enrollment is gone before or after the code was checked.
    for (const reason of errors) {
      expect(['already-enrolled', 'enrollment-expired']).toContain(reason);
    }
    const proven = await verifySecondFactor(session.userId, values[0]!.recoveryCodes[0]!);
    expect(adopted).toEqual([proven]);
    expect((await getStatus(session)).authenticators).toHaveLength(1);
  });

  it('Of 20 parallel requests that replace the authenticator, one succeeds.', async () => {
    const { browser, email } = await enroll(testApp);
    const secret = readSecret(await startEnrollment(browser, 'replace'));
    const session = await findSession(email);
    const { completeEnrollment, verifySecondFactor, getStatus } = createUnlimitedTwoFactor();
    const [before] = (await getStatus(session)).authenticators;
    const code = generateCode(testApp, secret);
    const adopted: string[] = [];
    const { values, errors } = await attempt20Times(() =>
      completeEnrollment(session, { code }, async (_, twoFactorId) => {
        adopted.push(twoFactorId);
      }),
    );
    expect(values).toHaveLength(1);
    expect(errors).toHaveLength(19);
    const { authenticators } = await getStatus(session);
    expect(authenticators).toHaveLength(1);
    expect(authenticators[0]!.id).not.toBe(before!.id);
    const proven = await verifySecondFactor(session.userId, values[0]!.recoveryCodes[0]!);
    expect(adopted).toEqual([proven]);
  });

  it('20 parallel requests for new recovery codes leave one set that works, and reject the rest.', async () => {
    const { email } = await enroll(testApp);
    const session = await findSession(email);
    const { userId } = session;
    const { verifySecondFactor, renewRecoveryCodes } = createUnlimitedTwoFactor();
    const { values, errors } = await attempt20Times(() => renewRecoveryCodes(session));
    expect(new Set(errors)).toEqual(new Set(['rate-limited']));
    // A request that began after another one had ended succeeds, too, and ends its codes.
    const proofs = await Promise.allSettled(
      values.map(({ recoveryCodes: [code] }) => verifySecondFactor(userId, code!)),
    );
    expect(proofs.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('Of 20 parallel requests that turn two-factor off, one succeeds.', async () => {
    const { email } = await enroll(testApp);
    const session = await findSession(email);
    const { values, errors } = await attempt20Times(() =>
      createUnlimitedTwoFactor().disable(session, doNothing),
    );
    expect(values).toHaveLength(1);
    expect(new Set(errors)).toEqual(new Set(['not-enrolled']));
  });
});

/** Creates an account with two authenticators. */
async function enrollTwo() {
  const account = await enroll(testApp);
  await addAuthenticator(testApp, account.browser, 'Tablet');
  const ids = await findAuthenticators(account.browser);
  const session = await findSession(account.email);
  const [phoneId, tabletId] = [ids.get('Authenticator app')!, ids.get('Tablet')!];
  return { ...account, session, phoneId, tabletId };
}

/** Keeps a session signed in after it has changed the second factor, as the routes do. */
function adopt(session: Session) {
  const sessions = createSessions(testApp.database, () => testApp.now);
  return (transaction: Queryable, twoFactorId: string | null) =>
    sessions.adoptTwoFactor(session, twoFactorId, transaction);
}

/** The outcome of each: `done`, or the message of its error. */
async function listOutcomes(...attempts: Promise<unknown>[]): Promise<string[]> {
  const settled = await Promise.allSettled(attempts);
  return settled.map((one) =>
    one.status === 'fulfilled' ? 'done' : (one.reason as Error).message,
  );
}

/** The names of the authenticators of a session's user, in alphabetical order. */
async function listNames(session: Session): Promise<string[]> {
  const { authenticators } = await createUnlimitedTwoFactor().getStatus(session);
  return authenticators.map(({ name }) => name).toSorted();
}

describe('several authenticators at once', () => {
  it('Of 20 parallel requests that add an authenticator, one succeeds, and the session goes on.', async () => {
    const { browser, email } = await enroll(testApp);
    const code = generateCode(testApp, readSecret(await startEnrollment(browser, 'add')));
    const session = await findSession(email);
    const { values, errors } = await attempt20Times(() =>
      createUnlimitedTwoFactor().completeEnrollment(session, { code }, adopt(session)),
    );
    expect(values).toHaveLength(1);
    expect(new Set(errors)).toEqual(new Set(['enrollment-expired']));
    expect((await findAuthenticators(browser)).size).toBe(2);
  });

  it('Of 20 parallel requests that remove an authenticator, one succeeds.', async () => {
    const { browser, session, tabletId } = await enrollTwo();
    const { values, errors } = await attempt20Times(() =>
      createUnlimitedTwoFactor().removeAuthenticator(session, tabletId, adopt(session)),
    );
    expect(values).toHaveLength(1);
    expect(new Set(errors)).toEqual(new Set(['not-current']));
    expect((await findAuthenticators(browser)).size).toBe(1);
  });

  it('Of 20 parallel requests that remove the last authenticator, one succeeds.', async () => {
    const { browser, email } = await enroll(testApp);
    const [id] = [...(await findAuthenticators(browser)).values()];
    const session = await findSession(email);
    const { values, errors } = await attempt20Times(() =>
      createUnlimitedTwoFactor().removeAuthenticator(session, id!, adopt(session)),
    );
    expect(values).toHaveLength(1);
    expect(new Set(errors)).toEqual(new Set(['not-enrolled']));
  });

  it('Two-factor is off, with nothing left of it, after both authenticators were removed at once.', async () => {
    const { removeAuthenticator, getStatus } = createUnlimitedTwoFactor();
    for (let round = 0; round < 5; round++) {
      const { browser, session, phoneId, tabletId } = await enrollTwo();
      const outcomes = await listOutcomes(
        removeAuthenticator(session, phoneId, adopt(session)),
        removeAuthenticator(session, tabletId, adopt(session)),
      );
      expect(outcomes).toEqual(['done', 'done']);
      expect(await getStatus(session)).toMatchObject({ enrolled: false, recoveryCodesLeft: 0 });
      expect((await browser.get('/session')).body).toMatchObject({ state: 'signed-in' });
      const rest = await testApp.database.query('SELECT FROM two_factor WHERE user_id = $1', [
        session.userId,
      ]);
      expect(rest).toEqual([]);
      const notices = await testApp.database.query<{ type: string }>(
        'SELECT type FROM notices WHERE user_id = $1 ORDER BY id DESC LIMIT 2',
        [session.userId],
      );
      expect(notices.map(({ type }) => type)).toEqual(['two-factor-off', 'authenticator-removed']);
    }
  });

  it('An authenticator that is removed while it is renamed is gone.', async () => {
    const { removeAuthenticator, renameAuthenticator } = createUnlimitedTwoFactor();
    for (let round = 0; round < 5; round++) {
      const { session, tabletId } = await enrollTwo();
      const [renamed, removed] = await listOutcomes(
        renameAuthenticator(session, tabletId, 'Watch'),
        removeAuthenticator(session, tabletId, adopt(session)),
      );
      expect(removed).toBe('done');
      expect(['done', 'not-current']).toContain(renamed);
      expect(await listNames(session)).toEqual(['Authenticator app']);
    }
  });

  it('Of two authenticators that get one name at once, one gets it.', async () => {
    const { renameAuthenticator } = createUnlimitedTwoFactor();
    for (let round = 0; round < 5; round++) {
      const { session, phoneId, tabletId } = await enrollTwo();
      const outcomes = await listOutcomes(
        renameAuthenticator(session, phoneId, 'Watch'),
        renameAuthenticator(session, tabletId, 'watch'),
      );
      expect(outcomes.toSorted()).toEqual(['done', 'name-conflict']);
    }
  });

  it('A name that is given away while an authenticator is added goes to one of the two.', async () => {
    const { completeEnrollment, renameAuthenticator } = createUnlimitedTwoFactor();
    for (let round = 0; round < 5; round++) {
      const { browser, session, tabletId } = await enrollTwo();
      const started = await startEnrollment(browser, 'add', { name: 'Watch' });
      const code = generateCode(testApp, readSecret(started));
      const outcomes = await listOutcomes(
        completeEnrollment(session, { code }, adopt(session)),
        renameAuthenticator(session, tabletId, 'Watch'),
      );
      expect(outcomes.toSorted()).toEqual(['done', 'name-conflict']);
      expect((await listNames(session)).filter((name) => name === 'Watch')).toHaveLength(1);
    }
  });

  it('An authenticator that is removed while it is replaced is either removed or replaced.', async () => {
    const { completeEnrollment, removeAuthenticator } = createUnlimitedTwoFactor();
    for (let round = 0; round < 5; round++) {
      const { browser, session, tabletId } = await enrollTwo();
      const replacement = { replaces: tabletId, name: 'Watch' };
      const started = await startEnrollment(browser, 'replace', replacement);
      const code = generateCode(testApp, readSecret(started));
      const [replaced, removed] = await listOutcomes(
        completeEnrollment(session, { code }, adopt(session)),
        removeAuthenticator(session, tabletId, adopt(session)),
      );
      const names = await listNames(session);
      expect([
        ['done', 'not-current', ['Authenticator app', 'Watch']],
        ['enrollment-expired', 'done', ['Authenticator app']],
      ]).toContainEqual([replaced, removed, names]);
    }
  });

  it('A code of an authenticator that is removed signs in before that or not at all.', async () => {
    const { removeAuthenticator, verifySecondFactor } = createUnlimitedTwoFactor();
    for (let round = 0; round < 5; round++) {
      const account = await enroll(testApp);
      const tablet = await addAuthenticator(testApp, account.browser, 'Tablet');
      const id = (await findAuthenticators(account.browser)).get('Tablet')!;
      const session = await findSession(account.email);
      const code = generateCode(testApp, tablet, 1);
      const [verified] = await Promise.allSettled([
        verifySecondFactor(session.userId, code),
        removeAuthenticator(session, id, adopt(session)),
      ]);
      // A proof from before the removal counts no more: see overtaken-sign-in.test.ts.
      const { twoFactorId } = await findSession(account.email);
      expect(verified).not.toMatchObject({ status: 'fulfilled', value: twoFactorId });
    }
  });
});

describe('a replacement while two-factor is turned off', () => {
  it('Two-factor stays off, and nothing is pending, if it is turned off during a replacement.', async () => {
    const { completeEnrollment, disable, resumeEnrollment, getStatus } = createUnlimitedTwoFactor();
    for (let round = 0; round < 5; round++) {
      const { browser, email } = await enroll(testApp);
      const secret = readSecret(await startEnrollment(browser, 'replace'));
      const session = await findSession(email);
      const [, disabled] = await Promise.allSettled([
        completeEnrollment(session, { code: generateCode(testApp, secret) }, adopt(session)),
        disable(session, doNothing),
      ]);
      expect(disabled.status).toBe('fulfilled');
      expect(await resumeEnrollment(session)).toBeNull();
      expect(await getStatus(session)).toMatchObject({ enrolled: false });
    }
  });
});
