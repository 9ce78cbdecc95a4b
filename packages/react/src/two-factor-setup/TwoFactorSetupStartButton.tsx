'use client';

import { type ReactNode, forwardRef } from 'react';
import { type Part, type PartPropsOf, useRender } from '../internals/use-render.ts';
import {
  type TwoFactorSetupState,
  stateOf,
  useTwoFactorSetupContext,
} from './two-factor-setup-context.ts';

/** Props of {@link TwoFactorSetupStartButton}. */
export type TwoFactorSetupStartButtonProps = PartPropsOf<'button', TwoFactorSetupState>;

/** Starts the set-up; after a failure or an expiry it says so and starts again. Renders a `<button type="button">`. */
export const TwoFactorSetupStartButton: Part<TwoFactorSetupStartButtonProps, HTMLButtonElement> =
  forwardRef(function TwoFactorSetupStartButton(props, ref): ReactNode {
    const setup = useTwoFactorSetupContext();
    return useRender('button', {
      state: stateOf(setup),
      attributes: { 'data-busy': setup.busy },
      ours: setup.getStartButtonProps(),
      theirs: props,
      ref,
    });
  });
