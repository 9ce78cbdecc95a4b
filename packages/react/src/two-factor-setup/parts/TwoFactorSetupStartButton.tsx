'use client';

import { type ReactNode, forwardRef } from 'react';
import { type Part, type PartPropsOf, useRender } from '../../internals/use-render.ts';
import {
  type TwoFactorSetupPartState,
  getPartState,
  useTwoFactorSetupContext,
} from './two-factor-setup-context.ts';

/** Props of {@link TwoFactorSetupStartButton}. */
export type TwoFactorSetupStartButtonProps = PartPropsOf<'button', TwoFactorSetupPartState> & {
  /**
   * Where two-factor is on already: whether the new authenticator comes in the place of the one in
   * use or beside it. Default `'replace'`.
   */
  intent?: 'add' | 'replace' | undefined;
};

/**
 * Starts the set-up; after a failure or an expiry it says so and starts again. Renders a
 * `<button type="button">`.
 */
export const TwoFactorSetupStartButton: Part<TwoFactorSetupStartButtonProps, HTMLButtonElement> =
  forwardRef(function TwoFactorSetupStartButton({ intent, ...props }, ref): ReactNode {
    const setup = useTwoFactorSetupContext();
    return useRender('button', {
      state: getPartState(setup),
      attributes: { 'data-busy': setup.busy },
      ours: setup.getStartButtonProps(undefined, intent),
      theirs: props,
      ref,
    });
  });
