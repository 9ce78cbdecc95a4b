import type { CodeInputMessages } from '../code-input/messages.ts';
import { formatDuration, isolateName } from '../internals/format.ts';
import { type VerificationMessages, verificationMessages } from '../verification/messages.ts';
import { type ChallengeErrorText, challengeErrorText } from './error-text.ts';

/** The texts of the challenge at sign-in. Its code field has its own. */
export interface TwoFactorChallengeMessages extends Omit<VerificationMessages, 'error'> {
  title: string;
  /**
   * What to type and where to find it. `accountName` tells a user with several entries in the
   * authenticator app which one.
   */
  codeDescription: (details: {
    digits: number;
    issuer: string | undefined;
    accountName: string | undefined;
  }) => string;
  recoveryCodeDescription: string;
  recoveryCodeLabel: string;
  /** Switches to a recovery code. */
  useRecoveryCode: string;
  /** Switches to the authenticator app’s code. */
  useCode: string;
  /** Stands beside the checkbox, and says on which devices it does harm. */
  trustDevice: (details: { days: number }) => string;
  submit: string;
  /** Replaces `cancel` when the sign-in has expired. */
  restart: string;
  passedTitle: string;
  /** Shown when the code was accepted and your app goes on. */
  passing: string;
  /** Advice for a user with few recovery codes left, or none. */
  recoveryCodesLeft: (details: { left: number }) => string;
  /** Advice for a user whose phone’s clock is `offset` milliseconds off, negative if it is slow. */
  clockOff: (details: { offset: number }) => string;
  proceed: string;
  /**
   * The title and the description of an error. Both are announced once, so they name no time that
   * runs: `countdown` is shown below them.
   */
  error: ChallengeErrorText;
}

/**
 * Texts of the challenge and of its code field, in place of the English ones. A whole language pack
 * fits.
 *
 * @example
 * <TwoFactorChallenge messages={{ twoFactorChallenge: { submit: 'Continue' } }} … />
 */
export interface TwoFactorChallengeTexts {
  twoFactorChallenge?: Partial<TwoFactorChallengeMessages> | undefined;
  codeInput?: Partial<CodeInputMessages> | undefined;
}

/** The challenge in English. */
export const twoFactorChallengeMessages: TwoFactorChallengeMessages = {
  ...verificationMessages,
  title: 'Enter your code',
  codeDescription: ({ digits, issuer, accountName }) =>
    `Enter the ${digits}-digit code your authenticator app shows for ${isolateName(issuer ?? 'this account')}${accountName === undefined ? '' : ` (${isolateName(accountName)})`}.`,
  recoveryCodeDescription:
    'Enter one of the recovery codes you saved when you set up two-step verification. Each code works once.',
  recoveryCodeLabel: 'Recovery code',
  useRecoveryCode: 'Use a recovery code instead',
  useCode: 'Use a code from your app instead',
  trustDevice: ({ days }) =>
    `Don’t ask for a code on this device for ${days === 1 ? '1 day' : `${days} days`}. Only do this on a device nobody else uses.`,
  submit: 'Confirm',
  restart: 'Sign in again',
  passedTitle: 'Code accepted',
  passing: 'Signing you in…',
  recoveryCodesLeft: ({ left }) =>
    left === 0
      ? 'That was your last recovery code. Make new ones in your account settings now, or you could lose access if you lose your phone.'
      : `You have ${left === 1 ? '1 recovery code' : `${left} recovery codes`} left. Make new ones in your account settings soon.`,
  clockOff: ({ offset }) =>
    `Your phone’s clock seems to be ${formatDuration('en', Math.abs(offset))} ${offset < 0 ? 'slow' : 'fast'}. Turn on automatic date and time on your phone, or its codes may stop working.`,
  proceed: 'Continue',
  error: challengeErrorText(verificationMessages, {
    locked: {
      title: 'You’ve tried too many times, so signing in is locked.',
      description: 'Contact support to unlock it.',
    },
    lockedForNow: 'Try again later.',
    sessionExpired: {
      title: 'Your sign-in has expired.',
      description: 'Sign in again with your password.',
    },
    missingRecoveryCode: {
      title: 'Enter a recovery code.',
      description: 'You haven’t entered one yet.',
    },
    invalidRecoveryCode: {
      title: 'That recovery code didn’t work.',
      description:
        'Compare it with the codes you saved. If you’ve made new codes, only the newest ones work.',
    },
    anotherRecoveryCode: 'Enter another one. Each recovery code works once.',
  }),
};
