'use client';

import { type Part, createPart } from '../../internals/create-part.ts';
import type { PartProps } from '../../internals/render-part.ts';
import type { UseTwoFactorSetupReturn } from '../use-two-factor-setup.ts';
import {
  TwoFactorSetupContext,
  type TwoFactorSetupPartState,
  getPartState,
} from './two-factor-setup-context.ts';

/** Props of {@link TwoFactorSetupProvider}. */
export interface TwoFactorSetupProviderProps extends PartProps<'section', TwoFactorSetupPartState> {
  /** The result of `useTwoFactorSetup`. */
  value: UseTwoFactorSetupReturn;
}

/**
 * Holds the parts of the wizard if you call `useTwoFactorSetup` yourself. Renders a `<section>`
 * named by its heading, or nothing once the setup is canceled.
 */
export const TwoFactorSetupProvider: Part<TwoFactorSetupProviderProps, HTMLElement> = createPart(
  'section',
  function TwoFactorSetupProvider({ value }: Pick<TwoFactorSetupProviderProps, 'value'>) {
    if (value.screen === 'canceled') {
      return null;
    }
    return {
      state: getPartState(value),
      // Not `aria-busy`: screen readers may hold back announcements until its end.
      props: value.getRegionProps(),
      wrap: (element) => (
        <TwoFactorSetupContext.Provider value={value}>{element}</TwoFactorSetupContext.Provider>
      ),
    };
  },
  { value: true },
);
