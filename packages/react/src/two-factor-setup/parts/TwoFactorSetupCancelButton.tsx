'use client';

import type { Part } from '../../internals/create-part.ts';
import type { PartProps } from '../../internals/render-part.ts';
import { type TwoFactorSetupPartState, createSetupPart } from './two-factor-setup-context.ts';

/** Props of {@link TwoFactorSetupCancelButton}. */
export interface TwoFactorSetupCancelButtonProps extends PartProps<
  'button',
  TwoFactorSetupPartState
> {}

/** Cancels the setup. Renders a `<button type="button">`, or nothing once two-factor is on. */
export const TwoFactorSetupCancelButton: Part<TwoFactorSetupCancelButtonProps, HTMLButtonElement> =
  createSetupPart('button', function TwoFactorSetupCancelButton(setup) {
    return setup.cancelable ? setup.getCancelButtonProps() : null;
  });
