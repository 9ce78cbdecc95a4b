import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createEncryption } from './encryption.ts';
import {
  completeEnrollment,
  enroll,
  enterCode,
  enterPassword,
  PASSWORD,
  startEnrollment,
} from './testing/actions.ts';
import { failure } from './testing/answers.ts';
import { generateCode, readSecret } from './testing/authenticator-app.ts';
import { openBrowser, type Answer } from './testing/open-browser.ts';
import { useTestApp } from './testing/use-test-app.ts';

const testApp = useTestApp();

/** Every spelling of the secret and the recovery codes. */
function spell(secret: string, recoveryCodes: readonly string[]): string[] {
  return [secret, ...recoveryCodes, ...recoveryCodes.map((code) => code.replaceAll('-', ''))];
}

describe('at rest', () => {
  it('The database holds no secret, in use or pending, and no recovery code in plain text.', async () => {
    const { browser, secret, recoveryCodes } = await enroll(testApp);
    const pending = readSecret(await startEnrollment(browser, 'replace'));
    const tables = [
      'users',
      'sessions',
      'two_factor',
      'authenticators',
      'pending_enrollments',
      'attempts',
    ];
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
    for (const text of [...spell(secret, recoveryCodes), pending]) {
      expect(stored).not.toContain(text);
    }
  });

  it.each(['authenticators', 'pending_enrollments'])(
    'A secret in the table %s cannot be decrypted for another user.',
    async (table) => {
      const { browser, email, secret } = await enroll(testApp);
      const pending = readSecret(await startEnrollment(browser, 'replace'));
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

describe('in answers and logs', () => {
  const METHODS = ['log', 'info', 'warn', 'error', 'debug'] as const;
  const logged: unknown[] = [];
  beforeEach(() => {
    logged.length = 0;
    for (const method of METHODS) {
      vi.spyOn(console, method).mockImplementation((...line: unknown[]) => void logged.push(line));
    }
  });
  afterEach(() => vi.restoreAllMocks());

  it('A secret is only in the answers that have to show it, and nothing is logged.', async () => {
    const answers: Answer[] = [];
    const { browser, email, secret, recoveryCodes } = await enroll(testApp);
    const keep = async (answer: Promise<Answer>) => answers.push(await answer);

    const begun = await startEnrollment(browser, 'replace');
    const pending = readSecret(begun);
    await keep(browser.get('/session'));
    await keep(browser.get('/two-factor'));
    await keep(startEnrollment(browser, 'enroll'));
    await keep(completeEnrollment(browser, generateCode(testApp, pending, 100)));
    await keep(completeEnrollment(browser, pending));
    testApp.now += 6 * 60_000;
    for (const code of [generateCode(testApp, secret), generateCode(testApp, secret, 100)]) {
      await keep(browser.post('/two-factor/rename', { proof: { password: PASSWORD, code } }));
      testApp.now += 6 * 60_000;
    }
    await keep(browser.post('/two-factor/recovery-codes/confirm', { recoveryCodesId: 'another' }));
    const passwordOnly = await enterPassword(testApp, email);
    await keep(passwordOnly.get('/session'));
    await keep(passwordOnly.get('/two-factor'));
    await keep(passwordOnly.get('/two-factor/enrollment'));
    await keep(enterCode(passwordOnly, recoveryCodes[1]));
    const proof = { password: PASSWORD, code: recoveryCodes[2] };
    await keep(browser.post('/two-factor/disable', { proof }));
    expect(answers.at(-1)!.status).toBe(204);

    const sent = JSON.stringify(answers);
    for (const text of [...spell(secret, recoveryCodes), pending, PASSWORD]) {
      expect(sent).not.toContain(text);
    }
    expect(sent).not.toContain('otpauth:');
    expect(logged).toEqual([]);
  });

  it('An error of the database puts neither the password hash nor the address into the log.', async () => {
    // Such as a full disk: the error of the driver holds the statement, its values or the row.
    await testApp.database.query(
      `ALTER TABLE users ADD CONSTRAINT refuse CHECK (email = '') NOT VALID`,
    );
    const email = 'ada.lovelace@example.org';
    const answer = await openBrowser(testApp).post('/sign-up', { email, password: PASSWORD });
    await testApp.database.query('ALTER TABLE users DROP CONSTRAINT refuse');
    expect(answer).toMatchObject(failure(500, 'internal-error'));

    const log = inspect(logged, { depth: 10, maxStringLength: null });
    expect(log).toContain('code: 23514');
    expect(log).toContain('constraint: refuse');
    for (const text of [email, PASSWORD, 'scrypt$', 'INSERT']) {
      expect(log).not.toContain(text);
    }
  });
});
