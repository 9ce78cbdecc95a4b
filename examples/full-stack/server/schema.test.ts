import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { beginEnrollment, confirmEnrollment } from '@tessera/core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createApp } from './app.ts';
import { createRecoveryCodes } from './create-recovery-codes.ts';
import type { Database } from './database.ts';
import { createEncryption } from './encryption.ts';
import { connect, migrate } from './open-database.ts';
import { createPasswordHasher } from './password.ts';
import { SCHEMA } from './schema.ts';
import {
  completeEnrollment,
  enroll,
  enterCode,
  enterPassword,
  PASSWORD,
} from './testing/actions.ts';
import { generateCode, readSecret } from './testing/authenticator-app.ts';
import { createTestDatabase } from './testing/create-test-database.ts';
import { openBrowser } from './testing/open-browser.ts';
import type { TestApp } from './testing/use-test-app.ts';

/** The first version had so many statements, and no count of those that a database has run. */
const FIRST_VERSION = 6;
const BEFORE_SEVERAL = SCHEMA.findIndex((statement) =>
  statement.includes('TABLE IF NOT EXISTS two_factor'),
);
const NOW = Date.UTC(2026, 0, 15, 12);
const TOKEN = 'token of the session';

let database: Database;
let testApp: TestApp;
beforeEach(async () => {
  database = await connect(await createTestDatabase());
  const encryptionKey = randomBytes(32);
  const app = createApp({
    database,
    encryptionKey,
    clock: () => testApp.now,
    passwordCost: 16,
    recoveryCodeIterations: 1000,
  });
  testApp = { app, database, encryptionKey, now: NOW };
});
afterEach(() => database.close());

it('A database of the first version, in which nothing is counted, is brought up to date.', async () => {
  for (const statement of SCHEMA.slice(0, FIRST_VERSION)) {
    await database.query(statement);
  }
  await database.query(
    `INSERT INTO users (id, email, password_hash) VALUES (gen_random_uuid(), 'ada@example.org', '')`,
  );
  await migrate(database, SCHEMA);
  expect(await database.query('SELECT email FROM users')).toEqual([{ email: 'ada@example.org' }]);
  await enroll(testApp);
});

it('A database that is up to date stays as it is.', async () => {
  await migrate(database, SCHEMA);
  const { browser } = await enroll(testApp);
  await migrate(database, SCHEMA);
  expect((await browser.get('/two-factor')).body).toMatchObject({ enrolled: true });
});

it('A user with one authenticator keeps it, with recovery codes, session and a replacement that waits.', async () => {
  await migrate(database, SCHEMA.slice(0, BEFORE_SEVERAL));
  const { email, secret, recoveryCodes, replacement } = await insertUserOfOldVersion();
  await migrate(database, SCHEMA);

  const browser = openBrowser(testApp);
  browser.token = TOKEN;
  expect((await browser.get('/two-factor')).body).toMatchObject({
    enrolled: true,
    authenticators: [{ name: 'Authenticator app', createdAt: NOW }],
    recoveryCodesSaved: true,
    recoveryCodesLeft: 10,
    pending: true,
  });
  for (const code of [generateCode(testApp, secret, 1), recoveryCodes[0]]) {
    const another = await enterPassword(testApp, email);
    expect((await enterCode(another, code)).status).toBe(204);
  }
  const resumed = await browser.get('/two-factor/enrollment');
  expect(resumed.body).toMatchObject({ intent: 'replace' });
  expect(readSecret(resumed)).toBe(replacement);
  expect((await completeEnrollment(browser, generateCode(testApp, replacement))).status).toBe(200);
  expect((await browser.get('/two-factor')).body).toMatchObject({
    authenticators: [{ name: 'Authenticator app' }],
    pending: false,
  });
});

/** Inserts rows as the server did when a user had one authenticator at most. */
async function insertUserOfOldVersion() {
  const [userId, sessionId, authenticatorId] = [randomUUID(), randomUUID(), randomUUID()];
  const email = 'ada@example.org';
  const { encrypt } = createEncryption(testApp.encryptionKey);
  const begin = () => beginEnrollment({ issuer: 'Acme', accountName: email, timestamp: NOW });
  const [first, next] = [begin(), begin()];
  const confirmed = confirmEnrollment({
    ...first,
    code: generateCode(testApp, first.secret),
    timestamp: NOW,
  });
  if (!confirmed.ok) {
    throw new Error('The code of the app was rejected.');
  }
  const { codes, record } = await createRecoveryCodes(1000);
  await database.query('INSERT INTO users (id, email, password_hash) VALUES ($1, $2, $3)', [
    userId,
    email,
    await createPasswordHasher(16).hash(PASSWORD),
  ]);
  const end = new Date(NOW + 60 * 60_000);
  await database.query(
    `INSERT INTO sessions (id, token_hash, user_id, authenticator_id, authenticated_at, expires_at, idle_expires_at)
     VALUES ($1, $2, $3, $4, $5, $6, $6)`,
    [
      sessionId,
      createHash('sha256').update(TOKEN).digest('base64url'),
      userId,
      authenticatorId,
      new Date(NOW),
      end,
    ],
  );
  await database.query(
    `INSERT INTO authenticators (user_id, id, secret, record, recovery_codes, recovery_codes_saved)
     VALUES ($1, $2, $3, $4, $5, true)`,
    [
      userId,
      authenticatorId,
      encrypt(first.secret, userId),
      JSON.stringify(confirmed.record),
      JSON.stringify(record),
    ],
  );
  await database.query(
    `INSERT INTO pending_enrollments (user_id, session_id, replaces, secret, record)
     VALUES ($1, $2, $3, $4, $5)`,
    [userId, sessionId, authenticatorId, encrypt(next.secret, userId), JSON.stringify(next.record)],
  );
  return {
    email,
    secret: first.secret,
    recoveryCodes: codes.recoveryCodes,
    replacement: next.secret,
  };
}
