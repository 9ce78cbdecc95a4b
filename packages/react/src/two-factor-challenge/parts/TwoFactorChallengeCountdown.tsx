'use client';

import { type Part, createPart } from '../../internals/create-part.ts';
import type { PartProps } from '../../internals/render-part.ts';
import { CountdownTexts } from '../../verification/CountdownTexts.tsx';
import {
  type TwoFactorChallengePartState,
  getPartState,
  useTwoFactorChallengeContext,
} from './two-factor-challenge-context.ts';

/** The state of {@link TwoFactorChallengeCountdown}. */
export interface TwoFactorChallengeCountdownState extends TwoFactorChallengePartState {
  /** Whole seconds until the next try. */
  seconds: number;
}

/** Props of {@link TwoFactorChallengeCountdown}. */
export interface TwoFactorChallengeCountdownProps extends PartProps<
  'p',
  TwoFactorChallengeCountdownState
> {}

/**
 * Shows how long to wait until the next try. Renders a `<p>`, or nothing without a wait. In it a
 * `<span role="timer">` shows the time, which screen readers read on request, and a `<span
 * role="status">` announces once, politely, that the wait is over.
 */
export const TwoFactorChallengeCountdown: Part<
  TwoFactorChallengeCountdownProps,
  HTMLParagraphElement
> = createPart('p', function TwoFactorChallengeCountdown() {
  const challenge = useTwoFactorChallengeContext();
  const { messages, retryIn: seconds, waiting } = challenge;
  if (seconds === undefined) {
    return null;
  }
  const children = (
    <CountdownTexts
      waiting={waiting}
      countdown={messages.countdown({ seconds })}
      over={messages.countdownOver}
    />
  );
  return { state: { ...getPartState(challenge), seconds }, props: { children } };
});
