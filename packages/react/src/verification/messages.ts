import {
  type TextByCase,
  formatCountdown,
  formatDuration,
  selectText,
} from '../internals/format.ts';
import type { TwoFactorCodeError, TwoFactorError } from './two-factor-error.ts';

/** The title and the description of an error. */
export interface ErrorText {
  title: string;
  description: string;
}

/** What can be wrong with a code at setup as well as at sign-in. */
export type VerificationError =
  | TwoFactorCodeError
  | Extract<
      TwoFactorError,
      {
        type:
          | 'invalid-code'
          | 'code-reused'
          | 'rate-limited'
          | 'not-allowed'
          | 'network'
          | 'unknown';
      }
    >;

/**
 * The texts of a language for the errors that setup and sign-in share, by the `type` of the error.
 */
export type VerificationErrorTexts = TextByCase<'type', VerificationError, ErrorText>;

/** The texts that setup and sign-in share. */
export interface VerificationMessages {
  codeLabel: (details: { digits: number }) => string;
  verifying: string;
  /** Tells the user beforehand that a complete code is sent at once (WCAG 3.2.2). */
  sentWhenComplete: string;
  cancel: string;
  /** The link to `supportUrl`, where only support can help. */
  contactSupport: string;
  /**
   * The title and the description of an error. Both are announced once, so they name no time that
   * runs: `countdown` is shown below them. If the time to wait is known, `wait` replaces the
   * description.
   */
  error: (error: VerificationError) => ErrorText;
  /** How many tries are left, if the backend reports it. */
  attemptsLeft: (details: { attempts: number }) => string;
  /** Joins whole sentences to a paragraph, as the language sets them. */
  paragraph: (sentences: readonly string[]) => string;
  /**
   * How long to wait until the next try, in words. Announced when the wait begins and when the user
   * tries too early. Replaces the description of the error.
   */
  wait: (details: { seconds: number }) => string;
  /** How long to wait until the next try. Counts down every second. */
  countdown: (details: { seconds: number }) => string;
  /** Announced when the wait is over. */
  countdownOver: string;
}

/** The errors that setup and sign-in share, in English. */
export const VERIFICATION_ERRORS: VerificationErrorTexts = {
  'invalid-code': {
    title: 'That code didn’t work.',
    description: 'Check that it’s for this account, then enter the next code from your app.',
  },
  'incomplete-code': ({ digits }) => ({
    title: `Enter all ${digits} digits.`,
    description: 'The code isn’t complete yet.',
  }),
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
  network: {
    title: 'We couldn’t connect.',
    description: 'Check your internet connection, then try again.',
  },
  unknown: {
    title: 'Something went wrong on our side.',
    description: 'Try again in a moment.',
  },
};

/** The texts that setup and sign-in share, in English. */
export const verificationMessages: VerificationMessages = {
  codeLabel: ({ digits }) => `${digits}-digit code`,
  verifying: 'Checking the code…',
  sentWhenComplete: 'We’ll check it as soon as you enter the last digit.',
  cancel: 'Cancel',
  contactSupport: 'Contact support',
  error: selectText('type', VERIFICATION_ERRORS),
  attemptsLeft: ({ attempts }) =>
    `You have ${attempts === 0 ? 'no' : attempts} ${attempts === 1 ? 'try' : 'tries'} left.`,
  paragraph: (sentences) => sentences.join(' '),
  wait: ({ seconds }) => `Try again in ${formatDuration('en', seconds * 1000, { roundTo: 1 })}.`,
  countdown: ({ seconds }) => `You can try again in ${formatCountdown(seconds)}.`,
  countdownOver: 'You can try again now.',
};
