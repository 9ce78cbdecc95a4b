import type { ErrorText, VerificationMessages } from '../verification/messages.ts';
import type { ChallengeKind } from './adapter.ts';
import type { ChallengeCodeError, ChallengeError } from './challenge-error.ts';

/** Returns the text of an error; `kind` is the kind of code that was typed. */
export type ChallengeErrorText = (
  error: ChallengeError | ChallengeCodeError,
  kind: ChallengeKind,
) => ErrorText;

/**
 * The texts of a language for errors that only happen at sign-in, or that read differently for a
 * recovery code.
 */
export interface ChallengeErrorTexts {
  /** Signing in is locked permanently. */
  locked: ErrorText;
  /** Replaces the description of `locked` if the lock ends by itself. */
  lockedForNow: string;
  sessionExpired: ErrorText;
  missingRecoveryCode: ErrorText;
  /** The user pasted the whole list. */
  severalRecoveryCodes: ErrorText;
  invalidRecoveryCode: ErrorText;
  /** Replaces the description if a recovery code was used or tried before. */
  anotherRecoveryCode: string;
}

/**
 * Returns the `error` text of the challenge for a language. Which text belongs to which error is
 * decided here, so a language only brings words.
 *
 * @param verification the texts that the language shares between setup and sign-in.
 * @example
 * error: challengeErrorText(verification, { locked: { title: 'Gesperrt', … }, … }),
 */
export function challengeErrorText(
  verification: VerificationMessages,
  texts: ChallengeErrorTexts,
): ChallengeErrorText {
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
      case 'several-recovery-codes':
        return texts.severalRecoveryCodes;
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
