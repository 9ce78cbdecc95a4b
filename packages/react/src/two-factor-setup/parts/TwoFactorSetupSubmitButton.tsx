'use client';

import { type ReactNode, forwardRef } from 'react';
import { type Part, type PartPropsOf, useRender } from '../../internals/use-render.ts';
import {
  type TwoFactorSetupPartState,
  getPartState,
  useTwoFactorSetupContext,
} from './two-factor-setup-context.ts';

/** Props of {@link TwoFactorSetupSubmitButton}. */
export type TwoFactorSetupSubmitButtonProps = PartPropsOf<'button', TwoFactorSetupPartState>;

/** Sends the code. Renders a `<button type="submit">`, for use within the form. */
export const TwoFactorSetupSubmitButton: Part<TwoFactorSetupSubmitButtonProps, HTMLButtonElement> =
  forwardRef(function TwoFactorSetupSubmitButton(props, ref): ReactNode {
    const setup = useTwoFactorSetupContext();
    return useRender('button', {
      state: getPartState(setup),
      attributes: { 'data-busy': setup.busy },
      ours: setup.getSubmitButtonProps(),
      theirs: props,
      ref,
    });
  });
