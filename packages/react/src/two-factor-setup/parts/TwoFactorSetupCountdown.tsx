'use client';

import { type ReactNode, forwardRef } from 'react';
import { CountdownTexts } from '../../verification/CountdownTexts.tsx';
import { type Part, type PartPropsOf, useRender } from '../../internals/use-render.ts';
import {
  type TwoFactorSetupPartState,
  getPartState,
  useTwoFactorSetupContext,
} from './two-factor-setup-context.ts';

/** Props of {@link TwoFactorSetupCountdown}. */
export type TwoFactorSetupCountdownProps = PartPropsOf<'p', TwoFactorSetupPartState>;

/**
 * How long to wait until the next try. Renders a `<p>` with a `<span role="timer">`, which screen
 * readers read when asked and not every second, and a `<span role="status">`, which says once,
 * politely, when the wait is over; nothing when there is nothing to wait for.
 */
export const TwoFactorSetupCountdown: Part<TwoFactorSetupCountdownProps, HTMLParagraphElement> =
  forwardRef(function TwoFactorSetupCountdown(props, ref): ReactNode {
    const setup = useTwoFactorSetupContext();
    const { messages, retryIn, waiting } = setup;
    const element = useRender('p', {
      state: getPartState(setup),
      attributes: { 'data-seconds': retryIn },
      ours: {
        children: (
          <CountdownTexts
            waiting={waiting}
            countdown={messages.countdown({ seconds: retryIn ?? 0 })}
            over={messages.countdownOver}
          />
        ),
      },
      theirs: props,
      ref,
    });
    return retryIn === undefined ? null : element;
  });
