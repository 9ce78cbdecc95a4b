import type { TextByCase } from '../internals/format.ts';
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
