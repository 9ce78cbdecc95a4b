import { expect, it } from 'vitest';
import { prune } from './prune.ts';
import { signUp, startEnrollment } from './testing/actions.ts';
import { openBrowser } from './testing/open-browser.ts';
import { useTestApp } from './testing/use-test-app.ts';

const testApp = useTestApp();
const DAY = 24 * 60 * 60_000;

async function count(table: string): Promise<number> {
  const [row] = await testApp.database.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM ${table}`,
  );
  return row!.count;
}

it('Failures at made-up addresses are deleted after a day, and those at accounts stay.', async () => {
  const { email } = await signUp(testApp);
  const browser = openBrowser(testApp);
  const addresses = [email, ...Array.from({ length: 9 }, (_, i) => `made-up-${i}@example.org`)];
  for (const address of addresses) {
    await browser.post('/sign-in', { email: address, password: 'wrong password' });
  }
  await prune(testApp.database, testApp.now + DAY - 1);
  expect(await count('attempts')).toBe(10);
  await prune(testApp.database, testApp.now + DAY + 1);
  const rows = await testApp.database.query('SELECT key FROM attempts');
  expect(rows).toEqual([{ key: `password:${email}` }]);
});

it('Sessions and pending enrollments are deleted when they expire.', async () => {
  const { browser } = await signUp(testApp);
  await startEnrollment(browser);
  await prune(testApp.database, testApp.now);
  expect(await count('pending_enrollments')).toBe(1);
  await prune(testApp.database, testApp.now + 10 * 60_000);
  expect(await count('pending_enrollments')).toBe(0);
  expect((await browser.get('/session')).body).toMatchObject({ state: 'signed-in' });
  await prune(testApp.database, testApp.now + 8 * DAY);
  expect(await count('sessions')).toBe(0);
});
