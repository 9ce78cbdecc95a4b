'use client';

import { type ReactNode, forwardRef } from 'react';
import { type Part, type PartPropsOf, useRender } from '../../internals/use-render.ts';
import {
  type TwoFactorChallengePartState,
  getPartState,
  useTwoFactorChallengeContext,
} from './two-factor-challenge-context.ts';

/** Props of {@link TwoFactorChallengeTrustDeviceCheckbox}. */
export type TwoFactorChallengeTrustDeviceCheckboxProps = PartPropsOf<
  'input',
  TwoFactorChallengePartState
>;

/**
 * Asks not to be asked again on this device. Renders an `<input type="checkbox">`, to be put in a
 * label with `messages.trustDevice`; nothing without `trustedDeviceDays`.
 */
export const TwoFactorChallengeTrustDeviceCheckbox: Part<
  TwoFactorChallengeTrustDeviceCheckboxProps,
  HTMLInputElement
> = forwardRef(function TwoFactorChallengeTrustDeviceCheckbox(props, ref): ReactNode {
  const challenge = useTwoFactorChallengeContext();
  const element = useRender('input', {
    state: getPartState(challenge),
    ours: challenge.getTrustDeviceCheckboxProps(),
    theirs: props,
    ref,
  });
  return challenge.options.trustedDeviceDays !== undefined ? element : null;
});
