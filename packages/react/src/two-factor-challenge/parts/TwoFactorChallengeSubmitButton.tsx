'use client';

import { type Part, createPart } from '../../internals/create-part.ts';
import type { PartProps } from '../../internals/render-part.ts';
import {
  type TwoFactorChallengePartState,
  getPartState,
  useTwoFactorChallengeContext,
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
> = createPart('button', function TwoFactorChallengeSubmitButton() {
  const challenge = useTwoFactorChallengeContext();
  return { state: getPartState(challenge), props: challenge.getSubmitButtonProps() };
});
