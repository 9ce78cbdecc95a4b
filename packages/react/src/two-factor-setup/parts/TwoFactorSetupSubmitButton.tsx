'use client';

import type { Part } from '../../internals/create-part.ts';
import type { PartProps } from '../../internals/render-part.ts';
import { type TwoFactorSetupPartState, createSetupPart } from './two-factor-setup-context.ts';

/** Props of {@link TwoFactorSetupSubmitButton}. */
export interface TwoFactorSetupSubmitButtonProps extends PartProps<
  'button',
  TwoFactorSetupPartState
> {}

/**
 * Submits the form: sends the code or the password, or renames or removes an authenticator. Renders
 * a `<button type="submit">`.
 */
export const TwoFactorSetupSubmitButton: Part<TwoFactorSetupSubmitButtonProps, HTMLButtonElement> =
  createSetupPart('button', function TwoFactorSetupSubmitButton(setup) {
    return setup.getSubmitButtonProps();
  });
