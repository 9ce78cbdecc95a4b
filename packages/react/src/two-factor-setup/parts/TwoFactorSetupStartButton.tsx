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

/** Starts the setup; after a failure or an expiry it says so and starts again. Renders a `<button type="button">`, and on the `enrolled` screen nothing for what the backend cannot do. */
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
