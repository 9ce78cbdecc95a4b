'use client';

import type { Part } from '../../internals/create-part.ts';
import type { PartProps } from '../../internals/render-part.ts';
import { canSkipRecoveryCodes } from '../machine/selectors.ts';
import { type TwoFactorSetupPartState, createSetupPart } from './two-factor-setup-context.ts';

/** Props of {@link TwoFactorSetupSkipButton}. */
export interface TwoFactorSetupSkipButtonProps extends PartProps<
  'button',
  TwoFactorSetupPartState
> {}

/**
 * Continues without recovery codes that could not be loaded or were never seen, or without telling
 * the backend about saved ones. Renders a `<button type="button">`, or nothing if there is nothing
 * to skip.
 */
export const TwoFactorSetupSkipButton: Part<TwoFactorSetupSkipButtonProps, HTMLButtonElement> =
  createSetupPart('button', function TwoFactorSetupSkipButton(setup) {
    return canSkipRecoveryCodes(setup.state) ? setup.getSkipButtonProps() : null;
  });
