'use client';

import { type ReactNode, forwardRef } from 'react';
import { type Part, type PartPropsOf, useRender } from '../../internals/use-render.ts';
import {
  type TwoFactorSetupPartState,
  getPartState,
  useTwoFactorSetupContext,
} from './two-factor-setup-context.ts';

/** Props of {@link TwoFactorSetupExpiry}. */
export type TwoFactorSetupExpiryProps = PartPropsOf<'p', TwoFactorSetupPartState>;

/**
 * How long the pending enrollment is still good for. Renders a `<p role="timer">`, which screen
 * readers read when asked and not every second; nothing when it does not run out.
 */
export const TwoFactorSetupExpiry: Part<TwoFactorSetupExpiryProps, HTMLParagraphElement> =
  forwardRef(function TwoFactorSetupExpiry(props, ref): ReactNode {
    const setup = useTwoFactorSetupContext();
    const { messages, expiresIn } = setup;
    const element = useRender('p', {
      state: getPartState(setup),
      attributes: { 'data-seconds': expiresIn },
      ours: { role: 'timer', children: messages.expiry({ seconds: expiresIn ?? 0 }) },
      theirs: props,
      ref,
    });
    return expiresIn === undefined ? null : element;
  });
