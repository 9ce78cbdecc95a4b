import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createApp } from './app.ts';
import { checkEncryptionKeys } from './check-encryption-keys.ts';
import type { Database } from './database.ts';
import { createEncryption } from './encryption.ts';
import { openDatabase } from './open-database.ts';
import {
  addAuthenticator,
  enroll,
  enterCode,
  enterPassword,
  startEnrollment,
} from './testing/actions.ts';
import { failure } from './testing/answers.ts';
import { generateCode, readSecret } from './testing/authenticator-app.ts';
import { createTestDatabase } from './testing/create-test-database.ts';
import type { TestApp } from './testing/use-test-app.ts';

const FIRST = randomBytes(32);
const SECOND = randomBytes(32);
const REFUSAL = 'is not in ENCRYPTION_KEY';

let database: Database;
beforeEach(async () => {
  database = await openDatabase(await createTestDatabase());
});
afterEach(() => database.close());

/** Starts a server with these keys as `start.ts` does: the first one encrypts. */
async function startServer(...keys: [Uint8Array, ...Uint8Array[]]): Promise<TestApp> {
  const [encryptionKey, ...oldEncryptionKeys] = keys;
  await checkEncryptionKeys(database, createEncryption(encryptionKey, oldEncryptionKeys));
  return createServer(...keys);
}

function createServer(...[encryptionKey, ...oldEncryptionKeys]: [Uint8Array, ...Uint8Array[]]) {
  const server = { database, encryptionKey, now: Date.UTC(2026, 0, 15, 12) } as TestApp;
  server.app = createApp({
    database,
    encryptionKey,
    oldEncryptionKeys,
    clock: () => server.now,
    passwordCost: 16,
    recoveryCodeIterations: 1000,
  });
  return server;
}

it('A server with another key does not start, even before a secret is stored.', async () => {
  await startServer(FIRST);
  await expect(startServer(SECOND)).rejects.toThrow(REFUSAL);
  await startServer(FIRST);
});

it('Of two servers with different keys that start at once, one does not start.', async () => {
  const starts = await Promise.allSettled([startServer(FIRST), startServer(SECOND)]);
  expect(starts.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
});

it('A key is replaced in three steps, and codes work at each of them.', async () => {
  const old = await startServer(FIRST);
  const { email, secret, browser } = await enroll(old);
  const tablet = await addAuthenticator(old, browser, 'Tablet');
  const pending = readSecret(await startEnrollment(browser, 'add'));

  // All servers learn the new key before one encrypts with it. Those of each step run on.
  const prepared = await startServer(FIRST, SECOND);
  const replaced = await startServer(SECOND, FIRST);
  const after = await startServer(SECOND);
  for (const [index, server] of [prepared, replaced, after].entries()) {
    server.now = old.now + (index + 1) * 60_000;
    for (const each of [secret, tablet]) {
      const halfway = await enterPassword(server, email);
      expect((await enterCode(halfway, generateCode(server, each))).status).toBe(204);
    }
  }
  const rows = await database.query<{ secret: Uint8Array; userId: string }>(
    'SELECT secret, user_id AS "userId" FROM pending_enrollments',
  );
  expect(rows.map((row) => createEncryption(SECOND).decrypt(row.secret, row.userId))).toEqual([
    pending,
  ]);
  await expect(startServer(FIRST)).rejects.toThrow(REFUSAL);
});

it('A code that the server cannot check is no guess, and takes no attempt of the user.', async () => {
  const server = await startServer(FIRST);
  const { email, secret } = await enroll(server);
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  const wrongKey = createServer(SECOND);
  const halfway = await enterPassword(wrongKey, email);
  for (let i = 0; i < 10; i++) {
    expect(await enterCode(halfway, '123456')).toMatchObject(failure(500, 'internal-error'));
  }
  expect(log).toHaveBeenCalledTimes(10);
  const code = generateCode(server, secret, 1);
  expect((await enterCode(await enterPassword(server, email), code)).status).toBe(204);
});
