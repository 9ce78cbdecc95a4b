import { generateSync } from 'otplib';
import { beforeAll, describe, expect, it } from 'vitest';
import { skipAfterFailure } from '../../full-stack/test/skip-after-failure.ts';
import { type User, simulateUser } from '../../full-stack/test/user.ts';
import { type OpenExample, openExample } from './open-example.ts';

const EMAIL = 'ada@example.org';
/** A secret that belongs to no account. */
const OTHER_SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
const PASSWORD = 'correct horse battery staple';

/** The code that an authenticator app shows, or one that it showed before. */
function generateCode(secret: string, steps = 0): string {
  return generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + 30 * steps });
}

/** Creates an account, and opens the wizard up to the question for the password. */
async function openQuestion(user: User): Promise<void> {
  await user.fill('Email', EMAIL);
  await user.fill('Password', PASSWORD);
  await user.press('Create account');
  await user.press('Two-step verification');
  await user.press('Set up');
  await user.waitForText('Confirm that it’s you');
}

async function typePassword(user: User, password = PASSWORD): Promise<void> {
  await user.waitForText('Confirm that it’s you');
  await user.fill('Password', password);
  await user.press('Continue');
}

describe('the example for Better Auth', () => {
  skipAfterFailure();

  let example: OpenExample;
  let user: User;

  // Set by one test and used by the next ones.
  let secret: string;
  let recoveryCodes: string[];

  beforeAll(async () => {
    example = await openExample({ isLimited: false });
    user = simulateUser(example.tab);
    return example.close;
  });

  async function scan(): Promise<void> {
    const uri = await user.scan();
    expect(uri.searchParams.get('issuer')).toBe('Acme');
    secret = uri.searchParams.get('secret')!;
  }

  async function saveCodes(): Promise<void> {
    await user.waitForText('Save your recovery codes');
    recoveryCodes = await user.readListItems();
    expect(new Set(recoveryCodes).size).toBe(10);
    await user.press('I’ve saved these codes. They won’t be shown again.');
    await user.press('Finish');
    await user.press('Done');
    await user.waitForText('Your account');
  }

  async function signIn(): Promise<void> {
    await user.press('Sign out');
    await user.fill('Email', EMAIL);
    await user.fill('Password', PASSWORD);
    await user.press('Sign in');
  }

  it('The wizard asks for the password before the first request, and again if it is wrong.', async () => {
    await openQuestion(user);
    await typePassword(user, 'not the password');
    await user.waitForText('That’s not your password.');
    await typePassword(user);
    await user.waitForText('Set up your authenticator app');
    await scan();
  });

  it('A wrong code is reported, and the right one turns two-factor on.', async () => {
    await user.fill('6-digit code', generateCode(secret, 100));
    await user.waitForText('That code didn’t work.');
    await user.fill('6-digit code', generateCode(secret));
    await saveCodes();
  });

  it('Sign-in asks for a code.', async () => {
    await signIn();
    await user.fill('6-digit code', generateCode(secret, 100));
    await user.waitForText('That code didn’t work.');
    await user.fill('6-digit code', generateCode(secret));
    await user.waitForText('Your account');
  });

  it('A recovery code works once, also without its hyphen.', async () => {
    const [code = ''] = recoveryCodes;
    await signIn();
    await user.press('Use a recovery code instead');
    await user.fill('Recovery code', code.replace('-', ''));
    await user.press('Confirm');
    await user.waitForText('Your account');
    await signIn();
    await user.press('Use a recovery code instead');
    await user.fill('Recovery code', code);
    await user.press('Confirm');
    await user.waitForText('That recovery code didn’t work.');
    await user.press('Use a code from your app instead');
    await user.fill('6-digit code', generateCode(secret));
    await user.waitForText('Your account');
  });

  it('Replacing the app asks for the password once, and ends the old codes.', async () => {
    const [oldCode] = recoveryCodes;
    const oldSecret = secret;
    await user.press('Two-step verification');
    await user.press('Replace the app');
    await typePassword(user);
    await user.waitForText('Set up your authenticator app');
    await scan();
    expect(secret).not.toBe(oldSecret);
    await user.fill('6-digit code', generateCode(secret));
    await saveCodes();
    expect(recoveryCodes).not.toContain(oldCode);
  });

  it('Once two-factor is turned off, the password is enough.', async () => {
    await user.press('Two-step verification');
    await user.press('Turn off two-step verification');
    await user.press('Turn off');
    await typePassword(user);
    await user.waitForText('Two-step verification is off');
    await user.press('Done');
    await signIn();
    await user.waitForText('Your account');
  });
});

describe('with the limits of production', () => {
  let example: OpenExample;

  beforeAll(async () => {
    example = await openExample({ isLimited: true });
    return example.close;
  });

  it('The wizard counts down the wait that the server names.', async () => {
    const user = simulateUser(example.tab);
    await openQuestion(user);
    await typePassword(user);
    await user.waitForText('Set up your authenticator app');
    // The server takes three codes in ten seconds.
    for (const steps of [100, 200, 300, 400]) {
      // oxlint-disable-next-line no-await-in-loop -- One code after the other.
      await user.fill('6-digit code', generateCode(OTHER_SECRET, steps));
      // oxlint-disable-next-line no-await-in-loop -- One code after the other.
      await user.waitForText(
        steps === 400 ? 'You’ve tried too many times.' : 'That code didn’t work.',
      );
    }
    await user.waitForText('You can try again in 0:0');
  });
});
