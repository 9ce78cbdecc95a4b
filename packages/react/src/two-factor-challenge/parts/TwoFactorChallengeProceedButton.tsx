'use client';

import type { Part } from '../../internals/create-part.ts';
import type { PartProps } from '../../internals/render-part.ts';
import {
  type TwoFactorChallengePartState,
  createChallengePart,
} from './two-factor-challenge-context.ts';

/** Props of {@link TwoFactorChallengeProceedButton}. */
export interface TwoFactorChallengeProceedButtonProps extends PartProps<
  'button',
  TwoFactorChallengePartState
> {}

/**
 * Goes on after the advice, or submits the form around new recovery codes. Renders a `<button>`, or
 * nothing if there is neither.
 */
export const TwoFactorChallengeProceedButton: Part<
  TwoFactorChallengeProceedButtonProps,
  HTMLButtonElement
> = createChallengePart('button', function TwoFactorChallengeProceedButton(challenge) {
  return challenge.advice || challenge.recoveryCodes ? challenge.getProceedButtonProps() : null;
});
