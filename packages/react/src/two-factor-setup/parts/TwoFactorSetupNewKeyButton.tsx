'use client';

import type { Part } from '../../internals/create-part.ts';
import type { PartProps } from '../../internals/render-part.ts';
import { type TwoFactorSetupPartState, createSetupPart } from './two-factor-setup-context.ts';

/** Props of {@link TwoFactorSetupNewKeyButton}. */
export interface TwoFactorSetupNewKeyButtonProps extends PartProps<
  'button',
  TwoFactorSetupPartState
> {}

/**
 * Discards the current key and requests a new one. Explain the consequences before it. Renders a
 * `<button type="button">`.
 */
export const TwoFactorSetupNewKeyButton: Part<TwoFactorSetupNewKeyButtonProps, HTMLButtonElement> =
  createSetupPart('button', function TwoFactorSetupNewKeyButton(setup) {
    return setup.getNewKeyButtonProps();
  });
