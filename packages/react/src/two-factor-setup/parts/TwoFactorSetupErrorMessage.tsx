'use client';

import { type Part, createPart } from '../../internals/create-part.ts';
import type { PartProps } from '../../internals/render-part.ts';
import type { ShownSetupError } from '../setup-view.ts';
import {
  type TwoFactorSetupPartState,
  getPartState,
  useTwoFactorSetupContext,
} from './two-factor-setup-context.ts';

/** The state of {@link TwoFactorSetupErrorMessage}. */
export interface TwoFactorSetupErrorMessageState extends TwoFactorSetupPartState {
  /** The type of the error. */
  error: ShownSetupError['type'];
}

/** Props of {@link TwoFactorSetupErrorMessage}. */
export interface TwoFactorSetupErrorMessageProps extends PartProps<
  'div',
  TwoFactorSetupErrorMessageState
> {}

/**
 * Says what went wrong and what to do about it. It is announced at once and describes the field.
 * Renders a `<div role="alert">`, or nothing without an error.
 */
export const TwoFactorSetupErrorMessage: Part<TwoFactorSetupErrorMessageProps, HTMLDivElement> =
  createPart('div', function TwoFactorSetupErrorMessage() {
    const setup = useTwoFactorSetupContext();
    const { error } = setup;
    return error === undefined
      ? null
      : {
          state: { ...getPartState(setup), error: error.type },
          props: setup.getErrorProps({
            children: (
              <>
                <strong>{error.title}</strong> {error.description}
              </>
            ),
          }),
        };
  });
