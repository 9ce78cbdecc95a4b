'use client';

import type { Loader } from '../internals/create-loader.ts';
import * as answer from './answer.ts';
import { type UseTwoFactorChallengeReturn, useChallenge } from './use-challenge.ts';
import type { UseTwoFactorChallengeOptions } from './use-two-factor-challenge-options.ts';

export type { UseTwoFactorChallengeReturn };

/** Everything is there from the start, for an app that shows what it likes. */
export const loadedAnswer: Loader<answer.ChallengeAnswerModule> = {
  get: () => answer,
  load: async () => answer,
};

/**
 * Returns everything for a challenge at sign-in with your own markup: its state, its actions, and
 * the props that make the markup accessible.
 *
 * One field is shown at a time, with a button that switches to the other kind of code. A single
 * field for both kinds would show the keyboard with letters on every phone, although nearly all
 * users type six digits, and “code or recovery code” does not tell a screen reader user what to
 * type. The value of each field is kept, and a recovery code that is pasted into the field for
 * digits moves to its own field.
 *
 * @example
 * const challenge = useTwoFactorChallenge({ adapter, issuer: 'Acme', onPassed: () => navigate('/') });
 * return (
 *   <form {...challenge.getFormProps()}>
 *     <label {...challenge.getLabelProps()} />
 *     <CodeInput {...challenge.getCodeInputProps()} />
 *     {challenge.error && <p {...challenge.getErrorProps({ children: challenge.error.title })} />}
 *   </form>
 * );
 */
export function useTwoFactorChallenge(
  options: UseTwoFactorChallengeOptions,
): UseTwoFactorChallengeReturn {
  return useChallenge(options, loadedAnswer);
}
