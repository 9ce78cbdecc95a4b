'use client';

import { type ReactNode, forwardRef } from 'react';
import { type Part, type PartPropsOf, useRender } from '../../internals/use-render.ts';
import {
  type TwoFactorSetupPartState,
  getPartState,
  useTwoFactorSetupContext,
} from './two-factor-setup-context.ts';

/** Props of {@link TwoFactorSetupErrorMessage}. */
export type TwoFactorSetupErrorMessageProps = PartPropsOf<'div', TwoFactorSetupPartState>;

/**
 * What went wrong and what to do about it, announced at once and tied to the code field. Renders a
 * `<div role="alert">`, and nothing while all is well.
 */
export const TwoFactorSetupErrorMessage: Part<TwoFactorSetupErrorMessageProps, HTMLDivElement> =
  forwardRef(function TwoFactorSetupError(props, ref): ReactNode {
    const setup = useTwoFactorSetupContext();
    const { error } = setup;
    const element = useRender('div', {
      state: getPartState(setup),
      attributes: { 'data-error': error?.type },
      ours: setup.getErrorProps({
        children: error && (
          <>
            <strong>{error.title}</strong> {error.description}
          </>
        ),
      }),
      theirs: props,
      ref,
    });
    return error ? element : null;
  });
