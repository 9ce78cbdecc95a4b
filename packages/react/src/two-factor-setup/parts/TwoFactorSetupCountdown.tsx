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
 * `<span role="timer">` shows the time, which screen readers read on request, and a `<span
 * role="status">` announces once, politely, that the wait is over.
 */
export const TwoFactorSetupCountdown: Part<TwoFactorSetupCountdownProps, HTMLParagraphElement> =
  createPart('p', function TwoFactorSetupCountdown() {
    const setup = useTwoFactorSetupContext();
    const { messages, retryIn, waiting } = setup;
    return retryIn === undefined
      ? null
      : {
          state: { ...getPartState(setup), seconds: retryIn },
          props: {
            children: (
              <CountdownTexts
                waiting={waiting}
                countdown={messages.countdown({ seconds: retryIn })}
                over={messages.countdownOver}
              />
            ),
          },
        };
  });
