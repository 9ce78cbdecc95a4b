'use client';

import type { Part } from '../../internals/create-part.ts';
import type { PartProps } from '../../internals/render-part.ts';
import { type TwoFactorSetupPartState, createSetupPart } from './two-factor-setup-context.ts';

/** Props of {@link TwoFactorSetupRecoveryCodesButton}. */
export interface TwoFactorSetupRecoveryCodesButtonProps extends PartProps<
  'button',
  TwoFactorSetupPartState
> {}

/**
 * Generates new recovery codes, or tries again to load them. Renders a `<button type="button">`, or
 * nothing if the adapter cannot.
 */
export const TwoFactorSetupRecoveryCodesButton: Part<
  TwoFactorSetupRecoveryCodesButtonProps,
  HTMLButtonElement
> = createSetupPart('button', function TwoFactorSetupRecoveryCodesButton(setup) {
  return setup.available.generateRecoveryCodes || setup.state.viewing
    ? setup.getRecoveryCodesButtonProps()
    : null;
});
