import { describe, expect, it } from 'vitest';
import { createEncryption } from './encryption.ts';
import type { Attempts } from './attempts.ts';
import type { Session } from './session-store.ts';
import { createSessions } from './sessions.ts';
import { enroll, signUp, startEnrollment } from './testing/actions.ts';
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
    `SELECT sessions.id, user_id AS "userId", email, authenticator_id AS "authenticatorId", authenticated_at AS "authenticatedAt"
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
    const { values, errors } = await attempt20Times(() =>
      completeEnrollment(session, code, doNothing),
    );
    expect(values).toHaveLength(1);
    // It depends on whether the pending enrollment is gone before or after the code was checked.
    for (const reason of errors) {
      expect(['already-enrolled', 'enrollment-expired']).toContain(reason);
    }
    const proven = await verifySecondFactor(session.userId, values[0]!.recoveryCodes[0]!);
    expect((await getStatus(session)).authenticators).toMatchObject([{ id: proven }]);
  });

  it('Of 20 parallel requests that replace the authenticator, one succeeds.', async () => {
    const { browser, email } = await enroll(testApp);
    const secret = readSecret(await startEnrollment(browser, 'replace'));
    const session = await findSession(email);
    const { completeEnrollment, verifySecondFactor, getStatus } = createUnlimitedTwoFactor();
    const [before] = (await getStatus(session)).authenticators;
    const { values, errors } = await attempt20Times(() =>
      completeEnrollment(session, generateCode(testApp, secret), doNothing),
    );
    expect(values).toHaveLength(1);
    expect(errors).toHaveLength(19);
    const { authenticators } = await getStatus(session);
    expect(authenticators).toHaveLength(1);
    expect(authenticators[0]!.id).not.toBe(before!.id);
    const proven = await verifySecondFactor(session.userId, values[0]!.recoveryCodes[0]!);
    expect(proven).toBe(authenticators[0]!.id);
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

describe('a replacement while two-factor is turned off', () => {
  it('Two-factor stays off, and nothing is pending, if it is turned off during a replacement.', async () => {
    const { completeEnrollment, disable, resumeEnrollment, getStatus } = createUnlimitedTwoFactor();
    const sessions = createSessions(testApp.database, () => testApp.now);
    for (let round = 0; round < 5; round++) {
      const { browser, email } = await enroll(testApp);
      const secret = readSecret(await startEnrollment(browser, 'replace'));
      const session = await findSession(email);
      const [, disabled] = await Promise.allSettled([
        completeEnrollment(session, generateCode(testApp, secret), (transaction, authenticatorId) =>
          sessions.adoptAuthenticator(session, authenticatorId, transaction),
        ),
        disable(session, doNothing),
      ]);
      expect(disabled.status).toBe('fulfilled');
      expect(await resumeEnrollment(session)).toBeNull();
      expect(await getStatus(session)).toMatchObject({ enrolled: false });
    }
  });
});
