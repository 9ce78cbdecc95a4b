'use client';

import { type Part, createPart } from '../../internals/create-part.ts';
import type { PartProps } from '../../internals/render-part.ts';
import { CountdownTexts } from '../../verification/CountdownTexts.tsx';
import {
  type TwoFactorSetupPartState,
  getPartState,
  useTwoFactorSetupContext,
} from './two-factor-setup-context.ts';

/** The state of {@link TwoFactorSetupCountdown}. */
export interface TwoFactorSetupCountdownState extends TwoFactorSetupPartState {
  /** Whole seconds until the next try is allowed. */
  seconds: number;
}

/** Props of {@link TwoFactorSetupCountdown}. */
export interface TwoFactorSetupCountdownProps extends PartProps<
  'p',
  TwoFactorSetupCountdownState
> {}

/**
 * Shows how long to wait until the next try. Renders a `<p>`, or nothing without a wait. In it a
 * `<span role="timer">` shows the time, which screen readers read on request. A `<span
 * role="status">` announces politely that the wait is over, or what is left of it if the user tries
 * too early.
 */
export const TwoFactorSetupCountdown: Part<TwoFactorSetupCountdownProps, HTMLParagraphElement> =
  createPart('p', function TwoFactorSetupCountdown() {
    const setup = useTwoFactorSetupContext();
    const { messages, retryIn } = setup;
    return retryIn === undefined
      ? null
      : {
          state: { ...getPartState(setup), seconds: retryIn },
          props: setup.getCountdownProps({
            children: <CountdownTexts wait={setup} seconds={retryIn} messages={messages} />,
          }),
        };
  });
