import type { TwoFactorCodeError, TwoFactorError } from './two-factor-error.ts';
import { formatCountdown } from '../internals/format.ts';

/** What can be wrong with a code, wherever it is asked for. */
type VerificationError =
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

/** What is said wherever a code is asked for: when two-factor is set up, and at sign-in. */
export interface VerificationMessages {
  codeLabel: (details: { digits: number }) => string;
  verifying: string;
  /**
   * Said of the code where it is sent at once when it is complete (WCAG 3.2.2: say so beforehand).
   */
  sentWhenComplete: string;
  cancel: string;
  /**
   * The heading and the explanation of an error. They are announced, so they do not count: where
   * the time to wait is known, `countdown` stands below.
   */
  error: (error: VerificationError) => { title: string; description: string };
  /** How many tries are left, where the server tells. */
  attemptsLeft: (details: { attempts: number }) => string;
  /** Whole sentences one after the other, as the language sets them. */
  paragraph: (sentences: readonly string[]) => string;
  /** How long to wait until the next try, counted down every second. */
  countdown: (details: { seconds: number }) => string;
  /** Announced once the wait is over. */
  countdownOver: string;
}

/** The same in English. */
export const verificationMessages: VerificationMessages = {
  codeLabel: ({ digits }) => `${digits}-digit code`,
  verifying: 'Checking the code…',
  sentWhenComplete: 'It is sent as soon as it is complete.',
  cancel: 'Cancel',
  error: (error) => {
    switch (error.type) {
      case 'invalid-code':
        return {
          title: 'That code isn’t valid right now.',
          description:
            'Check that you are looking at this account in your app, then type the next code it shows.',
        };
      case 'incomplete-code':
        return {
          title: 'The code isn’t complete.',
          description: `Type all ${error.digits} digits your app shows.`,
        };
      case 'repeated-code':
        return {
          title: 'You have already tried this code.',
          description: 'Wait until your app shows the next one, then type that.',
        };
      case 'code-reused':
        return {
          title: 'This code has already been used.',
          description: 'Each code works once. Wait until your app shows the next one.',
        };
      case 'rate-limited':
        return { title: 'Too many tries.', description: 'Wait a while, then try again.' };
      case 'not-allowed':
        return {
          title: 'Your account can’t do this.',
          description: 'Ask whoever manages your account.',
        };
      case 'network':
        return {
          title: 'We couldn’t reach the server.',
          description: 'Check your connection and try again. Nothing you did is lost.',
        };
      case 'unknown':
        return {
          title: 'Something went wrong on our side.',
          description: 'Try again in a moment. Nothing you did is lost.',
        };
    }
  },
  attemptsLeft: ({ attempts }) =>
    `${attempts === 0 ? 'No' : attempts} ${attempts === 1 ? 'try' : 'tries'} left.`,
  paragraph: (sentences) => sentences.join(' '),
  countdown: ({ seconds }) => `You can try again in ${formatCountdown(seconds)}.`,
  countdownOver: 'You can try again now.',
};
