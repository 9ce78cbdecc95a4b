'use client';

import type { Part } from '../../internals/create-part.ts';
import type { PartProps } from '../../internals/render-part.ts';
import {
  type TwoFactorChallengePartState,
  createChallengePart,
} from './two-factor-challenge-context.ts';

/** Props of {@link TwoFactorChallengeSubmitButton}. */
export interface TwoFactorChallengeSubmitButtonProps extends PartProps<
  'button',
  TwoFactorChallengePartState
> {}

/** Sends the code. Renders a `<button type="submit">`; place it within the form. */
export const TwoFactorChallengeSubmitButton: Part<
  TwoFactorChallengeSubmitButtonProps,
  HTMLButtonElement
> = createChallengePart('button', function TwoFactorChallengeSubmitButton(challenge) {
  return challenge.getSubmitButtonProps();
});
