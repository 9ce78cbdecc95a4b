import { beforeAll, describe, expect, it } from 'vitest';
import { ENGINES } from './engines.ts';
import { findViolations } from './find-violations.ts';
import { openApp, PASSWORD } from './open-app.ts';
import { TEXTS } from './page-texts.ts';
import type { ServedApp } from './serve-app.ts';
import { skipAfterFailure } from './skip-after-failure.ts';
import { simulateUser, type User } from './user.ts';

const MINUTE = 60_000;

describe.each(Object.keys(ENGINES))('in %s', (name) => {
  skipAfterFailure();

  const email = `ada.${name.toLowerCase()}@example.org`;
  let app: ServedApp;
  let user: User;

  // Set by one test and used by the next ones.
  let secret: string;

  beforeAll(async () => {
    const opened = await openApp(name);
    app = opened.app;
    user = simulateUser(opened.tab);
    return opened.close;
  });

  async function scan(): Promise<void> {
    await user.waitForText(TEXTS.keyShown);
    secret = (await user.scan()).searchParams.get('secret')!;
  }

  async function signIn(): Promise<void> {
    await user.fill('Email', email);
    await user.fill('Password', PASSWORD);
    await user.press('Sign in');
  }

  /**
   * Sends wrong codes without the page, so that the next attempt has to wait for half a minute. The
   * checks of the page take less.
   */
  async function guess(path: string): Promise<void> {
    for (let guesses = 0; guesses < 8; guesses++) {
      app.advanceTime(MINUTE);
      const body = JSON.stringify({ code: app.generateCode(secret, 100) });
      const status = await user.tab.evaluate(
        `fetch('/api${path}', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '${body}' })
          .then(({ status }) => status)`,
      );
      expect(status).toBe(422);
    }
  }

  /**
   * How many pixels are only visible after scrolling sideways, on a small phone or at a zoom of 400
   * percent (WCAG 1.4.10).
   */
  async function findOverflow(): Promise<number> {
    await user.tab.resize(320);
    const overflow = await user.waitUntil<number>(
      `innerWidth < 500 && document.documentElement.scrollWidth - document.documentElement.clientWidth`,
    );
    await user.tab.resize(1024);
    await user.waitUntil('innerWidth > 500');
    return overflow;
  }

  /** The violations that axe finds, and how much wider the page is than a narrow window. */
  async function findFaults(): Promise<string[]> {
    const violations = await findViolations(user.tab);
    const overflow = await findOverflow();
    return overflow > 0 ? [...violations, `${overflow} pixels too wide`] : violations;
  }

  describe('axe, and a narrow window', () => {
    it('The sign-in page has no accessibility faults.', async () => {
      await user.tab.goto(app.url);
      await user.waitForText('Create an account');
      expect(await findFaults()).toEqual([]);
    });

    it('The error for a wrong password has no accessibility faults.', async () => {
      await signIn();
      await user.waitForText('Check your email and password. One of them isn’t right.');
      expect(await findFaults()).toEqual([]);
    });

    it('The sign-up page has no accessibility faults.', async () => {
      await user.press('Create an account');
      await user.waitForText('At least 15 characters.');
      expect(await findFaults()).toEqual([]);
    });

    it('The error for a common password stands beside its field and has no accessibility faults.', async () => {
      await user.fill('Email', email);
      await user.fill('Password', 'passwordpassword');
      await user.press('Create account');
      await user.waitForText('Choose another password.');
      const [field, isEmailValid] = await user.waitUntil<[string, boolean]>(
        `(() => {
          const [email, password] = document.querySelectorAll('.input');
          const error = document.querySelector('[role="alert"]');
          const isDescription = password.getAttribute('aria-describedby').split(' ').includes(error.id);
          return [isDescription && error.parentElement.querySelector('label').textContent,
            email.getAttribute('aria-invalid') === 'false'];
        })()`,
      );
      expect(field).toBe('Password');
      expect(isEmailValid).toBe(true);
      expect(await findFaults()).toEqual([]);
    });

    it('The settings have no accessibility faults while two-factor is off.', async () => {
      await user.fill('Email', email);
      await user.fill('Password', PASSWORD);
      await user.press('Create account');
      await user.waitForText(TEXTS.setUp);
      expect(await findFaults()).toEqual([]);
    });

    it('The wizard has no accessibility faults while it starts.', async () => {
      const release = app.holdNextRequest('/api/two-factor/enrollment');
      await user.press(TEXTS.setUp);
      await user.waitForText('Preparing your setup…');
      expect(await findFaults()).toEqual([]);
      release();
    });

    it('The QR code screen has no accessibility faults.', async () => {
      await scan();
      expect(await findFaults()).toEqual([]);
    });

    it('The QR code screen has no accessibility faults with all details open.', async () => {
      await user.press(TEXTS.cannotScan);
      await user.press('Start again with a new key');
      await user.press('I don’t have an app yet');
      await user.waitUntil(`[...document.querySelectorAll('details')].every(({ open }) => open)`);
      expect(await findFaults()).toEqual([]);
    });

    it('The error for a wrong code has no accessibility faults.', async () => {
      await user.fill(TEXTS.codeLabel, app.generateCode(secret, 100));
      await user.waitForText('That code didn’t work.');
      expect(await findFaults()).toEqual([]);
    });

    it('The countdown after too many attempts has no accessibility faults.', async () => {
      await guess('/two-factor/enrollment/confirm');
      await user.fill(TEXTS.codeLabel, app.generateCode(secret, 101));
      await user.waitForText('You’ve tried too many times.');
      expect(await findFaults()).toEqual([]);
      expect(await user.seesText('You’ve tried too many times.')).toBe(true);
    });

    it('The error for an expired key has no accessibility faults.', async () => {
      await user.tab.reload();
      await user.waitForText(TEXTS.keyShown);
      app.advanceTime(11 * MINUTE);
      await user.fill(TEXTS.codeLabel, app.generateCode(secret));
      await user.waitForText('This key has expired.');
      expect(await findFaults()).toEqual([]);
    });

    it('The question for the password has no accessibility faults.', async () => {
      await user.press('Start again');
      await user.waitForText(TEXTS.passwordTitle);
      expect(await findFaults()).toEqual([]);
    });

    it('The recovery codes have no accessibility faults.', async () => {
      await user.fill('Password', PASSWORD);
      await user.press('Continue');
      await scan();
      await user.fill(TEXTS.codeLabel, app.generateCode(secret));
      await user.waitForText(TEXTS.codesTitle);
      expect(await findFaults()).toEqual([]);
    });

    it('The error for recovery codes that are not saved has no accessibility faults.', async () => {
      await user.press('Finish');
      await user.waitForText('Save the codes first, then check the box.');
      expect(await findFaults()).toEqual([]);
    });

    it('The warning before leaving unsaved recovery codes has no accessibility faults.', async () => {
      await user.tab.key('Escape');
      await user.waitForText('You haven’t saved your recovery codes yet.');
      expect(await findFaults()).toEqual([]);
    });

    it('The notice of recovery codes that were never saved has no accessibility faults.', async () => {
      await user.tab.reload();
      await user.waitForText('You haven’t saved your recovery codes.');
      expect(await findFaults()).toEqual([]);
    });

    it('The last screen of the wizard has no accessibility faults.', async () => {
      await user.press('Make new codes');
      await user.press(TEXTS.saved);
      await user.press('Finish');
      await user.waitForText('Two-step verification is on');
      expect(await findFaults()).toEqual([]);
    });

    it('The settings have no accessibility faults while two-factor is on.', async () => {
      await user.press('Done');
      await user.waitForText(TEXTS.codesLeft(10));
      expect(await findFaults()).toEqual([]);
    });

    it('The choices of the wizard have no accessibility faults while two-factor is on.', async () => {
      app.advanceTime(6 * MINUTE);
      await user.press(TEXTS.manage);
      await user.waitForText(TEXTS.enrolledTitle);
      await user.press(TEXTS.turnOff);
      await user.waitForText(TEXTS.turnOffAction);
      expect(await findFaults()).toEqual([]);
    });

    it('The form for another name of an app has no accessibility faults.', async () => {
      await user.press('Rename Authenticator app');
      await user.waitForText(TEXTS.renameTitle);
      expect(await findFaults()).toEqual([]);
    });

    it('The question before the last app is removed has no accessibility faults.', async () => {
      await user.press('Cancel');
      await user.press('Remove Authenticator app');
      await user.waitForText(TEXTS.removeTitle);
      expect(await findFaults()).toEqual([]);
      await user.press('Cancel');
      await user.waitForText(TEXTS.enrolledTitle);
    });

    it('The error for a wrong password has no accessibility faults in the wizard.', async () => {
      await user.press(TEXTS.makeCodes);
      await user.waitForText(TEXTS.passwordTitle);
      await user.fill('Password', 'not the password');
      await user.press('Continue');
      await user.waitForText('That’s not your password.');
      expect(await findFaults()).toEqual([]);
    });

    it('The question for a code has no accessibility faults.', async () => {
      await user.fill('Password', PASSWORD);
      await user.press('Continue');
      await user.waitForText('Enter a code from the authenticator app you use now.');
      expect(await findFaults()).toEqual([]);
    });

    it('New recovery codes have no accessibility faults.', async () => {
      await user.fill(TEXTS.codeLabel, app.generateCode(secret));
      await user.waitForText(TEXTS.saved);
      expect(await findFaults()).toEqual([]);
    });

    it('The sign-in page after a session has ended says so and has no accessibility faults.', async () => {
      app.advanceTime(60 * MINUTE);
      // As when the user comes back to the tab.
      await user.tab.evaluate(`void document.dispatchEvent(new Event('visibilitychange'))`);
      await user.waitForText('You’ve been signed out.');
      expect(await findFaults()).toEqual([]);
    });

    it('The second step of sign-in has no accessibility faults.', async () => {
      await signIn();
      await user.waitForText(TEXTS.challengeTitle);
      expect(await findFaults()).toEqual([]);
    });

    it('The error for a wrong code at sign-in has no accessibility faults.', async () => {
      await user.fill(TEXTS.codeLabel, app.generateCode(secret, 100));
      await user.waitForText('That code didn’t work.');
      expect(await findFaults()).toEqual([]);
    });

    it('The form for a recovery code has no accessibility faults.', async () => {
      await user.press(TEXTS.useRecoveryCode);
      await user.waitForText('Enter one of the recovery codes you saved');
      expect(await findFaults()).toEqual([]);
    });

    it('The error for a wrong recovery code has no accessibility faults.', async () => {
      await user.fill('Recovery code', 'AAAA-AAAA-AAAA-AAAA');
      await user.press('Confirm');
      await user.waitForText('That recovery code didn’t work.');
      expect(await findFaults()).toEqual([]);
    });

    it('The countdown at sign-in has no accessibility faults.', async () => {
      await guess('/sign-in/second-step');
      await user.fill('Recovery code', 'BBBB-BBBB-BBBB-BBBB');
      await user.press('Confirm');
      await user.waitForText('You’ve tried too many times.');
      expect(await findFaults()).toEqual([]);
      expect(await user.seesText('You’ve tried too many times.')).toBe(true);
    });

    it('The error for an unreachable server has no accessibility faults.', async () => {
      app.disconnect('/api/session');
      await user.tab.reload();
      await user.waitForText('This page can’t be shown');
      expect(await findFaults()).toEqual([]);
    });
  });

  it('The check finds a button without a name and a page that is too wide.', async () => {
    await user.tab.evaluate(`document.querySelector('button').replaceChildren()`);
    await user.tab.evaluate(`void (document.querySelector('h1').style.width = '2000px')`);
    expect(await findFaults()).toEqual([
      expect.stringMatching(/^button-name: /),
      expect.stringMatching(/^\d{4} pixels too wide$/),
    ]);
  });
});
