'use client';

import { type ReactNode, forwardRef } from 'react';
import { type Part, type PartPropsOf, useRender } from '../../internals/use-render.ts';
import {
  TwoFactorSetupContext,
  type TwoFactorSetupPartState,
  getPartState,
} from './two-factor-setup-context.ts';
import type { UseTwoFactorSetupReturn } from '../use-two-factor-setup.ts';

/** Props of {@link TwoFactorSetupProvider}. */
export type TwoFactorSetupProviderProps = PartPropsOf<'section', TwoFactorSetupPartState> & {
  /** What `useTwoFactorSetup` returned. */
  value: UseTwoFactorSetupReturn;
};

/**
 * Holds the parts of the wizard for an app that calls `useTwoFactorSetup` itself. Renders a
 * `<section>` named by its heading, and nothing once the set-up is canceled.
 */
export const TwoFactorSetupProvider: Part<TwoFactorSetupProviderProps, HTMLElement> = forwardRef(
  function TwoFactorSetupProvider(props, ref): ReactNode {
    const { value, ...theirs } = props;
    const element = useRender<TwoFactorSetupPartState, HTMLElement>('section', {
      state: getPartState(value),
      attributes: { 'data-screen': value.screen, 'data-status': value.state.status },
      // Not `aria-busy`: what is said within it may wait for its end.
      ours: { 'aria-labelledby': value.headingId },
      theirs,
      ref,
    });
    if (value.screen === 'canceled') {
      return null;
    }
    return <TwoFactorSetupContext.Provider value={value}>{element}</TwoFactorSetupContext.Provider>;
  },
);
