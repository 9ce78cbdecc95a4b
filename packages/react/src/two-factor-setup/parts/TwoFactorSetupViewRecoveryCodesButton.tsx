'use client';

import type { Part } from '../../internals/create-part.ts';
import type { PartProps } from '../../internals/render-part.ts';
import { type TwoFactorSetupPartState, createSetupPart } from './two-factor-setup-context.ts';

/** Props of {@link TwoFactorSetupViewRecoveryCodesButton}. */
export interface TwoFactorSetupViewRecoveryCodesButtonProps extends PartProps<
  'button',
  TwoFactorSetupPartState
> {}

/**
 * Shows the recovery codes that are still valid. Renders a `<button type="button">`, or nothing if
 * the adapter has no `viewRecoveryCodes`, or if none are left.
 */
export const TwoFactorSetupViewRecoveryCodesButton: Part<
  TwoFactorSetupViewRecoveryCodesButtonProps,
  HTMLButtonElement
> = createSetupPart('button', function TwoFactorSetupViewRecoveryCodesButton(setup) {
  return setup.available.viewRecoveryCodes ? setup.getViewRecoveryCodesButtonProps() : null;
});
