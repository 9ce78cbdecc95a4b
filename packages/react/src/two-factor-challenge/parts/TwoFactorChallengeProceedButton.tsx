'use client';

import { type ReactNode, forwardRef } from 'react';
import { type Part, type PartPropsOf, useRender } from '../../internals/use-render.ts';
import {
  type TwoFactorChallengePartState,
  getPartState,
  useTwoFactorChallengeContext,
} from './two-factor-challenge-context.ts';

/** Props of {@link TwoFactorChallengeProceedButton}. */
export type TwoFactorChallengeProceedButtonProps = PartPropsOf<
  'button',
  TwoFactorChallengePartState
>;

/**
 * Goes on when the advice is read. Renders a `<button type="button">`, and nothing without advice.
 */
export const TwoFactorChallengeProceedButton: Part<
  TwoFactorChallengeProceedButtonProps,
  HTMLButtonElement
> = forwardRef(function TwoFactorChallengeProceedButton(props, ref): ReactNode {
  const challenge = useTwoFactorChallengeContext();
  const element = useRender('button', {
    state: getPartState(challenge),
    attributes: { 'data-busy': challenge.busy },
    ours: challenge.getProceedButtonProps(),
    theirs: props,
    ref,
  });
  return challenge.advice !== undefined ? element : null;
});
