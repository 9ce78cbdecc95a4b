'use client';

import { type ReactNode, forwardRef } from 'react';
import { type Part, type PartPropsOf, useRender } from '../../internals/use-render.ts';
import {
  type TwoFactorSetupPartState,
  getPartState,
  useTwoFactorSetupContext,
} from './two-factor-setup-context.ts';

/** Props of {@link TwoFactorSetupNewKeyButton}. */
export type TwoFactorSetupNewKeyButtonProps = PartPropsOf<'button', TwoFactorSetupPartState>;

/**
 * Gives the key that is shown up and asks for another one; say before what that means. Renders a
 * `<button type="button">`.
 */
export const TwoFactorSetupNewKeyButton: Part<TwoFactorSetupNewKeyButtonProps, HTMLButtonElement> =
  forwardRef(function TwoFactorSetupRestartButton(props, ref): ReactNode {
    const setup = useTwoFactorSetupContext();
    return useRender('button', {
      state: getPartState(setup),
      ours: { type: 'button', children: setup.messages.newKeyAction, onClick: setup.requestNewKey },
      theirs: props,
      ref,
    });
  });
