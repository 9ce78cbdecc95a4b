'use client';

import type { Part } from '../../internals/create-part.ts';
import type { PartProps } from '../../internals/render-part.ts';
import { type TwoFactorSetupPartState, createSetupPart } from './two-factor-setup-context.ts';

/** Props of {@link TwoFactorSetupCloseButton}. */
export interface TwoFactorSetupCloseButtonProps extends PartProps<
  'button',
  TwoFactorSetupPartState
> {}

/** Closes the last screen. Renders a `<button type="button">`. */
export const TwoFactorSetupCloseButton: Part<TwoFactorSetupCloseButtonProps, HTMLButtonElement> =
  createSetupPart('button', function TwoFactorSetupCloseButton(setup) {
    return setup.getCloseButtonProps();
  });
