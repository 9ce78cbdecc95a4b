import { beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from './engine.ts';
import { ENGINES } from './engines.ts';
import { openApp, PASSWORD } from './open-app.ts';
import { TEXTS } from './page-texts.ts';
import type { ServedApp } from './serve-app.ts';
import { skipAfterFailure } from './skip-after-failure.ts';
import { simulateUser, type User } from './user.ts';

const STEP = 30_000;
const MINUTE = 60_000;

describe.each(Object.keys(ENGINES))('in %s', (name) => {
  skipAfterFailure();

  const email = `ada.${name.toLowerCase()}@example.org`;
  let app: ServedApp;
  let engine: Engine;
  let user: User;

  // Set by one test and used by the next ones.
  let secret: string;
  let recoveryCodes: string[];

  beforeAll(async () => {
    const opened = await openApp(name);
    ({ app, engine } = opened);
    user = simulateUser(opened.tab);
    return opened.close;
  });

  function countStarts(): number {
    return app.posts.filter((path) => path === '/api/two-factor/enrollment').length;
  }

  /** Signs in without the page. Resolves to the status of the answer to the code. */
  async function signInElsewhere(code: string): Promise<number> {
    const headers = { 'Content-Type': 'application/json', Origin: app.url };
    const signedIn = await fetch(`${app.url}/api/sign-in`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ email, password: PASSWORD }),
    });
    const [cookie = ''] = signedIn.headers.getSetCookie();
    const { status } = await fetch(`${app.url}/api/sign-in/second-step`, {
      method: 'POST',
      headers: { ...headers, Cookie: cookie.split(';')[0]! },
      body: JSON.stringify({ code }),
    });
    return status;
  }

  function readField(): Promise<string> {
    return user.waitUntil(`document.querySelector('form input').value`);
  }

  /**
   * Sends one code too many, presses the button during the wait, and stays until the wait is over.
   * Resolves to the paths of the requests that were sent during the wait.
   */
  async function tryDuringWait(action: string, code: string): Promise<string[]> {
    // On a slow machine, the wait could be over already.
    const continueTime = app.stopAtLastFailure();
    await user.fill(TEXTS.codeLabel, code);
    await user.waitForText('You’ve tried too many times.');
    continueTime();

    const before = app.posts.length;
    const isDisabled = `[...document.querySelectorAll('[type="submit"]')]
      .some((button) => button.textContent === ${JSON.stringify(action)} && button.ariaDisabled === 'true')`;
    const seconds = `Number(document.body.textContent.match(/try again in 0:0(\\d)\\./)?.[1])`;
    const first = await user.waitUntil<number>(`${seconds} || false`);
    expect(await user.tab.evaluate(isDisabled)).toBe(true);
    await user.press(action);
    await user.waitUntil(`${seconds} < ${first}`);
    await user.waitForText('You can try again now.');
    expect(await user.tab.evaluate(isDisabled)).toBe(false);
    return app.posts.slice(before);
  }

  /** Gives the password, and then the code, which is sent when it is complete. */
  async function reauthenticate(): Promise<void> {
    await user.waitForText(TEXTS.passwordTitle);
    await user.fill('Password', PASSWORD);
    await user.press('Continue');
    await user.fill(TEXTS.codeLabel, app.generateCode(secret));
  }

  /** Starts to replace the app, under the name that the wizard suggests. */
  async function replace(): Promise<void> {
    await user.press(TEXTS.manage);
    await user.press(TEXTS.replace);
    await user.waitForText(TEXTS.nameLabel);
    await user.press(TEXTS.start);
    await reauthenticate();
    await user.waitForText(TEXTS.keyShown);
  }

  /** Reads the recovery codes and confirms that they are saved. */
  async function saveCodes(): Promise<void> {
    await user.waitForText(TEXTS.saved);
    recoveryCodes = await user.readListItems();
    expect(new Set(recoveryCodes).size).toBe(10);
    await user.press(TEXTS.saved);
    await user.press('Finish');
  }

  it('The wizard shows a key when setup starts.', async () => {
    await user.tab.goto(`${app.url}/sign-up`);
    await user.fill('Email', email);
    await user.fill('Password', PASSWORD);
    await user.press('Create account');
    await user.press(TEXTS.setUp);
    await user.waitForText(TEXTS.keyShown);
    secret = (await user.scan()).searchParams.get('secret')!;
    expect(countStarts()).toBe(1);
  });

  it('A refresh shows the same key without starting again.', async () => {
    await user.tab.reload();
    await user.waitForText(TEXTS.keyShown);
    expect((await user.scan()).searchParams.get('secret')).toBe(secret);
    expect(countStarts()).toBe(1);
  });

  it('A second tab shows the same key.', async () => {
    const tab = await engine.open();
    const second = simulateUser(tab);
    await tab.goto(app.url);
    await second.waitForText(TEXTS.keyShown);
    expect((await second.scan()).searchParams.get('secret')).toBe(secret);
    expect(countStarts()).toBe(1);
    await tab.close();
  });

  it('A wrong code is reported, and the field is ready for another one.', async () => {
    await user.fill(TEXTS.codeLabel, app.generateCode(secret, 100));
    await user.waitUntil(`document.querySelector('input[aria-invalid="true"]') !== null`);
    await user.waitUntil(`document.activeElement?.getAttribute('aria-invalid') === 'true'`);
    expect(await user.seesText(TEXTS.codesTitle)).toBe(false);
  });

  it('The wizard says by how much the clock of the phone is slow.', async () => {
    // At the end of a time step, the code might be one step older when the page checks it.
    await expect.poll(() => app.now() % STEP, { timeout: STEP }).toBeLessThan(STEP - 10_000);
    await user.fill(TEXTS.codeLabel, app.generateCode(secret, -5));
    await user.waitForText('Your phone’s clock seems to be 2 minutes and 30 seconds slow.');
  });

  it('The wizard says that a code belongs to an earlier key.', async () => {
    const earlier = secret;
    await user.press(TEXTS.cannotScan);
    await user.press('Start again with a new key');
    await user.press('Get a new key');
    await expect.poll(countStarts).toBe(2);
    await user.waitForText(TEXTS.keyShown);
    secret = (await user.scan()).searchParams.get('secret')!;
    expect(secret).not.toBe(earlier);
    await user.fill(TEXTS.codeLabel, app.generateCode(earlier));
    await user.waitForText('This code is from an old copy of this account in your app.');
  });

  it('The wizard counts down the wait after too many wrong codes, and sends nothing until it is over.', async () => {
    expect(await tryDuringWait('Continue', app.generateCode(secret, 100))).toEqual([]);
  });

  it('The code stays in the field when there is no connection.', async () => {
    const confirm = '/api/two-factor/enrollment/confirm';
    const posts = app.posts.length;
    const reconnect = app.disconnect(confirm);
    const code = app.generateCode(secret);
    await user.fill(TEXTS.codeLabel, code);
    await user.waitForText('We couldn’t connect.');
    expect(await readField()).toBe(code);
    expect((await user.scan()).searchParams.get('secret')).toBe(secret);
    expect(new Set(app.posts.slice(posts))).toEqual(new Set([confirm]));
    reconnect();
  });

  it('The same code turns two-factor on when the connection is back, and recovery codes follow.', async () => {
    await user.press('Continue');
    await user.waitForText(TEXTS.codesTitle);
    recoveryCodes = await user.readListItems();
    expect(new Set(recoveryCodes).size).toBe(10);
  });

  it.each(['Escape', 'Back'])(
    'The wizard asks before unsaved recovery codes are left by %s.',
    async (way) => {
      if (way === 'Escape') {
        await user.tab.key('Escape');
      } else {
        // As after a link within the page. If Back leaves the page, the browser asks its own
        // question instead. Without the Navigation API, the guard's own entry must be the last of
        // the history.
        await user.tab.evaluate(`'navigation' in window && history.pushState(null, '')`);
        await user.tab.evaluate('void setTimeout(() => history.back())');
      }
      await user.waitForText('You haven’t saved your recovery codes yet.');
      await user.press('Go back and save');
      await user.waitUntil(
        `!document.body.innerText.includes('haven’t saved your recovery codes yet')`,
      );
      expect(await user.readListItems()).toEqual(recoveryCodes);
    },
  );

  // This WebKit has no Navigation API. There the guard uses an entry of the history, which has
  // tests of its own.
  it.each(name === 'WebKit' ? [] : ['Back'])(
    'A user who leaves without the recovery codes by %s gets to the page before.',
    async () => {
      const index = 'navigation.currentEntry.index';
      const before = Number(await user.tab.evaluate(index));
      await user.tab.evaluate('void setTimeout(() => history.back())');
      await user.waitForText('You haven’t saved your recovery codes yet.');
      expect(await user.tab.evaluate(index)).toBe(before);
      await user.press('Leave without saving');
      await user.waitUntil(`${index} === ${before - 1}`);
      await user.waitForText('You haven’t saved your recovery codes.');
    },
  );

  it('Recovery codes that were never saved are offered again, and the old ones stop working.', async () => {
    await user.tab.reload();
    await user.waitForText('You haven’t saved your recovery codes.');
    const [lost] = recoveryCodes;
    await user.press('Make new codes');
    await saveCodes();
    await user.press('Done');
    await user.waitForText(TEXTS.codesLeft(10));
    expect(await signInElsewhere(lost!)).toBe(422);
  });

  it('New recovery codes need the password, and nothing changes if the user declines.', async () => {
    app.advanceTime(6 * MINUTE);
    const posts = app.posts.length;
    await user.press(TEXTS.manage);
    await user.press(TEXTS.makeCodes);
    await user.waitForText(TEXTS.passwordTitle);
    await user.press('Cancel');
    await user.waitForText(TEXTS.enrolledTitle);
    expect(app.posts.slice(posts)).toEqual(['/api/two-factor/recovery-codes']);
  });

  it('The wizard reports a wrong password.', async () => {
    await user.press(TEXTS.makeCodes);
    await user.fill('Password', 'not the password');
    await user.press('Continue');
    await user.waitForText('That’s not your password.');
    expect(app.posts.at(-1)).toBe('/api/two-factor/recovery-codes');
  });

  it('New recovery codes end the old ones.', async () => {
    const [old] = recoveryCodes;
    await reauthenticate();
    await saveCodes();
    await user.press('Done');
    await user.waitForText(TEXTS.codesLeft(10));
    expect(recoveryCodes).not.toContain(old);
    expect(await signInElsewhere(old!)).toBe(422);
  });

  it('The old authenticator works until the new one is confirmed, even if that answer is lost.', async () => {
    app.advanceTime(6 * MINUTE);
    await replace();
    const next = (await user.scan()).searchParams.get('secret')!;
    expect(next).not.toBe(secret);
    app.advanceTime(MINUTE);
    expect(await signInElsewhere(app.generateCode(secret))).toBe(204);
    expect(await signInElsewhere(app.generateCode(next))).toBe(422);
    app.advanceTime(MINUTE);

    // The server accepts the code, and the connection drops its answer.
    const old = secret;
    secret = next;
    app.loseNextAnswer('/api/two-factor/enrollment/confirm');
    await user.fill(TEXTS.codeLabel, app.generateCode(secret));
    await saveCodes();
    await user.press('Done');
    await user.waitForText(TEXTS.codesLeft(10));
    app.advanceTime(MINUTE);
    expect(await signInElsewhere(app.generateCode(old))).toBe(422);
    app.advanceTime(MINUTE);
    expect(await signInElsewhere(app.generateCode(secret))).toBe(204);
  });

  it('An expired key is reported, and nothing changes.', async () => {
    app.advanceTime(6 * MINUTE);
    await replace();
    const next = (await user.scan()).searchParams.get('secret')!;
    app.advanceTime(11 * MINUTE);
    await user.fill(TEXTS.codeLabel, app.generateCode(next));
    await user.waitForText('This key has expired.');
    await user.press('Cancel');
    await user.waitForText(TEXTS.codesLeft(10));
    expect(await signInElsewhere(app.generateCode(secret))).toBe(204);
  });

  let tablet: string;

  it('Another app can be added, and codes of both sign in.', async () => {
    app.advanceTime(6 * MINUTE);
    await user.press(TEXTS.manage);
    await user.press(TEXTS.add);
    await user.fill(TEXTS.nameLabel, 'Tablet');
    await user.press(TEXTS.start);
    await reauthenticate();
    await user.waitForText(TEXTS.keyShown);
    tablet = (await user.scan()).searchParams.get('secret')!;
    await user.fill(TEXTS.codeLabel, app.generateCode(tablet));
    await user.press('Done');
    await user.waitForText('You have 2 apps.');
    expect(await user.seesText(TEXTS.codesLeft(10))).toBe(true);
    app.advanceTime(MINUTE);
    for (const each of [secret, tablet]) {
      expect(await signInElsewhere(app.generateCode(each))).toBe(204);
    }
  });

  it('An app can be renamed, but not like another one.', async () => {
    await user.press(TEXTS.manage);
    await user.press('Rename Tablet');
    await user.fill(TEXTS.newNameLabel, 'AUTHENTICATOR APP 2');
    await user.press('Save');
    await user.waitForText('You already have an app with this name.');
    await user.fill(TEXTS.newNameLabel, 'Old tablet');
    await user.press('Save');
    await user.waitForText('The app is now called');
  });

  it('One of several apps can be replaced, and the others go on.', async () => {
    await user.press('Replace Old tablet');
    await user.waitForText(TEXTS.nameLabel);
    await user.fill(TEXTS.nameLabel, 'New tablet');
    await user.press(TEXTS.start);
    await user.waitForText(TEXTS.keyShown);
    const old = tablet;
    tablet = (await user.scan()).searchParams.get('secret')!;
    await user.fill(TEXTS.codeLabel, app.generateCode(tablet));
    await saveCodes();
    await user.press('Done');
    await user.waitForText('You have 2 apps.');
    app.advanceTime(MINUTE);
    expect(await signInElsewhere(app.generateCode(old))).toBe(422);
    for (const each of [secret, tablet]) {
      expect(await signInElsewhere(app.generateCode(each))).toBe(204);
    }
  });

  it('Codes of an app that was removed stop working, and the recovery codes go on.', async () => {
    await user.press(TEXTS.manage);
    await user.press('Remove New tablet');
    await user.waitForText(TEXTS.removeTitle);
    await user.press('Remove');
    await user.waitForText('is removed.');
    await user.press('Don’t change anything');
    await user.waitForText('You set up an app on');
    expect(await user.seesText(TEXTS.codesLeft(10))).toBe(true);
    app.advanceTime(MINUTE);
    expect(await signInElsewhere(app.generateCode(tablet))).toBe(422);
    expect(await signInElsewhere(app.generateCode(secret))).toBe(204);
  });

  it('Sign-in counts down the wait, and then accepts the right code.', async () => {
    app.advanceTime(MINUTE);
    for (let failures = 0; failures < 3; failures++) {
      expect(await signInElsewhere(app.generateCode(secret, 100))).toBe(422);
    }
    await user.press('Sign out');
    await user.fill('Email', email);
    expect(await user.seesText('You’ve been signed out.')).toBe(false);
    await user.fill('Password', PASSWORD);
    await user.press('Sign in');
    await user.waitForText(TEXTS.challengeTitle);
    expect(await tryDuringWait('Confirm', app.generateCode(secret, 100))).toEqual([]);
    await user.fill(TEXTS.codeLabel, app.generateCode(secret));
    await user.waitForText(TEXTS.codesLeft(10));
  });

  it('Two-factor can be turned off in two tabs at once.', async () => {
    const tab = await engine.open();
    const second = simulateUser(tab);
    await tab.goto(app.url);
    await second.press(TEXTS.manage);
    await second.press(TEXTS.turnOff);
    app.advanceTime(6 * MINUTE);
    await user.press(TEXTS.manage);
    await user.press(TEXTS.turnOff);
    await user.press(TEXTS.turnOffAction);
    await reauthenticate();
    await user.waitForText(TEXTS.offTitle);
    await second.press(TEXTS.turnOffAction);
    await second.waitForText(TEXTS.offTitle);
    await tab.close();
    await user.press('Done');
    await user.waitForText(TEXTS.setUp);
    // The password alone is enough, so no sign-in waits for a code.
    expect(await signInElsewhere(app.generateCode(secret))).toBe(401);
  });

  it('The pages violate no rule of the Content-Security-Policy, and a violation is reported.', async () => {
    expect(app.violations).toEqual([]);
    await user.tab.evaluate(`document.body.setAttribute('style', 'color: red')`);
    await expect.poll(() => app.violations.length, { timeout: 10_000 }).toBe(1);
  });
});
