'use client';

import type { Part } from '../../internals/create-part.ts';
import type { PartProps } from '../../internals/render-part.ts';
import { type TwoFactorSetupPartState, createSetupPart } from './two-factor-setup-context.ts';

/** Props of {@link TwoFactorSetupStayButton}. */
export interface TwoFactorSetupStayButtonProps extends PartProps<
  'button',
  TwoFactorSetupPartState
> {}

/**
 * Stays on the recovery codes. Renders a `<button type="button">`; place it in the `LeaveQuestion`.
 */
export const TwoFactorSetupStayButton: Part<TwoFactorSetupStayButtonProps, HTMLButtonElement> =
  createSetupPart('button', function TwoFactorSetupStayButton(setup) {
    return setup.getStayButtonProps();
  });
