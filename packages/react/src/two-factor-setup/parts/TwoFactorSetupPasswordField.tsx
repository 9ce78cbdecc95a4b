'use client';

import type { Part } from '../../internals/create-part.ts';
import type { PartProps } from '../../internals/render-part.ts';
import { type TwoFactorSetupPartState, createSetupPart } from './two-factor-setup-context.ts';

/** Props of {@link TwoFactorSetupPasswordField}. */
export interface TwoFactorSetupPasswordFieldProps extends Omit<
  PartProps<'input', TwoFactorSetupPartState>,
  'children'
> {}

/**
 * The field for the password of the account. Renders an `<input type="password">`; give it a label.
 * Renders nothing unless the wizard asks for the password.
 */
export const TwoFactorSetupPasswordField: Part<TwoFactorSetupPasswordFieldProps, HTMLInputElement> =
  createSetupPart('input', function TwoFactorSetupPasswordField(setup) {
    return setup.state.reauthentication?.kind === 'password' ? setup.getPasswordInputProps() : null;
  });
