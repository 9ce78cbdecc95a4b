'use client';

import type { Part } from '../../internals/create-part.ts';
import type { PartProps } from '../../internals/render-part.ts';
import { type TwoFactorSetupPartState, createSetupPart } from './two-factor-setup-context.ts';

/** Props of {@link TwoFactorSetupBackButton}. */
export interface TwoFactorSetupBackButtonProps extends PartProps<
  'button',
  TwoFactorSetupPartState
> {}

/**
 * Returns to the choices of the `enrolled` screen, from the name of an app or from the question
 * whether to remove it. Renders a `<button type="button">`, or nothing until the user has chosen
 * what to do.
 */
export const TwoFactorSetupBackButton: Part<TwoFactorSetupBackButtonProps, HTMLButtonElement> =
  createSetupPart('button', function TwoFactorSetupBackButton(setup) {
    return setup.choice === undefined ? null : setup.getBackButtonProps();
  });
