'use client';

import type { Part } from '../../internals/create-part.ts';
import type { PartProps } from '../../internals/render-part.ts';
import { type TwoFactorSetupPartState, createSetupPart } from './two-factor-setup-context.ts';

/** Props of {@link TwoFactorSetupReauthenticationSwitchButton}. */
export interface TwoFactorSetupReauthenticationSwitchButtonProps extends PartProps<
  'button',
  TwoFactorSetupPartState
> {}

/**
 * Asks for a code in place of the password, or the other way round. Renders a
 * `<button type="button">`, or nothing where only one of them will do.
 */
export const TwoFactorSetupReauthenticationSwitchButton: Part<
  TwoFactorSetupReauthenticationSwitchButtonProps,
  HTMLButtonElement
> = createSetupPart('button', function TwoFactorSetupReauthenticationSwitchButton(setup) {
  return setup.state.reauthentication?.canSwitch
    ? setup.getReauthenticationSwitchButtonProps()
    : null;
});
