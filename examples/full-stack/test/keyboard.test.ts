import { beforeAll, describe, expect, it } from 'vitest';
import { ENGINES } from './engines.ts';
import { isInVisualOrder, simulateKeyboardUser, type KeyboardUser } from './keyboard-user.ts';
import { openApp, PASSWORD } from './open-app.ts';
import { TEXTS } from './page-texts.ts';
import type { ServedApp } from './serve-app.ts';
import { skipAfterFailure } from './skip-after-failure.ts';

const MINUTE = 60_000;

describe.each(Object.keys(ENGINES))('with the keyboard alone in %s', (name) => {
  skipAfterFailure();

  const email = `ada.${name.toLowerCase()}@example.org`;
  let app: ServedApp;
  let user: KeyboardUser;

  // Set by one test and used by the next ones.
  let secret: string;
  let recoveryCodes: string[];

  beforeAll(async () => {
    const opened = await openApp(name);
    app = opened.app;
    user = simulateKeyboardUser(opened.tab);
    return opened.close;
  });

  /** Waits for a text, and for the focus to be on an element. */
  async function arriveAt(text: string): Promise<void> {
    await user.waitForText(text);
    await expect.poll(user.getFocus, { timeout: 5000 }).toMatchObject({ isPlaced: true });
  }

  async function signIn(): Promise<void> {
    app.advanceTime(MINUTE);
    await user.fill('Email', email);
    await user.fill('Password', PASSWORD);
    await user.key('Enter');
    await arriveAt(TEXTS.challengeTitle);
  }

  async function signOut(): Promise<void> {
    await user.press('Sign out');
    await arriveAt('Create an account');
  }

  /** Opens the details for users who cannot scan, and reads the key. */
  async function readKey(): Promise<string> {
    await user.press(TEXTS.cannotScan);
    await user.reach('Copy key');
    const key = await user.waitUntil<string>(
      `document.querySelector('[aria-label="Setup key"] code').textContent`,
    );
    return key.replace(/\s/g, '');
  }

  async function finish(): Promise<void> {
    await user.press('Finish');
    await arriveAt('Two-step verification is on');
    // The screen before has this text, too. The focus tells that it is gone.
    await expect
      .poll(user.getFocus, { timeout: 20_000 })
      .toMatchObject({ name: 'Two-step verification is on' });
    await user.press('Done');
    await arriveAt(TEXTS.codesLeft(10));
  }

  it('A keyboard user can sign up.', async () => {
    await user.tab.goto(app.url);
    // On a page that is still empty, Tab leaves the page.
    await user.waitForText('Create an account');
    await user.press('Create an account');
    await user.waitForText('At least 15 characters.');
    await user.fill('Email', email);
    await user.fill('Password', PASSWORD);
    await user.key('Enter');
    await arriveAt(TEXTS.setUp);
    expect(app.posts).toEqual(['/api/sign-up']);
  });

  it('A keyboard user can start setup and reach the key in visual order.', async () => {
    await user.press(TEXTS.setUp);
    await arriveAt(TEXTS.keyShown);
    secret = await readKey();
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(isInVisualOrder(await user.reach('Continue'))).toBe(true);
  });

  it('A keyboard user can get another key and continue from there.', async () => {
    await user.press('Start again with a new key', 'backwards');
    const posted = app.posts.length;
    await user.press('Get a new key');
    await expect.poll(() => app.posts.slice(posted)).toContain('/api/two-factor/enrollment');
    // The earlier key goes away at once. Until the new one is there, a Tab can lose its stop.
    await arriveAt(TEXTS.keyShown);
    await expect.poll(user.getFocus).toMatchObject({ name: TEXTS.scanTitle });
    const earlier = secret;
    secret = await readKey();
    expect(secret).not.toBe(earlier);
  });

  it('A wrong code leaves the focus in the field.', async () => {
    await user.fill(TEXTS.codeLabel, '000000');
    await arriveAt('That code didn’t work.');
    expect((await user.getFocus()).name).toBe(TEXTS.codeLabel);
  });

  it('A keyboard user can turn two-factor on.', async () => {
    await user.type(app.generateCode(secret));
    await arriveAt(TEXTS.codesTitle);
    expect(isInVisualOrder(await user.reach('Finish'))).toBe(true);
  });

  it('The focus moves to the checkbox if a keyboard user leaves unsaved recovery codes.', async () => {
    await user.key('Enter');
    await arriveAt('Save the codes first, then check the box.');
    await expect.poll(user.getFocus).toMatchObject({ name: TEXTS.saved });
    await user.key('Escape');
    await arriveAt('You haven’t saved your recovery codes yet.');
    await user.press('Go back and save');
    await user.waitUntil(
      `!document.body.innerText.includes('haven’t saved your recovery codes yet')`,
    );
    await expect.poll(user.getFocus).toMatchObject({ name: TEXTS.saved });
  });

  it('A keyboard user can tick the box and finish.', async () => {
    recoveryCodes = await user.readListItems();
    expect(new Set(recoveryCodes).size).toBe(10);
    await user.key('Space');
    await finish();
  });

  it('A keyboard user can sign in with a code, whose field has the focus.', async () => {
    await signOut();
    await signIn();
    expect((await user.getFocus()).name).toBe(TEXTS.codeLabel);
    expect(isInVisualOrder(await user.reach('Sign in as someone else'))).toBe(true);
    await user.reach(TEXTS.codeLabel, 'backwards');
    await user.type(app.generateCode(secret));
    await arriveAt(TEXTS.codesLeft(10));
  });

  it('A keyboard user can sign in with a recovery code, whose field has the focus.', async () => {
    await signOut();
    await signIn();
    await user.press(TEXTS.useRecoveryCode);
    await arriveAt('Enter one of the recovery codes you saved');
    expect((await user.getFocus()).name).toBe('Recovery code');
    await user.type(recoveryCodes[0]!);
    await user.key('Enter');
    await arriveAt(TEXTS.codesLeft(9));
    expect(isInVisualOrder(await user.reach(TEXTS.manage))).toBe(true);
  });

  it('The focus moves to the password, and back to the choices if a keyboard user declines.', async () => {
    app.advanceTime(6 * MINUTE);
    await user.key('Enter');
    await arriveAt(TEXTS.enrolledTitle);
    await user.press(TEXTS.makeCodes);
    await arriveAt(TEXTS.passwordTitle);
    await expect.poll(user.getFocus).toMatchObject({ name: 'Password' });
    expect(isInVisualOrder(await user.reach('Continue'))).toBe(true);
    await user.press('Cancel');
    await arriveAt(TEXTS.enrolledTitle);
    await expect.poll(user.getFocus).toMatchObject({ name: TEXTS.enrolledTitle });
  });

  it('A keyboard user can prove who they are and replace the authenticator.', async () => {
    await user.press(TEXTS.replace);
    await arriveAt(TEXTS.nameLabel);
    await user.press(TEXTS.start);
    await arriveAt(TEXTS.passwordTitle);
    await expect.poll(user.getFocus).toMatchObject({ name: 'Password' });
    await user.type(PASSWORD);
    await user.key('Enter');
    await arriveAt('Enter a code from the authenticator app you use now.');
    await expect.poll(user.getFocus).toMatchObject({ name: TEXTS.codeLabel });
    await user.type(app.generateCode(secret));
    await arriveAt(TEXTS.keyShown);
    secret = await readKey();
    await user.fill(TEXTS.codeLabel, app.generateCode(secret));
    await arriveAt(TEXTS.codesTitle);
    expect(await user.readListItems()).not.toEqual(recoveryCodes);
    await user.tick(TEXTS.saved);
    await finish();
  });

  it('A keyboard user can rename an app, and the focus returns to its button.', async () => {
    await user.press(TEXTS.manage);
    await arriveAt(TEXTS.enrolledTitle);
    await user.press('Rename Authenticator app 2');
    await arriveAt(TEXTS.renameTitle);
    await expect.poll(user.getFocus).toMatchObject({ name: TEXTS.newNameLabel });
    expect(isInVisualOrder(await user.reach('Save'))).toBe(true);
    // Tab selects what is in the field.
    await user.reach(TEXTS.newNameLabel, 'backwards');
    await user.type('Phone');
    await user.key('Enter');
    await arriveAt('The app is now called');
    await expect.poll(user.getFocus).toMatchObject({ name: 'Rename Phone' });
  });

  it('The removal of the last app asks first, and the focus returns if a keyboard user cancels.', async () => {
    await user.press('Remove Phone');
    await arriveAt(TEXTS.removeTitle);
    await expect.poll(user.getFocus).toMatchObject({ name: TEXTS.removeTitle });
    await user.press('Cancel');
    await arriveAt(TEXTS.enrolledTitle);
    await expect.poll(user.getFocus).toMatchObject({ name: 'Remove Phone' });
  });

  it('A keyboard user can turn two-factor off.', async () => {
    await user.press(TEXTS.turnOff);
    await user.press(TEXTS.turnOffAction);
    await arriveAt(TEXTS.offTitle);
    expect(app.posts.at(-1)).toBe('/api/two-factor/disable');
    await user.press('Done');
    await arriveAt(TEXTS.setUp);
  });

  it('The focus is visible at every stop.', () => {
    expect(user.stops.length).toBeGreaterThan(50);
    const hidden = user.stops.flatMap(({ isInView, isMarked, name: stop }, i) =>
      isInView && isMarked ? [] : `${stop}, after ${user.stops[i - 1]?.name}`,
    );
    expect(hidden).toEqual([]);
  });
});
