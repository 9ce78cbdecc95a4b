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

/** Says how long to wait until the next try. Renders a `<p>` with a `<span role="timer">`, which screen readers read on request, and a `<span role="status">`, which says once that the wait is over. Renders nothing when there is nothing to wait for. */
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
