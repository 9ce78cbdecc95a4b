'use client';

import type { Part } from '../../internals/create-part.ts';
import type { PartProps } from '../../internals/render-part.ts';
import { type TwoFactorSetupPartState, createSetupPart } from './two-factor-setup-context.ts';

/** Props of {@link TwoFactorSetupNameField}. */
export interface TwoFactorSetupNameFieldProps extends Omit<
  PartProps<'input', TwoFactorSetupPartState>,
  'children'
> {}

/**
 * The field for the name of the authenticator, filled with a suggestion. Renders an `<input>`; give
 * it a label. Renders nothing if the screen asks for no name.
 */
export const TwoFactorSetupNameField: Part<TwoFactorSetupNameFieldProps, HTMLInputElement> =
  createSetupPart('input', function TwoFactorSetupNameField(setup) {
    return setup.showsNameField ? setup.getNameInputProps() : null;
  });
