import type { CodeInputMessages } from '../code-input/messages.ts';
import type { TwoFactorChallengeMessages } from '../two-factor-challenge/messages.ts';

/** The texts of the check-up. Those of its code field and its errors come from the challenge. */
export interface TwoFactorCheckupMessages {
  title: string;
  /** Says why the user is asked. What to type follows it. */
  description: string;
  submit: string;
  /** Puts the check-up off. */
  postpone: string;
  /** For a user whose app is gone or shows no code: your app sets two-factor up again. */
  noCode: string;
  passedTitle: string;
  passedDescription: string;
}

/**
 * Texts of the check-up and of what is in it, in place of the English ones. A whole language pack
 * fits.
 *
 * @example
 * <TwoFactorCheckup messages={{ twoFactorCheckup: { postpone: 'Later' } }} … />
 */
export interface TwoFactorCheckupTexts {
  twoFactorCheckup?: Partial<TwoFactorCheckupMessages> | undefined;
  twoFactorChallenge?: Partial<TwoFactorChallengeMessages> | undefined;
  codeInput?: Partial<CodeInputMessages> | undefined;
}

/** The check-up in English. */
export const TWO_FACTOR_CHECKUP_MESSAGES: TwoFactorCheckupMessages = {
  title: 'Check that your app still works',
  description:
    'You set up two-step verification a while ago. Make sure that you can still sign in with it.',
  submit: 'Check',
  postpone: 'Not now',
  noCode: 'I can’t get a code',
  passedTitle: 'Your app works',
  passedDescription: 'You can still sign in with it.',
};
