'use client';

import { type ReactNode, forwardRef } from 'react';
import { type Part, type PartPropsOf, useRender } from '../internals/use-render.ts';
import {
  type TwoFactorSetupState,
  stateOf,
  useTwoFactorSetupContext,
} from './two-factor-setup-context.ts';

/** Props of {@link TwoFactorSetupExpiry}. */
export type TwoFactorSetupExpiryProps = PartPropsOf<'p', TwoFactorSetupState>;

/**
 * How long the pending enrollment is still good for. Renders a `<p role="timer">`, which screen
 * readers read when asked and not every second; nothing when it does not run out.
 */
export const TwoFactorSetupExpiry: Part<TwoFactorSetupExpiryProps, HTMLParagraphElement> =
  forwardRef(function TwoFactorSetupExpiry(props, ref): ReactNode {
    const setup = useTwoFactorSetupContext();
    const { messages, secondsLeft } = setup;
    const element = useRender('p', {
      state: stateOf(setup),
      attributes: { 'data-seconds': secondsLeft },
      ours: { role: 'timer', children: messages.expiry({ seconds: secondsLeft ?? 0 }) },
      theirs: props,
      ref,
    });
    return secondsLeft === undefined ? null : element;
  });
