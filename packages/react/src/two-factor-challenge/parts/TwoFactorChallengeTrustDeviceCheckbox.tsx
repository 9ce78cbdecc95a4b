'use client';

import { type Part, createPart } from '../../internals/create-part.ts';
import type { PartProps } from '../../internals/render-part.ts';
import {
  type TwoFactorChallengePartState,
  getPartState,
  useTwoFactorChallengeContext,
} from './two-factor-challenge-context.ts';

/** Props of {@link TwoFactorChallengeTrustDeviceCheckbox}. */
export interface TwoFactorChallengeTrustDeviceCheckboxProps extends PartProps<
  'input',
  TwoFactorChallengePartState
> {}

/**
 * Lets the user trust this device. Renders an `<input type="checkbox">`, or nothing without
 * `trustedDeviceDays`. Place it in a `<label>` with the `trustDeviceText` of the hook, before the
 * code field, which sends the code on its last digit.
 */
export const TwoFactorChallengeTrustDeviceCheckbox: Part<
  TwoFactorChallengeTrustDeviceCheckboxProps,
  HTMLInputElement
> = createPart('input', function TwoFactorChallengeTrustDeviceCheckbox() {
  const challenge = useTwoFactorChallengeContext();
  return challenge.trustDeviceText !== undefined
    ? { state: getPartState(challenge), props: challenge.getTrustDeviceCheckboxProps() }
    : null;
});
