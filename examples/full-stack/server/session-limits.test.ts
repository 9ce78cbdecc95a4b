import { describe, expect, it } from 'vitest';
import { prune } from './prune.ts';
import { SCHEMA } from './schema.ts';
import { enroll, enterCode, enterPassword, PASSWORD, signUp } from './testing/actions.ts';
import { failure } from './testing/answers.ts';
import { generateCode } from './testing/authenticator-app.ts';
import type { Browser } from './testing/open-browser.ts';
import { useTestApp } from './testing/use-test-app.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const testApp = useTestApp();

async function getState(browser: Browser): Promise<unknown> {
  return (await browser.get('/session')).body.state;
}

/** Uses the session twice an hour. */
async function useFor(browser: Browser, duration: number): Promise<void> {
  for (const end = testApp.now + duration; testApp.now < end;) {
    expect(await getState(browser)).toBe('signed-in');
    testApp.now = Math.min(testApp.now + HOUR / 2, end);
  }
}

async function countSessions(): Promise<number> {
  return (await testApp.database.query('SELECT FROM sessions')).length;
}

describe('a session that is not used', () => {
  it('A session ends after an hour without use, and not before.', async () => {
    const { browser, email } = await signUp(testApp);
    const other = await enterPassword(testApp, email);
    testApp.now += HOUR - 1;
    expect(await getState(browser)).toBe('signed-in');
    testApp.now += 1;
    expect(await getState(other)).toBe('signed-out');
    expect(await getState(browser)).toBe('signed-in');
  });

  it.each(['/two-factor/enrollment', '/two-factor/disable', '/two-factor/remove'])(
    'A request to %s after an hour without use gets session-expired.',
    async (path) => {
      const { browser } = await signUp(testApp);
      testApp.now += HOUR;
      expect(await browser.post(path)).toMatchObject(failure(401, 'session-expired'));
    },
  );

  it('A session with the second factor ends after an hour without use.', async () => {
    const { email, secret } = await enroll(testApp);
    const browser = await enterPassword(testApp, email);
    await enterCode(browser, generateCode(testApp, secret, 1));
    expect(await getState(browser)).toBe('signed-in');
    testApp.now += HOUR;
    expect(await getState(browser)).toBe('signed-out');
  });

  it('Each use starts the hour again.', async () => {
    const { browser } = await signUp(testApp);
    for (let use = 0; use < 5; use++) {
      testApp.now += 59 * MINUTE;
      expect(await getState(browser)).toBe('signed-in');
    }
    testApp.now += HOUR;
    expect(await getState(browser)).toBe('signed-out');
  });

  it('Uses in quick succession are stored once a minute.', async () => {
    const { browser } = await signUp(testApp);
    const read = () => testApp.database.query('SELECT xmin, idle_expires_at FROM sessions');
    const before = await read();
    testApp.now += MINUTE - 1;
    await getState(browser);
    expect(await read()).toEqual(before);
    testApp.now += 1;
    await getState(browser);
    expect(await read()).not.toEqual(before);
  });
});

describe('a session that is used all the time', () => {
  it('A session ends after twelve hours, however much it is used.', async () => {
    const { browser } = await signUp(testApp);
    await useFor(browser, 12 * HOUR - 1);
    expect(await getState(browser)).toBe('signed-in');
    testApp.now += 1;
    expect(await getState(browser)).toBe('signed-out');
  });

  it('The cookie lasts as long as the session.', async () => {
    const { browser, email } = await signUp(testApp);
    const { headers } = await browser.post('/sign-in', {
      email,
      password: PASSWORD,
    });
    expect(headers.getSetCookie()[0]).toContain(`Max-Age=${(12 * HOUR) / 1000};`);
  });

  it('The twelve hours start again when the user authenticates again.', async () => {
    const { browser } = await signUp(testApp);
    await useFor(browser, 11 * HOUR);
    const body = { intent: 'enroll', proof: { password: PASSWORD } };
    expect((await browser.post('/two-factor/enrollment', body)).status).toBe(201);
    await useFor(browser, 12 * HOUR - 1);
    testApp.now += 1;
    expect(await getState(browser)).toBe('signed-out');
  });
});

describe('sessions in the database', () => {
  it('Sessions are deleted after an hour without use, and after twelve hours.', async () => {
    await testApp.database.query('DELETE FROM sessions');
    const { browser, email } = await signUp(testApp);
    await enterPassword(testApp, email);
    await useFor(browser, HOUR);
    expect(await countSessions()).toBe(2);
    await prune(testApp.database, testApp.now);
    expect(await countSessions()).toBe(1);
    await useFor(browser, 11 * HOUR - 1);
    await prune(testApp.database, testApp.now);
    expect(await countSessions()).toBe(1);
    await prune(testApp.database, testApp.now + 1);
    expect(await countSessions()).toBe(0);
  });

  it('A session that was to last for a week is shortened to twelve hours.', async () => {
    const { browser } = await signUp(testApp);
    await testApp.database.query(
      "UPDATE sessions SET expires_at = authenticated_at + interval '7 days'",
    );
    await testApp.database.query(
      SCHEMA.find((statement) => statement.startsWith('UPDATE sessions'))!,
    );
    await useFor(browser, 12 * HOUR);
    expect(await getState(browser)).toBe('signed-out');
  });
});
