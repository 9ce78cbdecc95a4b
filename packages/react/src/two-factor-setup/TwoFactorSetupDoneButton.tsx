'use client';

import { type ReactNode, forwardRef } from 'react';
import { type Part, type PartPropsOf, useRender } from '../internals/use-render.ts';
import {
  type TwoFactorSetupState,
  stateOf,
  useTwoFactorSetupContext,
} from './two-factor-setup-context.ts';

/** Props of {@link TwoFactorSetupDoneButton}. */
export type TwoFactorSetupDoneButtonProps = PartPropsOf<'button', TwoFactorSetupState>;

/** Closes the last screen. Renders a `<button type="button">`. */
export const TwoFactorSetupDoneButton: Part<TwoFactorSetupDoneButtonProps, HTMLButtonElement> =
  forwardRef(function TwoFactorSetupDoneButton(props, ref): ReactNode {
    const setup = useTwoFactorSetupContext();
    return useRender('button', {
      state: stateOf(setup),
      attributes: { 'data-busy': setup.busy },
      ours: setup.getDoneButtonProps(),
      theirs: props,
      ref,
    });
  });
