'use client';

import { type ReactNode, forwardRef } from 'react';
import { type Part, type PartPropsOf, useRender } from '../internals/use-render.ts';
import {
  type TwoFactorSetupState,
  stateOf,
  useTwoFactorSetupContext,
} from './two-factor-setup-context.ts';

/** Props of {@link TwoFactorSetupCountdown}. */
export type TwoFactorSetupCountdownProps = PartPropsOf<'p', TwoFactorSetupState>;

/**
 * How long to wait until the next try. Renders a `<p role="timer">`, which screen readers read when asked and not every second, and says once, politely,
 * when the wait is over; nothing when there is nothing to wait for.
 */
export const TwoFactorSetupCountdown: Part<TwoFactorSetupCountdownProps, HTMLParagraphElement> =
  forwardRef(function TwoFactorSetupCountdown(props, ref): ReactNode {
    const setup = useTwoFactorSetupContext();
    const { messages, secondsToWait, waiting } = setup;
    const element = useRender('p', {
      state: stateOf(setup),
      attributes: { 'data-seconds': secondsToWait },
      ours: {
        role: waiting ? 'timer' : 'status',
        children: waiting
          ? messages.countdown({ seconds: secondsToWait ?? 0 })
          : messages.countdownOver,
      },
      theirs: props,
      ref,
    });
    return secondsToWait === undefined ? null : element;
  });
