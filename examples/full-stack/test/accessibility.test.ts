import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engines, type Engine } from './engines.ts';
import { findViolations } from './find-violations.ts';
import { inSteps } from './in-steps.ts';
import { serveApp, type ServedApp } from './serve-app.ts';
import { createVisitor, type Visitor } from './visitor.ts';
import { wording } from './wording.ts';

const password = 'correct horse battery staple';
const minute = 60_000;

describe.each(Object.keys(engines))('in %s', (name) => {
  inSteps();

  const email = `ada.${name.toLowerCase()}@example.org`;
  let app: ServedApp;
  let engine: Engine;
  let visitor: Visitor;

  // What one step learns and the next one uses.
  let secret: string;

  beforeAll(async () => {
    app = await serveApp();
    engine = await engines[name]!();
    visitor = createVisitor(await engine.open());
  });
  afterAll(async () => {
    await engine.close();
    await app.stop();
  });

  async function scan(): Promise<void> {
    await visitor.see(wording.codeLabel);
    secret = (await visitor.scan()).searchParams.get('secret')!;
  }

  async function signIn(): Promise<void> {
    await visitor.fill('Email', email);
    await visitor.fill('Password', password);
    await visitor.press('Sign in');
  }

  /**
   * Wrong codes without the page, until the next try has to wait for half a minute: long enough to
   * look at it.
   */
  async function guess(path: string): Promise<void> {
    for (let guesses = 0; guesses < 8; guesses++) {
      app.wait(minute);
      const body = JSON.stringify({ code: app.codeOf(secret, 100) });
      const status = await visitor.tab.evaluate(
        `fetch('/api${path}', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '${body}' })
          .then(({ status }) => status)`,
      );
      expect(status).toBe(422);
    }
  }

  /**
   * How many pixels there are that can only be seen by scrolling sideways, on a small phone or with
   * text four times as large (WCAG 1.4.10).
   */
  async function findOverflow(): Promise<number> {
    await visitor.tab.resize(320);
    const overflow = await visitor.until<number>(
      `innerWidth < 500 && Math.max(...['html', 'dialog[open]']
        .flatMap((selector) => [...document.querySelectorAll(selector)])
        .map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth))`,
    );
    await visitor.tab.resize(1024);
    await visitor.until('innerWidth > 500');
    return overflow;
  }

  /** Faults that axe finds, and pixels out of reach. */
  async function findFaults(): Promise<string[]> {
    const violations = await findViolations(visitor.tab);
    const overflow = await findOverflow();
    return overflow > 0 ? [...violations, `${overflow} pixels too wide`] : violations;
  }

  describe('axe finds no fault and a narrow page scrolls one way only', () => {
    it('at sign-in', async () => {
      await visitor.tab.goto(app.url);
      await visitor.see('Create an account');
      expect(await findFaults()).toEqual([]);
    });

    it('when the password is wrong', async () => {
      await signIn();
      await visitor.see('Email or password isn’t right.');
      expect(await findFaults()).toEqual([]);
    });

    it('at sign-up', async () => {
      await visitor.press('Create an account');
      await visitor.see('At least 8 characters.');
      expect(await findFaults()).toEqual([]);
    });

    it('in the settings while it is off', async () => {
      await visitor.fill('Email', email);
      await visitor.fill('Password', password);
      await visitor.press('Create account');
      await visitor.see(wording.setUp);
      expect(await findFaults()).toEqual([]);
    });

    it('while set-up starts', async () => {
      const goOn = app.holdNextRequest('/api/two-factor/enrollment');
      await visitor.press(wording.setUp);
      await visitor.see('Preparing your set-up…');
      expect(await findFaults()).toEqual([]);
      goOn();
    });

    it('beside the QR code', async () => {
      await scan();
      expect(await findFaults()).toEqual([]);
    });

    it('with the key and the way to another one', async () => {
      await visitor.press(wording.cannotScan);
      await visitor.press('Start over with a new key');
      await visitor.until(`[...document.querySelectorAll('details')].every(({ open }) => open)`);
      expect(await findFaults()).toEqual([]);
    });

    it('when a code is wrong', async () => {
      await visitor.fill(wording.codeLabel, app.codeOf(secret, 100));
      await visitor.see('That code isn’t valid right now.');
      expect(await findFaults()).toEqual([]);
    });

    it('while a wait is counted down', async () => {
      await guess('/two-factor/enrollment/confirm');
      await visitor.fill(wording.codeLabel, app.codeOf(secret, 101));
      await visitor.see('Too many tries.');
      expect(await findFaults()).toEqual([]);
      expect(await visitor.sees('Too many tries.')).toBe(true);
    });

    it('when the key has expired', async () => {
      await visitor.tab.reload();
      await visitor.see(wording.codeLabel);
      app.wait(11 * minute);
      await visitor.fill(wording.codeLabel, app.codeOf(secret));
      await visitor.see('This set-up has expired.');
      expect(await findFaults()).toEqual([]);
    });

    it('when it is asked who it is', async () => {
      await visitor.press('Start again');
      await visitor.see(wording.proofTitle);
      expect(await findFaults()).toEqual([]);
    });

    it('with the recovery codes', async () => {
      await visitor.fill('Password', password);
      await visitor.press('Continue');
      await scan();
      await visitor.fill(wording.codeLabel, app.codeOf(secret));
      await visitor.see(wording.codesTitle);
      expect(await findFaults()).toEqual([]);
    });

    it('when nobody has said that they are saved', async () => {
      await visitor.press('Finish');
      await visitor.see('Save the codes first, then tick the box.');
      expect(await findFaults()).toEqual([]);
    });

    it('when it is asked whether to leave without them', async () => {
      await visitor.tab.key('Escape');
      await visitor.see('Your recovery codes aren’t saved yet.');
      expect(await findFaults()).toEqual([]);
    });

    it('when they were never saved', async () => {
      await visitor.tab.reload();
      await visitor.see('Your recovery codes were never saved.');
      expect(await findFaults()).toEqual([]);
    });

    it('at the end', async () => {
      await visitor.press('Make new codes');
      await visitor.press(wording.saved);
      await visitor.press('Finish');
      await visitor.see('Two-step verification is on');
      expect(await findFaults()).toEqual([]);
    });

    it('in the settings while it is on', async () => {
      await visitor.press('Done');
      await visitor.see(wording.codesLeft(10));
      expect(await findFaults()).toEqual([]);
    });

    it('when it is asked who it is, with a code', async () => {
      app.wait(6 * minute);
      await visitor.press('Get new recovery codes');
      await visitor.see(wording.proofCodeLabel);
      expect(await findFaults()).toEqual([]);
    });

    it('when that was not right', async () => {
      await visitor.fill(wording.proofCodeLabel, app.codeOf(secret));
      await visitor.fill('Password', 'not the password');
      await visitor.press('Continue');
      await visitor.see('That isn’t the password of this account.');
      expect(await findFaults()).toEqual([]);
    });

    it('with new recovery codes', async () => {
      await visitor.fill(wording.proofCodeLabel, app.codeOf(secret));
      await visitor.fill('Password', password);
      await visitor.press('Continue');
      await visitor.see(wording.saved);
      expect(await findFaults()).toEqual([]);
    });

    it('at the second step of sign-in', async () => {
      await visitor.press('Sign out');
      await signIn();
      await visitor.see(wording.challengeTitle);
      expect(await findFaults()).toEqual([]);
    });

    it('when the code there is wrong', async () => {
      await visitor.fill(wording.codeLabel, app.codeOf(secret, 100));
      await visitor.see('That code isn’t valid right now.');
      expect(await findFaults()).toEqual([]);
    });

    it('when a recovery code is asked for', async () => {
      await visitor.press(wording.useRecoveryCode);
      await visitor.see('Type one of the recovery codes you saved');
      expect(await findFaults()).toEqual([]);
    });

    it('when the recovery code is wrong', async () => {
      await visitor.fill('Recovery code', 'AAAA-AAAA-AAAA-AAAA');
      await visitor.press('Confirm');
      await visitor.see('That isn’t one of your recovery codes.');
      expect(await findFaults()).toEqual([]);
    });

    it('while a wait is counted down there', async () => {
      await guess('/sign-in/second-step');
      await visitor.fill('Recovery code', 'BBBB-BBBB-BBBB-BBBB');
      await visitor.press('Confirm');
      await visitor.see('Too many tries.');
      expect(await findFaults()).toEqual([]);
      expect(await visitor.sees('Too many tries.')).toBe(true);
    });

    it('when the server can’t be reached', async () => {
      app.cutOff('/api/session');
      await visitor.tab.reload();
      await visitor.see('This page can’t be shown');
      expect(await findFaults()).toEqual([]);
    });
  });

  it('would find what is wrong', async () => {
    await visitor.tab.evaluate(`document.querySelector('button').replaceChildren()`);
    await visitor.tab.evaluate(`void (document.querySelector('h1').style.width = '2000px')`);
    expect(await findFaults()).toEqual([
      expect.stringMatching(/^button-name: /),
      expect.stringMatching(/^\d{4} pixels too wide$/),
    ]);
  });
});
