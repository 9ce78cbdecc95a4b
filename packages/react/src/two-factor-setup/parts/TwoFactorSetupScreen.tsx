'use client';

import { type ReactNode, forwardRef } from 'react';
import { type Part, type PartPropsOf, useRender } from '../../internals/use-render.ts';
import type { SetupScreen } from '../machine/state.ts';
import {
  type TwoFactorSetupPartState,
  getPartState,
  useTwoFactorSetupContext,
} from './two-factor-setup-context.ts';

/** Props of {@link TwoFactorSetupScreen}. */
export type TwoFactorSetupScreenProps = PartPropsOf<'div', TwoFactorSetupPartState> & {
  /** The screen on which the children are shown. */
  name: Exclude<SetupScreen, 'canceled'>;
};

/** Shows its children on one screen of the wizard. Renders a `<div>`, or nothing on the others. */
export const TwoFactorSetupScreen: Part<TwoFactorSetupScreenProps, HTMLDivElement> = forwardRef(
  function TwoFactorSetupScreen({ name, ...theirs }, ref): ReactNode {
    const setup = useTwoFactorSetupContext();
    const element = useRender('div', {
      state: getPartState(setup),
      attributes: { 'data-screen': name },
      ours: {},
      theirs,
      ref,
    });
    return setup.screen === name ? element : null;
  },
);
