import type { VerificationErrorTexts, VerificationMessages } from './message-types.ts';

/** The errors that are possible before the backend has answered, in English. */
export const VERIFICATION_ENTRY_ERRORS: Pick<
  VerificationErrorTexts,
  'incomplete-code' | 'network'
> = {
  'incomplete-code': ({ digits }) => ({
    title: `Enter all ${digits} digits.`,
    description: 'The code isn’t complete yet.',
  }),
  network: {
    title: 'We couldn’t connect.',
    description: 'Check your internet connection, then try again.',
  },
};

/** The texts that setup and sign-in share and need before the backend has answered, in English. */
export const verificationEntryMessages: Pick<
  VerificationMessages,
  'cancel' | 'codeLabel' | 'contactSupport' | 'sentWhenComplete' | 'verifying'
> = {
  codeLabel: ({ digits }) => `${digits}-digit code`,
  verifying: 'Checking the code…',
  sentWhenComplete: 'We’ll check it as soon as you enter the last digit.',
  cancel: 'Cancel',
  contactSupport: 'Contact support',
};

/** Joins sentences to a paragraph as English does. */
export function joinSentences(sentences: readonly string[]): string {
  return sentences.join(' ');
}
