'use client';

import { type ReactNode, forwardRef } from 'react';
import { CountdownTexts } from '../../verification/CountdownTexts.tsx';
import { type Part, type PartPropsOf, useRender } from '../../internals/use-render.ts';
import {
  type TwoFactorChallengePartState,
  getPartState,
  useTwoFactorChallengeContext,
} from './two-factor-challenge-context.ts';

/** Props of {@link TwoFactorChallengeCountdown}. */
export type TwoFactorChallengeCountdownProps = PartPropsOf<'p', TwoFactorChallengePartState>;

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
  const { messages, retryIn, waiting } = challenge;
  const element = useRender('p', {
    state: getPartState(challenge),
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
