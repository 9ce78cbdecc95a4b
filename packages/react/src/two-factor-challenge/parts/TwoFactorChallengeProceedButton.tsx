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

/** Goes on after the advice. Renders a `<button type="button">`, or nothing without advice. */
export const TwoFactorChallengeProceedButton: Part<
  TwoFactorChallengeProceedButtonProps,
  HTMLButtonElement
> = createChallengePart('button', function TwoFactorChallengeProceedButton(challenge) {
  return challenge.advice ? challenge.getProceedButtonProps() : null;
});
