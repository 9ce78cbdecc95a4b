import { verificationMessages } from '../verification/messages.ts';
import { challengeAnswerMessages } from './answer-messages.ts';
import { challengeEntryMessages } from './entry-messages.ts';
import type { TwoFactorChallengeMessages } from './message-types.ts';

export type { TwoFactorChallengeMessages, TwoFactorChallengeTexts } from './message-types.ts';

/** The challenge in English. */
export const twoFactorChallengeMessages: TwoFactorChallengeMessages = {
  ...verificationMessages,
  ...challengeEntryMessages,
  ...challengeAnswerMessages,
};
