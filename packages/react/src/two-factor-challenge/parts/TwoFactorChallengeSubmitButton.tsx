'use client';

import { type ReactNode, forwardRef } from 'react';
import { type Part, type PartPropsOf, useRender } from '../../internals/use-render.ts';
import {
  type TwoFactorChallengePartState,
  getPartState,
  useTwoFactorChallengeContext,
} from './two-factor-challenge-context.ts';

/** Props of {@link TwoFactorChallengeSubmitButton}. */
export type TwoFactorChallengeSubmitButtonProps = PartPropsOf<
  'button',
  TwoFactorChallengePartState
>;

/** Sends the code. Renders a `<button type="submit">`, for use within the form. */
export const TwoFactorChallengeSubmitButton: Part<
  TwoFactorChallengeSubmitButtonProps,
  HTMLButtonElement
> = forwardRef(function TwoFactorChallengeSubmitButton(props, ref): ReactNode {
  const challenge = useTwoFactorChallengeContext();
  return useRender('button', {
    state: getPartState(challenge),
    attributes: { 'data-busy': challenge.busy },
    ours: challenge.getSubmitButtonProps(),
    theirs: props,
    ref,
  });
});
