'use client';

import { type ReactNode, forwardRef } from 'react';
import { type Part, type PartPropsOf, useRender } from '../../internals/use-render.ts';
import {
  type TwoFactorSetupPartState,
  getPartState,
  useTwoFactorSetupContext,
} from './two-factor-setup-context.ts';

/** Props of {@link TwoFactorSetupNameField}. */
export type TwoFactorSetupNameFieldProps = Omit<
  PartPropsOf<'input', TwoFactorSetupPartState>,
  'children'
>;

/**
 * The field for the authenticator’s name, filled with a suggestion. Renders an `<input>`; give it a
 * label. Nothing where nobody is asked for a name.
 */
export const TwoFactorSetupNameField: Part<TwoFactorSetupNameFieldProps, HTMLInputElement> =
  forwardRef(function TwoFactorSetupNameField(props, ref): ReactNode {
    const setup = useTwoFactorSetupContext();
    const { ref: ownRef, ...ours } = setup.getNameInputProps();
    const element = useRender('input', {
      state: getPartState(setup),
      ours,
      theirs: props,
      ref,
      ownRef,
    });
    return setup.showsNameField ? element : null;
  });
