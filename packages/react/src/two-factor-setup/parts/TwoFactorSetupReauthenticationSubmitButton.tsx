'use client';

import type { Part } from '../../internals/create-part.ts';
import type { PartProps } from '../../internals/render-part.ts';
import { type TwoFactorSetupPartState, createSetupPart } from './two-factor-setup-context.ts';

/** Props of {@link TwoFactorSetupReauthenticationSubmitButton}. */
export interface TwoFactorSetupReauthenticationSubmitButtonProps extends PartProps<
  'button',
  TwoFactorSetupPartState
> {}

/**
 * Sends the password or the code. Renders a `<button type="submit">`.
 */
export const TwoFactorSetupReauthenticationSubmitButton: Part<
  TwoFactorSetupReauthenticationSubmitButtonProps,
  HTMLButtonElement
> = createSetupPart('button', function TwoFactorSetupReauthenticationSubmitButton(setup) {
  return setup.getReauthenticationSubmitButtonProps();
});
