'use client';

import { type Part, createPart } from '../../internals/create-part.ts';
import type { PartProps } from '../../internals/render-part.ts';
import {
  type TwoFactorSetupPartState,
  getPartState,
  useTwoFactorSetupContext,
} from './two-factor-setup-context.ts';

/** Props of {@link TwoFactorSetupStartButton}. */
export interface TwoFactorSetupStartButtonProps extends PartProps<
  'button',
  TwoFactorSetupPartState
> {
  /**
   * On the `enrolled` screen, whether the new authenticator is added or replaces the one in use.
   * Default `'replace'`.
   */
  intent?: 'add' | 'replace' | undefined;
}

/**
 * Starts the setup, also after a failure or an expiry. Renders a `<button type="button">`, or
 * nothing on the `enrolled` screen if the backend does not support the `intent`.
 */
export const TwoFactorSetupStartButton: Part<TwoFactorSetupStartButtonProps, HTMLButtonElement> =
  createPart(
    'button',
    function TwoFactorSetupStartButton({ intent }: Pick<TwoFactorSetupStartButtonProps, 'intent'>) {
      const setup = useTwoFactorSetupContext();
      const isAvailable = setup.available[intent ?? 'replace'];
      return setup.screen === 'enrolled' && !isAvailable
        ? null
        : { state: getPartState(setup), props: setup.getStartButtonProps(undefined, intent) };
    },
    { intent: true },
  );
