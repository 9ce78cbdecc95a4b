// What the challenge needs from the first code that is sent. The drop-in loads it on its own.
import { challengeAnswerMessages } from './answer-messages.ts';
import { findRecoveryCodes } from './find-recovery-codes.ts';
import { sendCode } from './send-code.ts';

/** The module that {@link loadedAnswer} has and that the drop-in loads. */
export interface ChallengeAnswerModule {
  challengeAnswerMessages: typeof challengeAnswerMessages;
  findRecoveryCodes: typeof findRecoveryCodes;
  sendCode: typeof sendCode;
}

export { challengeAnswerMessages, findRecoveryCodes, sendCode };
