import { formatDuration } from '../internals/format.ts';
import { verificationMessages } from '../verification/messages.ts';
import { MISSING_RECOVERY_CODE } from './entry-messages.ts';
import { challengeErrorText } from './error-text.ts';
import type { ChallengeAnswerMessages } from './message-types.ts';

const { attemptsLeft, countdown, countdownOver, wait } = verificationMessages;

/** The texts that are needed once the backend has answered, in English. */
export const challengeAnswerMessages: ChallengeAnswerMessages = {
  attemptsLeft,
  countdown,
  countdownOver,
  wait,
  restart: 'Sign in again',
  passedTitle: 'Code accepted',
  passing: 'Signing you in…',
  newCodesTitle: ({ count }) => `Save your new recovery ${count === 1 ? 'code' : 'codes'}`,
  newCodesDescription: ({ count }) =>
    count === 1
      ? 'It replaces the recovery code you had, and works once. Keep it in a password manager or with your important papers, not just on your phone.'
      : 'They replace the recovery codes you had. Each code works once. Keep them in a password manager or with your important papers, not just on your phone.',
  newCodesUnsaved:
    'You haven’t saved your new recovery codes. Make new ones in your account settings soon, or you could lose access if you lose your phone.',
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
    missingRecoveryCode: MISSING_RECOVERY_CODE,
    severalRecoveryCodes: {
      title: 'Enter only one recovery code.',
      description: 'This is a list. Choose one you haven’t used yet.',
    },
    invalidRecoveryCode: {
      title: 'That recovery code didn’t work.',
      description:
        'Compare it with the codes you saved. If you’ve made new codes, only the newest ones work.',
    },
    anotherRecoveryCode: 'Enter another one. Each recovery code works once.',
  }),
};
