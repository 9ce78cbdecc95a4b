'use client';

import type { Part } from '../../internals/create-part.ts';
import type { PartProps } from '../../internals/render-part.ts';
import { type TwoFactorSetupPartState, createSetupPart } from './two-factor-setup-context.ts';

/** Props of {@link TwoFactorSetupSwitchButton}. */
export interface TwoFactorSetupSwitchButtonProps extends PartProps<
  'button',
  TwoFactorSetupPartState
> {}

/**
 * Asks for a code in place of the password, or the other way round. Renders a
 * `<button type="button">`, or nothing where only one of them will do.
 */
export const TwoFactorSetupSwitchButton: Part<TwoFactorSetupSwitchButtonProps, HTMLButtonElement> =
  createSetupPart('button', function TwoFactorSetupSwitchButton(setup) {
    return setup.state.reauthentication?.canSwitch ? setup.getSwitchButtonProps() : null;
  });
