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
 * Returns from the name of an app to the choices of the `enrolled` screen. Renders a
 * `<button type="button">`, or nothing until the user has chosen to add or replace an app.
 */
export const TwoFactorSetupBackButton: Part<TwoFactorSetupBackButtonProps, HTMLButtonElement> =
  createSetupPart('button', function TwoFactorSetupBackButton(setup) {
    return setup.choice === undefined ? null : setup.getBackButtonProps();
  });
