import { expect, it } from 'vitest';
import { sendNotices, type Notice } from './notices.ts';
import {
  addAuthenticator,
  completeEnrollment,
  enroll,
  findAuthenticators,
  removeAuthenticator,
  renameAuthenticator,
  signIn,
  startEnrollment,
} from './testing/actions.ts';
import { generateCode, readSecret } from './testing/authenticator-app.ts';
import { useTestApp } from './testing/use-test-app.ts';

const testApp = useTestApp();

async function sendAll(): Promise<Notice[]> {
  const sent: Notice[] = [];
  await sendNotices(testApp.database, async (notice) => void sent.push(notice));
  return sent;
}

it('The user is told of every change to the second factor, once and in order.', async () => {
  const { browser, email, recoveryCodes } = await enroll(testApp);
  expect((await signIn(testApp, email, recoveryCodes[0])).status).toBe(204);
  expect((await signIn(testApp, email, recoveryCodes[0])).status).toBe(422);
  await browser.post('/two-factor/recovery-codes');
  const next = readSecret(await startEnrollment(browser, 'replace'));
  await completeEnrollment(browser, generateCode(testApp, next, 100));
  await completeEnrollment(browser, generateCode(testApp, next));
  await addAuthenticator(testApp, browser, 'Tablet');
  await startEnrollment(browser, 'add', { name: 'Tablet' });
  const tablet = (await findAuthenticators(browser)).get('Tablet');
  await renameAuthenticator(browser, tablet, 'Old tablet');
  await removeAuthenticator(browser, tablet);
  await removeAuthenticator(browser, tablet);
  await browser.post('/two-factor/disable');
  await browser.post('/two-factor/disable');

  const sent = await sendAll();
  expect(sent.map(({ type }) => type)).toEqual([
    'two-factor-on',
    'recovery-code-used',
    'recovery-codes-renewed',
    'authenticator-replaced',
    'authenticator-added',
    'authenticator-removed',
    'two-factor-off',
  ]);
  expect(new Set(sent.map((notice) => notice.email))).toEqual(new Set([email]));
  expect(await sendAll()).toEqual([]);
});

it('A notice that could not be sent waits, and is sent again.', async () => {
  await enroll(testApp);
  const failing = sendNotices(testApp.database, () => Promise.reject(new Error('no mail server')));
  await expect(failing).rejects.toThrow('no mail server');
  expect(await sendAll()).toMatchObject([{ type: 'two-factor-on' }]);
});

it('Two servers that send at once send each notice once.', async () => {
  await Promise.all(Array.from({ length: 5 }, () => enroll(testApp)));
  const sent = (await Promise.all([sendAll(), sendAll()])).flat();
  expect(new Set(sent.map(({ id }) => id)).size).toBe(5);
  expect(sent).toHaveLength(5);
});
