'use client';

import type { Part } from '../../internals/create-part.ts';
import type { PartProps } from '../../internals/render-part.ts';
import {
  type TwoFactorChallengePartState,
  createChallengePart,
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
> = createChallengePart('input', function TwoFactorChallengeTrustDeviceCheckbox(challenge) {
  return challenge.trustDeviceText === undefined ? null : challenge.getTrustDeviceCheckboxProps();
});
