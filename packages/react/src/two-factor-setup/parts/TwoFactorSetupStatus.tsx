'use client';

import type { Part } from '../../internals/create-part.ts';
import type { PartProps } from '../../internals/render-part.ts';
import { type TwoFactorSetupPartState, createSetupPart } from './two-factor-setup-context.ts';

/** Props of {@link TwoFactorSetupStatus}. */
export interface TwoFactorSetupStatusProps extends PartProps<'p', TwoFactorSetupPartState> {}

/**
 * Says that the key or the recovery codes are being loaded. Renders a `<p role="status">`, or
 * nothing otherwise.
 */
export const TwoFactorSetupStatus: Part<TwoFactorSetupStatusProps, HTMLParagraphElement> =
  createSetupPart('p', function TwoFactorSetupStatus(setup) {
    const { messages, screen, state } = setup;
    const isStarting = state.status === 'starting' && screen === 'scan';
    if (!isStarting && state.status !== 'loading-codes') {
      return null;
    }
    return { role: 'status', children: isStarting ? messages.starting : messages.loadingCodes };
  });
