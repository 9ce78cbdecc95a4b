'use client';

import { type ReactNode, forwardRef } from 'react';
import { type Part, type PartPropsOf, useRender } from '../../internals/use-render.ts';
import {
  type TwoFactorSetupPartState,
  getPartState,
  useTwoFactorSetupContext,
} from './two-factor-setup-context.ts';

/** Props of {@link TwoFactorSetupCloseButton}. */
export type TwoFactorSetupCloseButtonProps = PartPropsOf<'button', TwoFactorSetupPartState>;

/** Closes the last screen. Renders a `<button type="button">`. */
export const TwoFactorSetupCloseButton: Part<TwoFactorSetupCloseButtonProps, HTMLButtonElement> =
  forwardRef(function TwoFactorSetupDoneButton(props, ref): ReactNode {
    const setup = useTwoFactorSetupContext();
    return useRender('button', {
      state: getPartState(setup),
      attributes: { 'data-busy': setup.busy },
      ours: setup.getCloseButtonProps(),
      theirs: props,
      ref,
    });
  });
