import { isolateName, selectText } from '../internals/format.ts';
import type { ErrorText } from '../verification/message-types.ts';
import {
  VERIFICATION_ENTRY_ERRORS,
  joinSentences,
  verificationEntryMessages,
} from '../verification/entry-messages.ts';
import type { ChallengeAnswerMessages, TwoFactorChallengeMessages } from './message-types.ts';

/** The error of a recovery code that was left out. */
export const MISSING_RECOVERY_CODE: ErrorText = {
  title: 'Enter a recovery code.',
  description: 'You haven’t entered one yet.',
};

type EntryErrors = typeof VERIFICATION_ENTRY_ERRORS & { 'missing-recovery-code': ErrorText };

const ENTRY_ERRORS: EntryErrors = {
  ...VERIFICATION_ENTRY_ERRORS,
  'missing-recovery-code': MISSING_RECOVERY_CODE,
};

/** The texts of the challenge that are needed before the backend has answered. */
export interface ChallengeEntryMessages extends Omit<
  TwoFactorChallengeMessages,
  keyof ChallengeAnswerMessages
> {
  /** Returns the text of an error that is possible before the backend has answered. */
  error: (error: { type: keyof EntryErrors; digits: number }) => ErrorText;
}

/** These texts in English. */
export const challengeEntryMessages: ChallengeEntryMessages = {
  ...verificationEntryMessages,
  paragraph: joinSentences,
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
  error: selectText('type', ENTRY_ERRORS),
};
