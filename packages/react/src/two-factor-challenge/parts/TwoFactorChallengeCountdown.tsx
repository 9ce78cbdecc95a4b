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
 * `<span role="timer">` shows the time, which screen readers read on request. A `<span
 * role="status">` announces politely that the wait is over, or what is left of it if the user tries
 * too early.
 */
export const TwoFactorChallengeCountdown: Part<
  TwoFactorChallengeCountdownProps,
  HTMLParagraphElement
> = createPart('p', function TwoFactorChallengeCountdown() {
  const challenge = useTwoFactorChallengeContext();
  const { messages, retryIn: seconds } = challenge;
  if (seconds === undefined) {
    return null;
  }
  const children = <CountdownTexts wait={challenge} seconds={seconds} messages={messages} />;
  return {
    state: { ...getPartState(challenge), seconds },
    props: challenge.getCountdownProps({ children }),
  };
});
