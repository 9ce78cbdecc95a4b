'use client';

import type { Part } from '../../internals/create-part.ts';
import type { PartProps } from '../../internals/render-part.ts';
import { type TwoFactorSetupPartState, createSetupPart } from './two-factor-setup-context.ts';

/** Props of {@link TwoFactorSetupLoading}. */
export interface TwoFactorSetupLoadingProps extends PartProps<'p', TwoFactorSetupPartState> {}

/**
 * Shows that the key or the recovery codes are being loaded. `TwoFactorSetup.Status` announces it.
 * Renders a `<p>`, or nothing otherwise.
 */
export const TwoFactorSetupLoading: Part<TwoFactorSetupLoadingProps, HTMLParagraphElement> =
  createSetupPart('p', function TwoFactorSetupLoading(setup) {
    const { messages, screen, state } = setup;
    if (state.status === 'loading-codes') {
      return { children: messages.loadingCodes };
    }
    return state.status === 'starting' && screen === 'scan'
      ? { children: messages.starting }
      : null;
  });
