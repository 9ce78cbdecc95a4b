'use client';

import { type Part, createPart } from '../../internals/create-part.ts';
import type { PartProps } from '../../internals/render-part.ts';
import {
  type TwoFactorSetupPartState,
  getPartState,
  useTwoFactorSetupContext,
} from './two-factor-setup-context.ts';

/** The state of {@link TwoFactorSetupExpiry}. */
export interface TwoFactorSetupExpiryState extends TwoFactorSetupPartState {
  /** Whole seconds until the pending enrollment expires. */
  seconds: number;
}

/** Props of {@link TwoFactorSetupExpiry}. */
export interface TwoFactorSetupExpiryProps extends PartProps<'p', TwoFactorSetupExpiryState> {}

/**
 * Shows how long the pending enrollment is still valid. Renders a `<p role="timer">`, which screen
 * readers read on request, or nothing if the enrollment does not expire.
 */
export const TwoFactorSetupExpiry: Part<TwoFactorSetupExpiryProps, HTMLParagraphElement> =
  createPart('p', function TwoFactorSetupExpiry() {
    const setup = useTwoFactorSetupContext();
    const { expiresIn, messages } = setup;
    return expiresIn === undefined
      ? null
      : {
          state: { ...getPartState(setup), seconds: expiresIn },
          props: { role: 'timer', children: messages.expiry({ seconds: expiresIn }) },
        };
  });
