'use client';

import { type ReactNode, forwardRef } from 'react';
import { CountdownTexts } from '../internals/CountdownTexts.tsx';
import { type Part, type PartPropsOf, useRender } from '../internals/use-render.ts';
import {
  type TwoFactorChallengeState,
  stateOf,
  useTwoFactorChallengeContext,
} from './two-factor-challenge-context.ts';

/** Props of {@link TwoFactorChallengeCountdown}. */
export type TwoFactorChallengeCountdownProps = PartPropsOf<'p', TwoFactorChallengeState>;

/**
 * How long to wait until the next try. Renders a `<p>` with a `<span role="timer">`, which screen
 * readers read when asked and not every second, and a `<span role="status">`, which says once,
 * politely, when the wait is over; nothing when there is nothing to wait for.
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
      children: (
        <CountdownTexts
          waiting={waiting}
          countdown={messages.countdown({ seconds: secondsToWait ?? 0 })}
          over={messages.countdownOver}
        />
      ),
    },
    theirs: props,
    ref,
  });
  return secondsToWait === undefined ? null : element;
});
