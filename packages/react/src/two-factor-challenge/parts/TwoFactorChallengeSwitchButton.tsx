'use client';

import { type ReactNode, forwardRef } from 'react';
import { type Part, type PartPropsOf, useRender } from '../../internals/use-render.ts';
import {
  type TwoFactorChallengePartState,
  getPartState,
  useTwoFactorChallengeContext,
} from './two-factor-challenge-context.ts';

/** Props of {@link TwoFactorChallengeSwitchButton}. */
export type TwoFactorChallengeSwitchButtonProps = PartPropsOf<
  'button',
  TwoFactorChallengePartState
>;

/**
 * Asks for the other kind of code; what stands in either field stays. Renders a
 * `<button type="button">`, and nothing once the sign-in has expired.
 */
export const TwoFactorChallengeSwitchButton: Part<
  TwoFactorChallengeSwitchButtonProps,
  HTMLButtonElement
> = forwardRef(function TwoFactorChallengeSwitchButton(props, ref): ReactNode {
  const challenge = useTwoFactorChallengeContext();
  const element = useRender('button', {
    state: getPartState(challenge),
    attributes: { 'data-kind': challenge.kind },
    ours: challenge.getSwitchButtonProps(),
    theirs: props,
    ref,
  });
  return !challenge.expired ? element : null;
});
