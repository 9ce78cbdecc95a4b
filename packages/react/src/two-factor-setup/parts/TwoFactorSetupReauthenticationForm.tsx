'use client';

import type { Part } from '../../internals/create-part.ts';
import type { PartProps } from '../../internals/render-part.ts';
import { type TwoFactorSetupPartState, createSetupPart } from './two-factor-setup-context.ts';

/** Props of {@link TwoFactorSetupReauthenticationForm}. */
export interface TwoFactorSetupReauthenticationFormProps extends PartProps<
  'form',
  TwoFactorSetupPartState
> {}

/**
 * Sends the password or the code when it is submitted. Renders a `<form>`, or nothing where the
 * provider has a page of its own.
 */
export const TwoFactorSetupReauthenticationForm: Part<
  TwoFactorSetupReauthenticationFormProps,
  HTMLFormElement
> = createSetupPart('form', function TwoFactorSetupReauthenticationForm(setup) {
  return setup.state.reauthentication?.kind === 'redirect'
    ? null
    : setup.getReauthenticationFormProps();
});
