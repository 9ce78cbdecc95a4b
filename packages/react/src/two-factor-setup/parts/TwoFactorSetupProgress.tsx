'use client';

import { type Part, createPart } from '../../internals/create-part.ts';
import type { PartProps } from '../../internals/render-part.ts';
import {
  type TwoFactorSetupPartState,
  getPartState,
  useTwoFactorSetupContext,
} from './two-factor-setup-context.ts';

/** The state of {@link TwoFactorSetupProgress}. */
export interface TwoFactorSetupProgressState extends TwoFactorSetupPartState {
  /** The current step, 1 or 2. */
  step: number;
}

/** Props of {@link TwoFactorSetupProgress}. */
export interface TwoFactorSetupProgressProps extends PartProps<'p', TwoFactorSetupProgressState> {}

/**
 * Shows which of the two steps the user is at: connecting the authenticator app, or saving the
 * codes. Renders a `<p>` with an `<i>` for each step (`data-reached`, and `data-current` for the
 * step under way) and the text, or nothing on the first and the last screen.
 */
export const TwoFactorSetupProgress: Part<TwoFactorSetupProgressProps, HTMLParagraphElement> =
  createPart('p', function TwoFactorSetupProgress() {
    const setup = useTwoFactorSetupContext();
    const { messages, screen, state } = setup;
    const step = screen === 'scan' ? 1 : screen === 'codes' ? 2 : 0;
    // Where two-factor is on, codes are no second step.
    if (step === 0 || state.renewing || state.viewing || state.status === 'codes-unseen') {
      return null;
    }
    return {
      state: { ...getPartState(setup), step },
      props: {
        children: (
          <>
            {[1, 2].map((bar) => (
              <i
                key={bar}
                aria-hidden="true"
                data-reached={bar <= step ? '' : undefined}
                data-current={bar === step ? '' : undefined}
              />
            ))}
            <span>{messages.step({ step, steps: 2 })}</span>
          </>
        ),
      },
    };
  });
