import { type TextByCase, formatCountdown, selectText } from '../internals/format.ts';
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
  /**
   * The title and the description of an error. Both are announced once, so they name no time that
   * runs: `countdown` is shown below them.
   */
  error: (error: VerificationError) => ErrorText;
  /** How many tries are left, if the backend reports it. */
  attemptsLeft: (details: { attempts: number }) => string;
  /** Joins whole sentences to a paragraph, as the language sets them. */
  paragraph: (sentences: readonly string[]) => string;
  /** How long to wait until the next try. Counts down every second. */
  countdown: (details: { seconds: number }) => string;
  /** Announced when the wait is over. */
  countdownOver: string;
}

/** The errors that setup and sign-in share, in English. */
export const VERIFICATION_ERRORS: VerificationErrorTexts = {
  'invalid-code': {
    title: 'That code isn’t valid right now.',
    description:
      'Check that you are looking at this account in your app, then type the next code it shows.',
  },
  'incomplete-code': ({ digits }) => ({
    title: 'The code isn’t complete.',
    description: `Type all ${digits} digits your app shows.`,
  }),
  'repeated-code': {
    title: 'You have already tried this code.',
    description: 'Wait until your app shows the next one, then type that.',
  },
  'code-reused': {
    title: 'This code has already been used.',
    description: 'Each code works once. Wait until your app shows the next one.',
  },
  'rate-limited': { title: 'Too many tries.', description: 'Wait a while, then try again.' },
  'not-allowed': {
    title: 'Your account can’t do this.',
    description: 'Ask whoever manages your account.',
  },
  network: {
    title: 'We couldn’t reach the server.',
    description: 'Check your connection and try again. Nothing you did is lost.',
  },
  unknown: {
    title: 'Something went wrong on our side.',
    description: 'Try again in a moment. Nothing you did is lost.',
  },
};

/** The texts that setup and sign-in share, in English. */
export const verificationMessages: VerificationMessages = {
  codeLabel: ({ digits }) => `${digits}-digit code`,
  verifying: 'Checking the code…',
  sentWhenComplete: 'It is sent as soon as it is complete.',
  cancel: 'Cancel',
  error: selectText('type', VERIFICATION_ERRORS),
  attemptsLeft: ({ attempts }) =>
    `${attempts === 0 ? 'No' : attempts} ${attempts === 1 ? 'try' : 'tries'} left.`,
  paragraph: (sentences) => sentences.join(' '),
  countdown: ({ seconds }) => `You can try again in ${formatCountdown(seconds)}.`,
  countdownOver: 'You can try again now.',
};
