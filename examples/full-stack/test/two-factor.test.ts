import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engines, type Engine } from './engines.ts';
import { inSteps } from './in-steps.ts';
import { serveApp, type ServedApp } from './serve-app.ts';
import { createVisitor, type Visitor } from './visitor.ts';
import { wording } from './wording.ts';

const password = 'correct horse battery staple';
const step = 30_000;
const minute = 60_000;

describe.each(Object.keys(engines))('in %s', (name) => {
  inSteps();

  const email = `ada.${name.toLowerCase()}@example.org`;
  let app: ServedApp;
  let engine: Engine;
  let visitor: Visitor;

  // What one step learns and the next one uses.
  let secret: string;
  let recoveryCodes: string[];

  beforeAll(async () => {
    app = await serveApp();
    engine = await engines[name]!();
    visitor = createVisitor(await engine.open());
  });
  afterAll(async () => {
    await engine.close();
    await app.stop();
  });

  function starts(): number {
    return app.posts.filter((path) => path === '/api/two-factor/enrollment').length;
  }

  /** What a sign-in from elsewhere is answered. */
  async function signInElsewhere(code: string): Promise<number> {
    const headers = { 'Content-Type': 'application/json' };
    const halfway = await fetch(`${app.url}/api/sign-in`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ email, password }),
    });
    const [cookie = ''] = halfway.headers.getSetCookie();
    const { status } = await fetch(`${app.url}/api/sign-in/second-step`, {
      method: 'POST',
      headers: { ...headers, Cookie: cookie.split(';')[0]! },
      body: JSON.stringify({ code }),
    });
    return status;
  }

  function valueOfField(): Promise<string> {
    return visitor.until(`document.querySelector('form input').value`);
  }

  /**
   * Sends a code when there were too many already, tries in vain once more, and stays until the
   * wait is over. Resolves to what was sent meanwhile.
   */
  async function postsWhileWaiting(action: string, code: string): Promise<string[]> {
    // However long the last failure is ago on a slow machine, the wait is a whole one.
    app.wait(-minute);
    await visitor.fill(wording.codeLabel, code);
    await visitor.see('Too many tries.');
    app.wait(minute);

    const before = app.posts.length;
    const isDisabled = `[...document.querySelectorAll('[type="submit"]')]
      .some((button) => button.textContent === ${JSON.stringify(action)} && button.ariaDisabled === 'true')`;
    const seconds = `Number(document.querySelector('[role="timer"]')?.textContent.match(/0:0(\\d)\\.$/)?.[1])`;
    const first = await visitor.until<number>(`${seconds} || false`);
    expect(await visitor.tab.evaluate(isDisabled)).toBe(true);
    await visitor.press(action);
    await visitor.until(`${seconds} < ${first}`);
    await visitor.see('You can try again now.');
    expect(await visitor.tab.evaluate(isDisabled)).toBe(false);
    return app.posts.slice(before);
  }

  async function proveWhoItIs(): Promise<void> {
    await visitor.see(wording.proofTitle);
    await visitor.fill(wording.proofCodeLabel, app.codeOf(secret));
    await visitor.fill('Password', password);
    await visitor.press('Continue');
  }

  /** Reads the codes and says that they are saved. */
  async function saveCodes(): Promise<void> {
    await visitor.see(wording.saved);
    recoveryCodes = await visitor.listItems();
    expect(new Set(recoveryCodes).size).toBe(10);
    await visitor.press(wording.saved);
    await visitor.press('Finish');
  }

  it('shows a key when set-up starts', async () => {
    await visitor.tab.goto(`${app.url}/sign-up`);
    await visitor.fill('Email', email);
    await visitor.fill('Password', password);
    await visitor.press('Create account');
    await visitor.press(wording.setUp);
    await visitor.see(wording.codeLabel);
    secret = (await visitor.scan()).searchParams.get('secret')!;
    expect(starts()).toBe(1);
  });

  it('shows the same key after a refresh, without starting again', async () => {
    await visitor.tab.reload();
    await visitor.see(wording.codeLabel);
    expect((await visitor.scan()).searchParams.get('secret')).toBe(secret);
    expect(starts()).toBe(1);
  });

  it('shows it in a second tab, too', async () => {
    const tab = await engine.open();
    const second = createVisitor(tab);
    await tab.goto(app.url);
    await second.see(wording.codeLabel);
    expect((await second.scan()).searchParams.get('secret')).toBe(secret);
    expect(starts()).toBe(1);
    await tab.close();
  });

  it('says so when a code is wrong, and has the field ready for another', async () => {
    await visitor.fill(wording.codeLabel, app.codeOf(secret, 100));
    await visitor.until(`document.querySelector('input[aria-invalid="true"]') !== null`);
    await visitor.until(`document.activeElement?.getAttribute('aria-invalid') === 'true'`);
    expect(await visitor.sees(wording.codesTitle)).toBe(false);
  });

  it('says so when the phone’s clock is slow, and by how much', async () => {
    // Towards its end, the code would be of one step more when the page looks at it.
    await expect.poll(() => app.now() % step, { timeout: step }).toBeLessThan(step - 10_000);
    await visitor.fill(wording.codeLabel, app.codeOf(secret, -5));
    await visitor.see('Your phone’s clock seems to be 2 minutes 30 seconds slow.');
  });

  it('says so when a code is of an earlier key', async () => {
    const earlier = secret;
    await visitor.press(wording.cannotScan);
    await visitor.press('Start over with a new key');
    await visitor.press('Get a new key');
    await expect.poll(starts).toBe(2);
    await visitor.see(wording.codeLabel);
    secret = (await visitor.scan()).searchParams.get('secret')!;
    expect(secret).not.toBe(earlier);
    await visitor.fill(wording.codeLabel, app.codeOf(earlier));
    await visitor.see('This code belongs to an earlier entry for this account in your app.');
  });

  it('counts down the wait after too many wrong codes, and sends nothing until it is over', async () => {
    expect(await postsWhileWaiting('Turn on', app.codeOf(secret, 100))).toEqual([]);
  });

  it('keeps the code when there is no connection', async () => {
    const confirm = '/api/two-factor/enrollment/confirm';
    const posts = app.posts.length;
    const reconnect = app.cutOff(confirm);
    const code = app.codeOf(secret);
    await visitor.fill(wording.codeLabel, code);
    await visitor.see('We couldn’t reach the server.');
    expect(await valueOfField()).toBe(code);
    expect((await visitor.scan()).searchParams.get('secret')).toBe(secret);
    expect(new Set(app.posts.slice(posts))).toEqual(new Set([confirm]));
    reconnect();
  });

  it('takes the same code when there is one, and gives recovery codes', async () => {
    await visitor.press('Turn on');
    await visitor.see(wording.codesTitle);
    recoveryCodes = await visitor.listItems();
    expect(new Set(recoveryCodes).size).toBe(10);
  });

  it.each(['Escape', 'Back'])('asks before unsaved codes are left by %s', async (way) => {
    if (way === 'Escape') {
      await visitor.tab.key('Escape');
    } else {
      // As after a link within the page: when Back leaves the page altogether, the question is the
      // browser's own. Browsers without the Navigation API have an entry of the guard's in the
      // history, which has to be on top.
      await visitor.tab.evaluate(`'navigation' in window && history.pushState(null, '')`);
      await visitor.tab.evaluate('void setTimeout(() => history.back())');
    }
    await visitor.see('Your recovery codes aren’t saved yet.');
    await visitor.press('Stay and save them');
    await visitor.until(`!document.body.innerText.includes('aren’t saved yet')`);
    expect(await visitor.listItems()).toEqual(recoveryCodes);
  });

  // In WebKit, which has no Navigation API here, an entry in the history holds Back; that has its
  // own tests, in a frame.
  it.each(name === 'WebKit' ? [] : ['Back'])(
    'goes where the person wanted when they leave without the codes: %s',
    async () => {
      const index = 'navigation.currentEntry.index';
      const before = Number(await visitor.tab.evaluate(index));
      await visitor.tab.evaluate('void setTimeout(() => history.back())');
      await visitor.see('Your recovery codes aren’t saved yet.');
      expect(await visitor.tab.evaluate(index)).toBe(before);
      await visitor.press('Leave without them');
      await visitor.until(`${index} === ${before - 1}`);
      await visitor.see('Your recovery codes aren’t saved.');
    },
  );

  it('offers codes anew that were never saved, and ends the ones that were made', async () => {
    await visitor.tab.reload();
    await visitor.see('Your recovery codes were never saved.');
    const [lost] = recoveryCodes;
    await visitor.press('Make new codes');
    await saveCodes();
    await visitor.press('Done');
    await visitor.see(wording.codesLeft(10));
    expect(await signInElsewhere(lost!)).toBe(422);
  });

  it('asks who it is before new recovery codes, and takes no for an answer', async () => {
    app.wait(6 * minute);
    const posts = app.posts.length;
    await visitor.press('Get new recovery codes');
    await visitor.see(wording.proofTitle);
    await visitor.tab.key('Escape');
    await visitor.until(`document.querySelector('dialog') === null`);
    await visitor.see(wording.codesLeft(10));
    expect(app.posts.slice(posts)).toEqual(['/api/two-factor/recovery-codes']);
  });

  it('says so when the password is wrong', async () => {
    await visitor.press('Get new recovery codes');
    await visitor.fill(wording.proofCodeLabel, app.codeOf(secret));
    await visitor.fill('Password', 'not the password');
    await visitor.press('Continue');
    await visitor.see('That isn’t the password of this account.');
    expect(app.posts.at(-1)).toBe('/api/reauthenticate');
  });

  it('gives new recovery codes, with which the old ones end', async () => {
    const [old] = recoveryCodes;
    await proveWhoItIs();
    await saveCodes();
    await visitor.press('Done');
    await visitor.see(wording.codesLeft(10));
    expect(recoveryCodes).not.toContain(old);
    expect(await signInElsewhere(old!)).toBe(422);
  });

  it('keeps the app in use while another one is connected', async () => {
    app.wait(6 * minute);
    await visitor.press(wording.replace);
    await proveWhoItIs();
    await visitor.see(wording.codeLabel);
    const next = (await visitor.scan()).searchParams.get('secret')!;
    expect(next).not.toBe(secret);
    app.wait(minute);
    expect(await signInElsewhere(app.codeOf(secret))).toBe(204);
    expect(await signInElsewhere(app.codeOf(next))).toBe(422);
    app.wait(minute);

    // The server takes the code, and its answer is lost on the way.
    const old = secret;
    secret = next;
    app.loseNextAnswer('/api/two-factor/enrollment/confirm');
    await visitor.fill(wording.codeLabel, app.codeOf(secret));
    await saveCodes();
    await visitor.press('Done');
    await visitor.see(wording.codesLeft(10));
    app.wait(minute);
    expect(await signInElsewhere(app.codeOf(old))).toBe(422);
    app.wait(minute);
    expect(await signInElsewhere(app.codeOf(secret))).toBe(204);
  });

  it('says so when a key has expired, and changes nothing', async () => {
    app.wait(6 * minute);
    await visitor.press(wording.replace);
    await proveWhoItIs();
    await visitor.see(wording.codeLabel);
    const next = (await visitor.scan()).searchParams.get('secret')!;
    app.wait(11 * minute);
    await visitor.fill(wording.codeLabel, app.codeOf(next));
    await visitor.see('This set-up has expired.');
    await visitor.press('Cancel');
    await visitor.see(wording.codesLeft(10));
    expect(await signInElsewhere(app.codeOf(secret))).toBe(204);
  });

  it('counts down the wait at sign-in, too, and then takes the right code', async () => {
    app.wait(minute);
    for (let failures = 0; failures < 3; failures++) {
      expect(await signInElsewhere(app.codeOf(secret, 100))).toBe(422);
    }
    await visitor.press('Sign out');
    await visitor.fill('Email', email);
    await visitor.fill('Password', password);
    await visitor.press('Sign in');
    await visitor.see(wording.challengeTitle);
    expect(await postsWhileWaiting('Confirm', app.codeOf(secret, 100))).toEqual([]);
    await visitor.fill(wording.codeLabel, app.codeOf(secret));
    await visitor.see(wording.codesLeft(10));
  });

  it('turns it off, in two tabs at once', async () => {
    const tab = await engine.open();
    const second = createVisitor(tab);
    await tab.goto(app.url);
    await second.see(wording.codesLeft(10));
    app.wait(6 * minute);
    await visitor.press(wording.turnOff);
    await proveWhoItIs();
    await visitor.see(wording.setUp);
    await second.press(wording.turnOff);
    await second.see('Two-step verification is off.');
    await tab.close();
    // The password alone is enough: nothing waits for a code.
    expect(await signInElsewhere(app.codeOf(secret))).toBe(401);
  });

  it('breaks no rule of the Content-Security-Policy, and would be found out', async () => {
    expect(app.violations).toEqual([]);
    await visitor.tab.evaluate(`document.body.setAttribute('style', 'color: red')`);
    await expect.poll(() => app.violations.length, { timeout: 10_000 }).toBe(1);
  });
});
