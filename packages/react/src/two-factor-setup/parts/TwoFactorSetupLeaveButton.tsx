'use client';

import type { Part } from '../../internals/create-part.ts';
import type { PartProps } from '../../internals/render-part.ts';
import { type TwoFactorSetupPartState, createSetupPart } from './two-factor-setup-context.ts';

/** Props of {@link TwoFactorSetupLeaveButton}. */
export interface TwoFactorSetupLeaveButtonProps extends PartProps<
  'button',
  TwoFactorSetupPartState
> {}

/**
 * Leaves the recovery codes without saving them. Renders a `<button type="button">`; place it in
 * the `LeaveQuestion`.
 */
export const TwoFactorSetupLeaveButton: Part<TwoFactorSetupLeaveButtonProps, HTMLButtonElement> =
  createSetupPart('button', function TwoFactorSetupLeaveButton(setup) {
    return setup.getLeaveButtonProps();
  });
