import type { CodeInputMessages } from '../code-input/messages.ts';
import type { RecoveryCodesMessages } from '../recovery-codes/messages.ts';
import type { VerificationMessages } from '../verification/message-types.ts';
import type { ChallengeErrorText } from './error-text.ts';

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
  /** The heading above new recovery codes, of which there are `count`. */
  newCodesTitle: (details: { count: number }) => string;
  newCodesDescription: (details: { count: number }) => string;
  /** Advice for a user who left the page before the new recovery codes were saved. */
  newCodesUnsaved: string;
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
 * Texts of the challenge, of its code field and of new recovery codes, in place of the English
 * ones. A whole language pack fits.
 *
 * @example
 * <TwoFactorChallenge messages={{ twoFactorChallenge: { submit: 'Continue' } }} … />
 */
export interface TwoFactorChallengeTexts {
  twoFactorChallenge?: Partial<TwoFactorChallengeMessages> | undefined;
  codeInput?: Partial<CodeInputMessages> | undefined;
  recoveryCodes?: Partial<RecoveryCodesMessages> | undefined;
}

/** The texts of the challenge that are needed once the backend has answered. */
export type ChallengeAnswerMessages = Pick<
  TwoFactorChallengeMessages,
  | 'attemptsLeft'
  | 'clockOff'
  | 'countdown'
  | 'countdownOver'
  | 'error'
  | 'newCodesDescription'
  | 'newCodesTitle'
  | 'newCodesUnsaved'
  | 'passedTitle'
  | 'passing'
  | 'proceed'
  | 'recoveryCodesLeft'
  | 'restart'
  | 'wait'
>;
