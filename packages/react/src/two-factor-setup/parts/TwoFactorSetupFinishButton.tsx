'use client';

import type { Part } from '../../internals/create-part.ts';
import type { PartProps } from '../../internals/render-part.ts';
import { type TwoFactorSetupPartState, createSetupPart } from './two-factor-setup-context.ts';

/** Props of {@link TwoFactorSetupFinishButton}. */
export interface TwoFactorSetupFinishButtonProps extends PartProps<
  'button',
  TwoFactorSetupPartState
> {}

/**
 * Submits the form around the recovery codes, which ends the setup. Renders a `<button
 * type="submit">`.
 */
export const TwoFactorSetupFinishButton: Part<TwoFactorSetupFinishButtonProps, HTMLButtonElement> =
  createSetupPart('button', function TwoFactorSetupFinishButton(setup) {
    return setup.getFinishButtonProps();
  });
