import { createGuardrails, generateSync } from 'otplib';
import { expect } from 'vitest';
import type { User } from '../../examples/full-stack/test/user.ts';
import { EMAIL, PASSWORD } from './account.ts';
import { type Case, type Proof, type WalkedProvider, isPossible } from './walked-provider.ts';

/** A part of the way. Each begins where the one before it has ended. */
export interface Step {
  title: string;
  walk: (user: User) => Promise<void>;
}

/** A secret that belongs to no account. */
const OTHER_SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
/** The codes that are tried at a server without a limit. */
const MANY_CODES = 8;
/** The secrets of Directus have 10 bytes, which authenticator apps take. RFC 4226 §4 wants 16. */
const GUARDRAILS = createGuardrails({ MIN_SECRET_BYTES: 10 });
const CODE = '6-digit code';
const WRONG_CODE = 'That code didn’t work.';

/** The code that an authenticator app shows, or one that it showed before. */
function generateCode(secret: string, steps = 0): string {
  const epoch = Math.floor(Date.now() / 1000) + 30 * steps;
  return generateSync({ secret, epoch, guardrails: GUARDRAILS });
}

async function signIn(user: User): Promise<void> {
  await user.fill('Email', EMAIL);
  await user.fill('Password', PASSWORD);
  await user.press('Sign in');
}

async function signInAgain(user: User): Promise<void> {
  await user.press('Sign out');
  await signIn(user);
}

async function typeRecoveryCode(user: User, code: string): Promise<void> {
  await user.press('Use a recovery code instead');
  await user.fill('Recovery code', code);
  await user.press('Confirm');
}

async function typePassword(user: User, password = PASSWORD): Promise<void> {
  await user.waitForText('Confirm that it’s you');
  await user.fill('Password', password);
  await user.press('Continue');
}

/** Answers the questions of the wizard with the right password, or with codes of a secret. */
async function prove(user: User, asked: Case<readonly Proof[]>, secret: string): Promise<void> {
  for (const proof of isPossible(asked) ? asked : []) {
    if (proof === 'password') {
      // oxlint-disable-next-line no-await-in-loop -- One question after the other.
      await typePassword(user);
    } else {
      // oxlint-disable-next-line no-await-in-loop -- One question after the other.
      await user.waitForText('Enter a code from the authenticator app you use now.');
      // oxlint-disable-next-line no-await-in-loop -- One question after the other.
      await user.fill(CODE, generateCode(secret));
    }
  }
}

/** Opens the wizard up to the first key, or up to the first question. */
async function openWizard(user: User, { enter = signIn }: WalkedProvider): Promise<void> {
  await enter(user);
  await user.press('Two-step verification');
  await user.press('Set up');
}

/** Returns the secret of the QR code on the page. */
async function scan(user: User): Promise<string> {
  await user.waitForText('Set up your authenticator app');
  const { pathname, searchParams } = await user.scan();
  expect(searchParams.get('issuer')).toBe('Acme');
  expect(decodeURIComponent(pathname)).toContain(EMAIL);
  return searchParams.get('secret')!;
}

/** Walks through setup, sign-in, replacing the app and turning two-factor off. */
export function listSteps(provider: WalkedProvider): Step[] {
  const { proofs, recoveryCodes: count, respell = (code) => code } = provider;
  let secret = '';
  let recoveryCodes: string[] = [];

  /** Saves the recovery codes, and leaves the wizard. */
  async function finish(user: User): Promise<void> {
    if (isPossible(count)) {
      await user.waitForText('Save your recovery codes');
      recoveryCodes = await user.readListItems();
      expect(new Set(recoveryCodes).size).toBe(count);
      await user.press('I’ve saved these codes. They won’t be shown again.');
      await user.press('Finish');
    } else {
      await user.waitForText('authenticator app is set up.');
    }
    await user.press('Done');
    await user.waitForText('Your account');
  }

  const begin: Step = isPossible(proofs.enroll)
    ? {
        title: 'The wizard asks for the password before the first key, and again if it is wrong.',
        async walk(user) {
          await openWizard(user, provider);
          await typePassword(user, 'not the password');
          await user.waitForText('That’s not your password.');
          await prove(user, proofs.enroll, '');
          secret = await scan(user);
        },
      }
    : {
        title: `The wizard shows the first key at once. ${proofs.enroll.impossible}`,
        async walk(user) {
          await openWizard(user, provider);
          secret = await scan(user);
        },
      };

  const recover: Step = isPossible(count)
    ? {
        title: 'A recovery code signs in once.',
        async walk(user) {
          const [code = ''] = recoveryCodes;
          await signInAgain(user);
          await typeRecoveryCode(user, respell(code));
          await user.waitForText('Your account');
          await signInAgain(user);
          await typeRecoveryCode(user, code);
          await user.waitForText('That recovery code didn’t work.');
          await user.press('Use a code from your app instead');
          await user.fill(CODE, generateCode(secret));
          await user.waitForText('Your account');
        },
      }
    : {
        title: `Sign-in offers no recovery code. ${count.impossible}`,
        async walk(user) {
          await signInAgain(user);
          await user.waitForText(CODE);
          expect(await user.seesText('recovery code')).toBe(false);
          await user.fill(CODE, generateCode(secret));
          await user.waitForText('Your account');
        },
      };

  return [
    begin,
    {
      title: 'A wrong code is reported, and the right one turns two-factor on.',
      async walk(user) {
        await user.fill(CODE, generateCode(secret, 100));
        await user.waitForText(WRONG_CODE);
        await user.fill(CODE, generateCode(secret));
        await finish(user);
      },
    },
    {
      title: 'Sign-in asks for a code.',
      async walk(user) {
        await signInAgain(user);
        await user.fill(CODE, generateCode(secret, 100));
        await user.waitForText(WRONG_CODE);
        expect(await user.seesText('Your account')).toBe(false);
        await user.fill(CODE, generateCode(secret));
        await user.waitForText('Your account');
      },
    },
    recover,
    {
      title: 'Replacing the app ends the old key and the old recovery codes.',
      async walk(user) {
        const [oldSecret, [oldCode]] = [secret, recoveryCodes];
        await user.press('Two-step verification');
        await user.press('Replace the app');
        await prove(user, proofs.replace, oldSecret);
        secret = await scan(user);
        expect(secret).not.toBe(oldSecret);
        await user.fill(CODE, generateCode(secret));
        await prove(user, proofs.confirm, oldSecret);
        await finish(user);
        expect(recoveryCodes).not.toContain(oldCode);
        await signInAgain(user);
        await user.fill(CODE, generateCode(oldSecret));
        await user.waitForText(WRONG_CODE);
        await user.fill(CODE, generateCode(secret));
        await user.waitForText('Your account');
      },
    },
    {
      title: 'Once two-factor is turned off, the password is enough.',
      async walk(user) {
        await user.press('Two-step verification');
        await user.press('Turn off two-step verification');
        await user.press('Turn off');
        await prove(user, proofs.disable, secret);
        await user.waitForText('Two-step verification is off');
        await user.press('Done');
        await signInAgain(user);
        await user.waitForText('Your account');
      },
    },
  ];
}

/** Tries codes until the server wants the user to wait, if it ever does. */
export function createLimitStep(provider: WalkedProvider): Step {
  const { limit, proofs } = provider;

  async function openKey(user: User): Promise<void> {
    await openWizard(user, provider);
    await prove(user, proofs.enroll, '');
    await user.waitForText('Set up your authenticator app');
  }

  async function tryCodes(user: User, count: number): Promise<void> {
    for (let tries = 1; tries <= count; tries++) {
      // oxlint-disable-next-line no-await-in-loop -- One code after the other.
      await user.fill(CODE, generateCode(OTHER_SECRET, 100 * tries));
      // oxlint-disable-next-line no-await-in-loop -- One code after the other.
      await user.waitForText(WRONG_CODE);
    }
  }

  return isPossible(limit)
    ? {
        title: 'The wizard counts down the wait that the server names.',
        async walk(user) {
          await openKey(user);
          await tryCodes(user, limit);
          await user.fill(CODE, generateCode(OTHER_SECRET));
          await user.waitForText('You’ve tried too many times.');
          await user.waitForText('You can try again in ');
        },
      }
    : {
        title: `Many wrong codes in a row are just wrong. ${limit.impossible}`,
        async walk(user) {
          await openKey(user);
          await tryCodes(user, MANY_CODES);
        },
      };
}
