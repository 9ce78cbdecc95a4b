import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createEncryption } from './encryption.ts';
import {
  begin,
  codeOf,
  confirm,
  createTestApp,
  enroll,
  enterPassword,
  password,
  reauthenticate,
  secretOf,
  type Answer,
  type TestApp,
} from './testing/create-test-app.ts';

let testApp: TestApp;
beforeAll(async () => {
  testApp = await createTestApp();
});

/** Everything someone must not find, in the forms in which they might. */
function formsOf(secret: string, recoveryCodes: readonly string[]): string[] {
  return [secret, ...recoveryCodes, ...recoveryCodes.map((code) => code.replaceAll('-', ''))];
}

describe('at rest', () => {
  it('holds no secret, in use or pending, and no recovery code in plain text', async () => {
    const { browser, secret, recoveryCodes } = await enroll(testApp);
    const pending = secretOf(await begin(browser, 'replace'));
    const tables = ['users', 'sessions', 'authenticators', 'pending_enrollments', 'attempts'];
    const rows = await Promise.all(
      tables.map((table) =>
        testApp.database.query<Record<string, unknown>>(`SELECT * FROM ${table}`),
      ),
    );
    const stored = rows
      .flat()
      .flatMap((row) => Object.values(row))
      .map((value) =>
        value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : JSON.stringify(value),
      )
      .join('\n');
    for (const text of [...formsOf(secret, recoveryCodes), pending]) {
      expect(stored).not.toContain(text);
    }
  });

  it.each(['authenticators', 'pending_enrollments'])(
    'binds the secret to its user: in another row it is worth nothing (%s)',
    async (table) => {
      const { browser, email, secret } = await enroll(testApp);
      const pending = secretOf(await begin(browser, 'replace'));
      const [row] = await testApp.database.query<{ id: string; secret: Uint8Array }>(
        `SELECT users.id, secret FROM users JOIN ${table} ON users.id = user_id WHERE email = $1`,
        [email],
      );
      const { decrypt } = createEncryption(testApp.encryptionKey);
      expect(decrypt(row!.secret, row!.id)).toBe(table === 'authenticators' ? secret : pending);
      expect(() => decrypt(row!.secret, 'someone-else')).toThrow(/authenticate/);
    },
  );
});

describe('what is said', () => {
  const methods = ['log', 'info', 'warn', 'error', 'debug'] as const;
  const logged: unknown[] = [];
  beforeAll(() => {
    for (const method of methods) {
      vi.spyOn(console, method).mockImplementation((...line: unknown[]) => void logged.push(line));
    }
  });
  afterAll(() => vi.restoreAllMocks());

  it('holds a secret only in the answers that are there to show it, and the log holds nothing', async () => {
    const answers: Answer[] = [];
    const { browser, email, secret, recoveryCodes } = await enroll(testApp);
    const keep = async (answer: Promise<Answer>) => answers.push(await answer);

    const begun = await begin(browser, 'replace');
    const pending = secretOf(begun);
    await keep(browser.get('/session'));
    await keep(browser.get('/two-factor'));
    await keep(begin(browser, 'enroll'));
    await keep(confirm(browser, codeOf(testApp, pending, 100)));
    await keep(confirm(browser, pending));
    await keep(reauthenticate(browser, codeOf(testApp, secret, 1)));
    await keep(reauthenticate(browser, recoveryCodes[0]));
    await keep(browser.post('/two-factor/recovery-codes/confirm', { recoveryCodesId: 'another' }));
    const halfway = await enterPassword(testApp, email);
    await keep(halfway.get('/session'));
    await keep(halfway.get('/two-factor'));
    await keep(halfway.get('/two-factor/enrollment'));
    await keep(halfway.post('/sign-in/second-step', { code: recoveryCodes[1] }));
    await keep(browser.post('/two-factor/disable'));

    const said = JSON.stringify(answers);
    for (const text of [...formsOf(secret, recoveryCodes), pending, password]) {
      expect(said).not.toContain(text);
    }
    expect(said).not.toContain('otpauth:');
    expect(logged).toEqual([]);
  });
});
