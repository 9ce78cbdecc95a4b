'use client';

import { type ReactNode, forwardRef } from 'react';
import { type Part, type PartPropsOf, useRender } from '../../internals/use-render.ts';
import {
  type TwoFactorSetupPartState,
  getPartState,
  useTwoFactorSetupContext,
} from './two-factor-setup-context.ts';

/** Props of {@link TwoFactorSetupCancelButton}. */
export type TwoFactorSetupCancelButtonProps = PartPropsOf<'button', TwoFactorSetupPartState>;

/** Calls the set-up off. Renders a `<button type="button">`, and nothing once two-factor is on. */
export const TwoFactorSetupCancelButton: Part<TwoFactorSetupCancelButtonProps, HTMLButtonElement> =
  forwardRef(function TwoFactorSetupCancelButton(props, ref): ReactNode {
    const setup = useTwoFactorSetupContext();
    const element = useRender('button', {
      state: getPartState(setup),
      attributes: { 'data-busy': setup.busy },
      ours: setup.getCancelButtonProps(),
      theirs: props,
      ref,
    });
    return setup.cancelable ? element : null;
  });
