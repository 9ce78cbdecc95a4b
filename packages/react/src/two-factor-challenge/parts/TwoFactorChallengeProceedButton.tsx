'use client';

import { type Part, createPart } from '../../internals/create-part.ts';
import type { PartProps } from '../../internals/render-part.ts';
import {
  type TwoFactorChallengePartState,
  getPartState,
  useTwoFactorChallengeContext,
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
> = createPart('button', function TwoFactorChallengeProceedButton() {
  const challenge = useTwoFactorChallengeContext();
  return challenge.advice
    ? { state: getPartState(challenge), props: challenge.getProceedButtonProps() }
    : null;
});
