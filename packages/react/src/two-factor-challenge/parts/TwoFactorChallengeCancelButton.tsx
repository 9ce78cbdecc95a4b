'use client';

import type { Part } from '../../internals/create-part.ts';
import type { PartProps } from '../../internals/render-part.ts';
import {
  type TwoFactorChallengePartState,
  createChallengePart,
} from './two-factor-challenge-context.ts';

/** Props of {@link TwoFactorChallengeCancelButton}. */
export interface TwoFactorChallengeCancelButtonProps extends PartProps<
  'button',
  TwoFactorChallengePartState
> {}

/**
 * Cancels the challenge, or starts again once the sign-in has expired. Renders a `<button
 * type="button">`, or nothing without `onCancel`.
 */
export const TwoFactorChallengeCancelButton: Part<
  TwoFactorChallengeCancelButtonProps,
  HTMLButtonElement
> = createChallengePart('button', function TwoFactorChallengeCancelButton(challenge) {
  return challenge.cancelable ? challenge.getCancelButtonProps() : null;
});
