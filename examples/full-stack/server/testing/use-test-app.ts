import { randomBytes } from 'node:crypto';
import type { Hono } from 'hono';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { createApp } from '../app.ts';
import type { Database } from '../database.ts';
import { openDatabase } from '../open-database.ts';
import { createTestDatabase } from './create-test-database.ts';

const DAY = 24 * 60 * 60_000;

/** The server in process, on a database of its own and with a clock that tests set. */
export interface TestApp {
  app: Hono;
  database: Database;
  encryptionKey: Uint8Array;
  /** Milliseconds since the epoch. It stands still unless a test moves it. */
  now: number;
}

/**
 * Starts a server before all tests of the file. Read its properties within hooks and tests only.
 *
 * Each test runs on a day of its own, so that none has to wait for the attempts of another.
 */
export function useTestApp(): TestApp {
  const testApp = { now: Date.UTC(2026, 0, 15, 12) } as TestApp;

  beforeAll(async () => {
    testApp.encryptionKey = randomBytes(32);
    testApp.database = await openDatabase(await createTestDatabase());
    testApp.app = createApp({
      database: testApp.database,
      encryptionKey: testApp.encryptionKey,
      clock: () => testApp.now,
      passwordCost: 16,
      recoveryCodeIterations: 1000,
    });
  });
  beforeEach(() => {
    testApp.now += DAY;
  });
  afterAll(() => testApp.database.close());

  return testApp;
}
