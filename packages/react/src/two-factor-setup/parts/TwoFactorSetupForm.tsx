'use client';

import { type ReactNode, forwardRef } from 'react';
import { type Part, type PartPropsOf, useRender } from '../../internals/use-render.ts';
import {
  type TwoFactorSetupPartState,
  getPartState,
  useTwoFactorSetupContext,
} from './two-factor-setup-context.ts';

/** Props of {@link TwoFactorSetupForm}. */
export type TwoFactorSetupFormProps = PartPropsOf<'form', TwoFactorSetupPartState>;

/** The form around the code field. Renders a `<form>` that sends the code. */
export const TwoFactorSetupForm: Part<TwoFactorSetupFormProps, HTMLFormElement> = forwardRef(
  function TwoFactorSetupForm(props, ref): ReactNode {
    const setup = useTwoFactorSetupContext();
    return useRender('form', {
      state: getPartState(setup),
      ours: setup.getFormProps(),
      theirs: props,
      ref,
    });
  },
);
