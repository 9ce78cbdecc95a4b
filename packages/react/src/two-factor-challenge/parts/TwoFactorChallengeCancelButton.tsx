'use client';

import { type ReactNode, forwardRef } from 'react';
import { type Part, type PartPropsOf, useRender } from '../../internals/use-render.ts';
import {
  type TwoFactorChallengePartState,
  getPartState,
  useTwoFactorChallengeContext,
} from './two-factor-challenge-context.ts';

/** Props of {@link TwoFactorChallengeCancelButton}. */
export type TwoFactorChallengeCancelButtonProps = PartPropsOf<
  'button',
  TwoFactorChallengePartState
>;

/**
 * Calls the challenge off, or begins the sign-in again once it has expired. Renders a
 * `<button type="button">`, and nothing without `onCancel`.
 */
export const TwoFactorChallengeCancelButton: Part<
  TwoFactorChallengeCancelButtonProps,
  HTMLButtonElement
> = forwardRef(function TwoFactorChallengeCancelButton(props, ref): ReactNode {
  const challenge = useTwoFactorChallengeContext();
  const element = useRender('button', {
    state: getPartState(challenge),
    attributes: { 'data-busy': challenge.busy },
    ours: challenge.getCancelButtonProps(),
    theirs: props,
    ref,
  });
  return challenge.cancelable ? element : null;
});
