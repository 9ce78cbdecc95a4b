'use client';

import { type Part, createPart } from '../../internals/create-part.ts';
import type { PartProps } from '../../internals/render-part.ts';
import type { SetupScreen } from '../machine/state.ts';
import {
  type TwoFactorSetupPartState,
  getPartState,
  useTwoFactorSetupContext,
} from './two-factor-setup-context.ts';

/** Props of {@link TwoFactorSetupScreen}. */
export interface TwoFactorSetupScreenProps extends PartProps<'div', TwoFactorSetupPartState> {
  /** The screen on which the children are shown. */
  name: Exclude<SetupScreen, 'canceled'>;
}

/**
 * Shows its children on one screen of the wizard. Renders a `<div>`, or nothing on the other
 * screens.
 */
export const TwoFactorSetupScreen: Part<TwoFactorSetupScreenProps, HTMLDivElement> = createPart(
  'div',
  function TwoFactorSetupScreen({ name }: Pick<TwoFactorSetupScreenProps, 'name'>) {
    const setup = useTwoFactorSetupContext();
    return setup.screen === name ? { state: getPartState(setup) } : null;
  },
  { name: true },
);
