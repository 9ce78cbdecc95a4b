'use client';

import { type ReactNode, forwardRef } from 'react';
import { type Part, type PartPropsOf, useRender } from '../internals/use-render.ts';
import {
  type TwoFactorChallengeState,
  stateOf,
  useTwoFactorChallengeContext,
} from './two-factor-challenge-context.ts';

/** Props of {@link TwoFactorChallengeCountdown}. */
export type TwoFactorChallengeCountdownProps = PartPropsOf<'p', TwoFactorChallengeState>;

/**
 * How long to wait until the next try. Renders a `<p role="timer">`, which screen readers read when asked and not every second, and says once, politely,
 * when the wait is over; nothing when there is nothing to wait for.
 */
export const TwoFactorChallengeCountdown: Part<
  TwoFactorChallengeCountdownProps,
  HTMLParagraphElement
> = forwardRef(function TwoFactorChallengeCountdown(props, ref): ReactNode {
  const challenge = useTwoFactorChallengeContext();
  const { messages, secondsToWait, waiting } = challenge;
  const element = useRender('p', {
    state: stateOf(challenge),
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
