import type { TwoFactorChallengeMessages } from './messages.ts';
import type { VerificationMessages } from '../verification/messages.ts';

/** The heading and the explanation of an error. */
interface ErrorText {
  title: string;
  description: string;
}

/**
 * What a language says of errors that there are only at sign-in, or that are others where a
 * recovery code is asked for.
 */
export interface ChallengeErrorTexts {
  /** Locked for good. */
  locked: ErrorText;
  /** In place of the explanation of `locked` where the lock opens by itself. */
  lockedForNow: string;
  sessionExpired: ErrorText;
  missingRecoveryCode: ErrorText;
  invalidRecoveryCode: ErrorText;
  /** In place of the explanation where a recovery code was used before, or tried before. */
  anotherRecoveryCode: string;
}

/**
 * Puts together what a language says of the errors of the challenge, so that languages bring words
 * and no rules.
 *
 * @example
 * error: challengeErrorText(verification, { locked: { title: 'Gesperrt', … }, … }),
 */
export function challengeErrorText(
  verification: VerificationMessages,
  texts: ChallengeErrorTexts,
): TwoFactorChallengeMessages['error'] {
  return (error, kind) => {
    switch (error.type) {
      case 'locked':
        return error.retryAt === undefined
          ? texts.locked
          : { ...texts.locked, description: texts.lockedForNow };
      case 'session-expired':
        return texts.sessionExpired;
      case 'missing-recovery-code':
        return texts.missingRecoveryCode;
      case 'invalid-code':
        return kind === 'code' ? verification.error(error) : texts.invalidRecoveryCode;
      case 'code-reused':
      case 'repeated-code':
        return kind === 'code'
          ? verification.error(error)
          : { ...verification.error(error), description: texts.anotherRecoveryCode };
      default:
        return verification.error(error);
    }
  };
}
