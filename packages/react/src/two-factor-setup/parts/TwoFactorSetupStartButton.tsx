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
 * Starts the setup, also after a failure or an expiry. On the `enrolled` screen, with `naming`, it
 * first shows the field for the name. Renders a `<button type="button">`. On the `enrolled` screen
 * it renders nothing if the backend does not support the `intent`, or if the user has chosen the
 * other one.
 */
export const TwoFactorSetupStartButton: Part<TwoFactorSetupStartButtonProps, HTMLButtonElement> =
  createPart(
    'button',
    function TwoFactorSetupStartButton({
      intent = 'replace',
    }: Pick<TwoFactorSetupStartButtonProps, 'intent'>) {
      const setup = useTwoFactorSetupContext();
      const { available, choice = intent } = setup;
      const isOffered = available[intent] && choice === intent;
      return setup.screen === 'enrolled' && !isOffered
        ? null
        : { state: getPartState(setup), props: setup.getStartButtonProps(undefined, intent) };
    },
    { intent: true },
  );
