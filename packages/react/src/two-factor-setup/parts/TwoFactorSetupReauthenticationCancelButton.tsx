'use client';

import type { Part } from '../../internals/create-part.ts';
import type { PartProps } from '../../internals/render-part.ts';
import { type TwoFactorSetupPartState, createSetupPart } from './two-factor-setup-context.ts';

/** Props of {@link TwoFactorSetupReauthenticationCancelButton}. */
export interface TwoFactorSetupReauthenticationCancelButtonProps extends PartProps<
  'button',
  TwoFactorSetupPartState
> {}

/**
 * Declines to re-authenticate: the wizard returns to the screen before. Renders a
 * `<button type="button">`.
 */
export const TwoFactorSetupReauthenticationCancelButton: Part<
  TwoFactorSetupReauthenticationCancelButtonProps,
  HTMLButtonElement
> = createSetupPart('button', function TwoFactorSetupReauthenticationCancelButton(setup) {
  return setup.getReauthenticationCancelButtonProps();
});
