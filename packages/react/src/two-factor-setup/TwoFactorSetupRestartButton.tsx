'use client';

import { type ReactNode, forwardRef } from 'react';
import { type Part, type PartPropsOf, useRender } from '../internals/use-render.ts';
import {
  type TwoFactorSetupState,
  stateOf,
  useTwoFactorSetupContext,
} from './two-factor-setup-context.ts';

/** Props of {@link TwoFactorSetupRestartButton}. */
export type TwoFactorSetupRestartButtonProps = PartPropsOf<'button', TwoFactorSetupState>;

/**
 * Gives the key that is shown up and asks for another one; say before what that means. Renders a
 * `<button type="button">`.
 */
export const TwoFactorSetupRestartButton: Part<
  TwoFactorSetupRestartButtonProps,
  HTMLButtonElement
> = forwardRef(function TwoFactorSetupRestartButton(props, ref): ReactNode {
  const setup = useTwoFactorSetupContext();
  return useRender('button', {
    state: stateOf(setup),
    ours: { type: 'button', children: setup.messages.newKeyAction, onClick: setup.restart },
    theirs: props,
    ref,
  });
});
