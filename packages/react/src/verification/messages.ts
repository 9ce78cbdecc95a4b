import { formatCountdown, formatDuration, selectText } from '../internals/format.ts';
import {
  VERIFICATION_ENTRY_ERRORS,
  joinSentences,
  verificationEntryMessages,
} from './entry-messages.ts';
import type { VerificationErrorTexts, VerificationMessages } from './message-types.ts';

export type {
  ErrorText,
  VerificationError,
  VerificationErrorTexts,
  VerificationMessages,
} from './message-types.ts';

/** The errors that setup and sign-in share, in English. */
export const VERIFICATION_ERRORS: VerificationErrorTexts = {
  ...VERIFICATION_ENTRY_ERRORS,
  'invalid-code': {
    title: 'That code didn’t work.',
    description: 'Check that it’s for this account, then enter the next code from your app.',
  },
  'repeated-code': {
    title: 'You’ve already tried this code.',
    description: 'Wait for the next code in your app, then enter that one.',
  },
  'code-reused': {
    title: 'This code has already been used.',
    description: 'Wait for the next code in your app, then enter that one.',
  },
  'rate-limited': { title: 'You’ve tried too many times.', description: 'Try again later.' },
  'not-allowed': {
    title: 'You don’t have permission to do this.',
    description: 'Ask the person who manages your account.',
  },
  unknown: {
    title: 'Something went wrong on our side.',
    description: 'Try again in a moment.',
  },
};

/** The texts that setup and sign-in share, in English. */
export const verificationMessages: VerificationMessages = {
  ...verificationEntryMessages,
  error: selectText('type', VERIFICATION_ERRORS),
  attemptsLeft: ({ attempts }) =>
    `You have ${attempts === 0 ? 'no' : attempts} ${attempts === 1 ? 'try' : 'tries'} left.`,
  paragraph: joinSentences,
  wait: ({ seconds }) => `Try again in ${formatDuration('en', seconds * 1000, { roundTo: 1 })}.`,
  countdown: ({ seconds }) => `You can try again in ${formatCountdown(seconds)}.`,
  countdownOver: 'You can try again now.',
};
