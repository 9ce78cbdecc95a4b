import { beforeAll, describe, expect, it } from 'vitest';
import { createEncryption } from './encryption.ts';
import type { Session } from './sessions.ts';
import {
  begin,
  codeOf,
  createTestApp,
  enroll,
  secretOf,
  signUp,
  type TestApp,
} from './testing/create-test-app.ts';
import { createTwoFactor, type TwoFactor } from './two-factor.ts';

let testApp: TestApp;
beforeAll(async () => {
  testApp = await createTestApp();
});

const unlimited = { spend: () => Promise.resolve(), forget: () => Promise.resolve() };
const nothing = () => Promise.resolve();

function withoutThrottle(): TwoFactor {
  return createTwoFactor({
    database: testApp.database,
    clock: () => testApp.now,
    issuer: 'Tessera Example',
    attempts: unlimited,
    encryption: createEncryption(testApp.encryptionKey),
    recoveryCodeIterations: 1000,
  });
}

/** The newest session of someone. */
async function sessionOf(email: string): Promise<Session> {
  const [session] = await testApp.database.query<Session>(
    `SELECT sessions.id, user_id AS "userId", email, signed_in AS "signedIn", authenticated_at AS "authenticatedAt"
     FROM sessions JOIN users ON users.id = user_id WHERE email = $1 ORDER BY authenticated_at DESC LIMIT 1`,
    [email],
  );
  return session!;
}

/** How 20 of them at once end: what the winners got, and what the losers were told. */
async function outcomes<Result>(
  attempt: () => Promise<Result>,
): Promise<{ won: Result[]; lost: string[] }> {
  const settled = await Promise.allSettled(Array.from({ length: 20 }, attempt));
  return {
    won: settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])),
    lost: settled.flatMap((one) =>
      one.status === 'rejected' ? [(one.reason as Error).message] : [],
    ),
  };
}

describe('20 parallel requests that no throttle holds back', () => {
  it('win once with the same code', async () => {
    const { email, secret } = await enroll(testApp);
    const { userId } = await sessionOf(email);
    const code = codeOf(testApp, secret, 1);
    const { won, lost } = await outcomes(() => withoutThrottle().prove(userId, code));
    expect(won).toHaveLength(1);
    expect(new Set(lost)).toEqual(new Set(['code-reused']));
  });

  it('win once with the same recovery code', async () => {
    const { email, recoveryCodes } = await enroll(testApp);
    const session = await sessionOf(email);
    const { prove, status } = withoutThrottle();
    const { won, lost } = await outcomes(() => prove(session.userId, recoveryCodes[0]!));
    expect(won).toHaveLength(1);
    expect(new Set(lost)).toEqual(new Set(['code-reused']));
    expect(await status(session)).toMatchObject({ enrolled: true, recoveryCodesLeft: 9 });
  });

  it('win once with the code that turns two-factor on, and the codes of the winner are good', async () => {
    const { browser, email } = await signUp(testApp);
    const code = codeOf(testApp, secretOf(await begin(browser)));
    const session = await sessionOf(email);
    const { confirm, prove } = withoutThrottle();
    const { won, lost } = await outcomes(() => confirm(session, code, nothing));
    expect(won).toHaveLength(1);
    // Whether they find the pending enrollment gone before or after they looked at the code.
    for (const reason of lost) {
      expect(['already-enrolled', 'enrollment-expired']).toContain(reason);
    }
    await expect(prove(session.userId, won[0]!.recoveryCodes[0]!)).resolves.toBeUndefined();
  });

  it('win once with the code that replaces the app', async () => {
    const { browser, email } = await enroll(testApp);
    const secret = secretOf(await begin(browser, 'replace'));
    const session = await sessionOf(email);
    const { confirm, prove, status } = withoutThrottle();
    const [before] = (await status(session)).authenticators;
    const { won, lost } = await outcomes(() => confirm(session, codeOf(testApp, secret), nothing));
    expect(won).toHaveLength(1);
    expect(lost).toHaveLength(19);
    const { authenticators } = await status(session);
    expect(authenticators).toHaveLength(1);
    expect(authenticators[0]!.id).not.toBe(before!.id);
    await expect(prove(session.userId, won[0]!.recoveryCodes[0]!)).resolves.toBeUndefined();
  });

  it('hand out recovery codes of which one set is good, and tell the rest to try again', async () => {
    const { email } = await enroll(testApp);
    const { userId } = await sessionOf(email);
    const { prove, renewRecoveryCodes } = withoutThrottle();
    const { won, lost } = await outcomes(() => renewRecoveryCodes(userId));
    expect(new Set(lost)).toEqual(new Set(['rate-limited']));
    // A request that began after another had ended is a renewal of its own.
    const proofs = await Promise.allSettled(
      won.map(({ recoveryCodes: [code] }) => prove(userId, code!)),
    );
    expect(proofs.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('turn it off once', async () => {
    const { email } = await enroll(testApp);
    const { userId } = await sessionOf(email);
    const { won, lost } = await outcomes(() => withoutThrottle().disable(userId, nothing));
    expect(won).toHaveLength(1);
    expect(new Set(lost)).toEqual(new Set(['not-enrolled']));
  });
});

describe('a new app and the end of two-factor at the same moment', () => {
  it('leave it off, and nothing that could turn it on later', async () => {
    const { confirm, disable, resume, status } = withoutThrottle();
    for (let round = 0; round < 5; round++) {
      const { browser, email } = await enroll(testApp);
      const secret = secretOf(await begin(browser, 'replace'));
      const session = await sessionOf(email);
      const [, disabled] = await Promise.allSettled([
        confirm(session, codeOf(testApp, secret), nothing),
        disable(session.userId, nothing),
      ]);
      expect(disabled.status).toBe('fulfilled');
      expect(await resume(session)).toBeNull();
      expect(await status(session)).toMatchObject({ enrolled: false });
    }
  });
});
