'use client';

import type { Part } from '../../internals/create-part.ts';
import type { PartProps } from '../../internals/render-part.ts';
import {
  type TwoFactorChallengePartState,
  createChallengePart,
} from './two-factor-challenge-context.ts';

/** Props of {@link TwoFactorChallengeSwitchButton}. */
export interface TwoFactorChallengeSwitchButtonProps extends PartProps<
  'button',
  TwoFactorChallengePartState
> {}

/**
 * Asks for the other kind of code. The values of both fields are kept. Renders a `<button
 * type="button">`, or nothing if there is only one kind, or once the sign-in has
 * expired.
 */
export const TwoFactorChallengeSwitchButton: Part<
  TwoFactorChallengeSwitchButtonProps,
  HTMLButtonElement
> = createChallengePart('button', function TwoFactorChallengeSwitchButton(challenge) {
  return challenge.switchable ? challenge.getSwitchButtonProps() : null;
});
