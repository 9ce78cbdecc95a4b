import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engines, type Engine } from './engines.ts';
import { inSteps } from './in-steps.ts';
import {
  createKeyboardVisitor,
  isInVisualOrder,
  type KeyboardVisitor,
} from './keyboard-visitor.ts';
import { serveApp, type ServedApp } from './serve-app.ts';
import { wording } from './wording.ts';

const password = 'correct horse battery staple';
const minute = 60_000;

describe.each(Object.keys(engines))('with nothing but the keyboard in %s', (name) => {
  inSteps();

  const email = `ada.${name.toLowerCase()}@example.org`;
  let app: ServedApp;
  let engine: Engine;
  let visitor: KeyboardVisitor;

  // What one step learns and the next one uses.
  let secret: string;
  let recoveryCodes: string[];

  beforeAll(async () => {
    app = await serveApp();
    engine = await engines[name]!();
    visitor = createKeyboardVisitor(await engine.open());
  });
  afterAll(async () => {
    await engine.close();
    await app.stop();
  });

  /** Waits for what comes next, and for the focus to be on it. */
  async function arriveAt(text: string): Promise<void> {
    await visitor.see(text);
    await expect.poll(visitor.focused, { timeout: 5000 }).toMatchObject({ isPlaced: true });
  }

  async function signIn(): Promise<void> {
    app.wait(minute);
    await visitor.fill('Email', email);
    await visitor.fill('Password', password);
    await visitor.key('Enter');
    await arriveAt(wording.challengeTitle);
  }

  async function signOut(): Promise<void> {
    await visitor.press('Sign out');
    await arriveAt('Create an account');
  }

  /** Opens what is there for people who can't scan, and reads the key. */
  async function readKey(): Promise<string> {
    await visitor.press(wording.cannotScan);
    await visitor.reach('Copy key');
    const key = await visitor.until<string>(
      `document.querySelector('[aria-label="Set-up key"] code').textContent`,
    );
    return key.replace(/\s/g, '');
  }

  async function finish(): Promise<void> {
    await visitor.press('Finish');
    await arriveAt('Two-step verification is on');
    await visitor.press('Done');
    await arriveAt(wording.codesLeft(10));
  }

  it('signs up', async () => {
    await visitor.tab.goto(app.url);
    await visitor.press('Create an account');
    await visitor.see('At least 8 characters.');
    await visitor.fill('Email', email);
    await visitor.fill('Password', password);
    await visitor.key('Enter');
    await arriveAt(wording.setUp);
    expect(app.posts).toEqual(['/api/sign-up']);
  });

  it('starts set-up and finds the key, in the order in which everything is seen', async () => {
    await visitor.press(wording.setUp);
    await arriveAt(wording.codeLabel);
    secret = await readKey();
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(isInVisualOrder(await visitor.reach('Turn on'))).toBe(true);
  });

  it('gets another key, and goes on from there', async () => {
    await visitor.press('Start over with a new key', 'backwards');
    await visitor.press('Get a new key');
    await expect.poll(() => app.posts.at(-1)).toBe('/api/two-factor/enrollment');
    await arriveAt(wording.codeLabel);
    const earlier = secret;
    secret = await readKey();
    expect(secret).not.toBe(earlier);
  });

  it('goes on from a wrong code in the field', async () => {
    await visitor.fill(wording.codeLabel, '000000');
    await arriveAt('That code isn’t valid right now.');
    expect((await visitor.focused()).name).toBe(wording.codeLabel);
  });

  it('turns it on', async () => {
    await visitor.type(app.codeOf(secret));
    await arriveAt(wording.codesTitle);
    expect(isInVisualOrder(await visitor.reach('Finish'))).toBe(true);
  });

  it('is led to the checkbox instead of leaving the codes unsaved', async () => {
    await visitor.key('Enter');
    await arriveAt('Save the codes first, then tick the box.');
    await expect.poll(visitor.focused).toMatchObject({ name: wording.saved });
    await visitor.key('Escape');
    await arriveAt('Your recovery codes aren’t saved yet.');
    await visitor.press('Stay and save them');
    await visitor.until(`!document.body.innerText.includes('aren’t saved yet')`);
    await expect.poll(visitor.focused).toMatchObject({ name: wording.saved });
  });

  it('ticks the box and finishes', async () => {
    recoveryCodes = await visitor.listItems();
    expect(new Set(recoveryCodes).size).toBe(10);
    await visitor.key('Space');
    await finish();
  });

  it('signs in with a code, for which the field is ready', async () => {
    await signOut();
    await signIn();
    expect((await visitor.focused()).name).toBe(wording.codeLabel);
    expect(isInVisualOrder(await visitor.reach('Sign in as someone else'))).toBe(true);
    await visitor.reach(wording.codeLabel, 'backwards');
    await visitor.type(app.codeOf(secret));
    await arriveAt(wording.codesLeft(10));
  });

  it('signs in with a recovery code, for which the field is ready', async () => {
    await signOut();
    await signIn();
    await visitor.press(wording.useRecoveryCode);
    await arriveAt('Type one of the recovery codes you saved');
    expect((await visitor.focused()).name).toBe('Recovery code');
    await visitor.type(recoveryCodes[0]!);
    await visitor.key('Enter');
    await arriveAt(wording.codesLeft(9));
    expect(isInVisualOrder(await visitor.reach(wording.turnOff))).toBe(true);
  });

  it('comes back from the dialog to where it was', async () => {
    app.wait(6 * minute);
    await visitor.press(wording.replace, 'backwards');
    await arriveAt(wording.proofCodeLabel);
    expect((await visitor.focused()).name).toBe('Password');
    expect(isInVisualOrder(await visitor.reach('Continue'))).toBe(true);
    await visitor.key('Escape');
    await visitor.until(`document.querySelector('dialog') === null`);
    await arriveAt(wording.codesLeft(9));
    await expect.poll(visitor.focused).toMatchObject({ name: wording.accountTitle });
  });

  it('proves who it is, and replaces the app', async () => {
    await visitor.press(wording.replace);
    await arriveAt(wording.proofCodeLabel);
    await visitor.type(password);
    await visitor.fill(wording.proofCodeLabel, app.codeOf(secret));
    await visitor.key('Enter');
    await arriveAt(wording.codeLabel);
    secret = await readKey();
    await visitor.fill(wording.codeLabel, app.codeOf(secret));
    await arriveAt(wording.codesTitle);
    expect(await visitor.listItems()).not.toEqual(recoveryCodes);
    await visitor.tick(wording.saved);
    await finish();
  });

  it('turns it off', async () => {
    await visitor.press(wording.turnOff);
    await arriveAt(wording.setUp);
    expect(app.posts.at(-1)).toBe('/api/two-factor/disable');
  });

  // At the end: where Tab goes on to Firefox's own controls, it finds no way back from them.
  it('comes to nothing behind the dialog', async () => {
    app.wait(6 * minute);
    await visitor.press(wording.setUp);
    await arriveAt(wording.proofTitle);
    const stops = await visitor.reach('Continue');
    expect(stops.every(({ isInDialog }) => isInDialog)).toBe(true);
    const beyond = await visitor.step();
    expect(beyond.isInDialog || !beyond.isPlaced).toBe(true);
  });

  it('sees where it is at every stop', () => {
    expect(visitor.stops.length).toBeGreaterThan(50);
    expect(visitor.stops.filter(({ isInView, isMarked }) => !isInView || !isMarked)).toEqual([]);
  });
});
