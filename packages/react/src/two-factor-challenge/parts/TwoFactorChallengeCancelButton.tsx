'use client';

import { type Part, createPart } from '../../internals/create-part.ts';
import type { PartProps } from '../../internals/render-part.ts';
import {
  type TwoFactorChallengePartState,
  getPartState,
  useTwoFactorChallengeContext,
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
> = createPart('button', function TwoFactorChallengeCancelButton() {
  const challenge = useTwoFactorChallengeContext();
  return challenge.cancelable
    ? { state: getPartState(challenge), props: challenge.getCancelButtonProps() }
    : null;
});
