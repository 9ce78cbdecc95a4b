'use client';

import type { Part } from '../../internals/create-part.ts';
import type { PartProps } from '../../internals/render-part.ts';
import { type TwoFactorSetupPartState, createSetupPart } from './two-factor-setup-context.ts';

/** Props of {@link TwoFactorSetupDisableButton}. */
export interface TwoFactorSetupDisableButtonProps extends PartProps<
  'button',
  TwoFactorSetupPartState
> {}

/**
 * Turns two-factor off. Explain the consequences before it. Renders a `<button type="button">`, or
 * nothing if the adapter has no `disable`.
 */
export const TwoFactorSetupDisableButton: Part<
  TwoFactorSetupDisableButtonProps,
  HTMLButtonElement
> = createSetupPart('button', function TwoFactorSetupDisableButton(setup) {
  return setup.available.disable ? setup.getDisableButtonProps() : null;
});
