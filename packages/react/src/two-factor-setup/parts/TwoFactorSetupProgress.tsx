'use client';

import { type ReactNode, forwardRef } from 'react';
import { type Part, type PartPropsOf, useRender } from '../../internals/use-render.ts';
import {
  type TwoFactorSetupPartState,
  getPartState,
  useTwoFactorSetupContext,
} from './two-factor-setup-context.ts';

/** Props of {@link TwoFactorSetupProgress}. */
export type TwoFactorSetupProgressProps = PartPropsOf<'p', TwoFactorSetupPartState>;

/**
 * Which of the two steps, connecting the app and saving the codes, the person is at. Renders a
 * `<p>` with a bar a step (`<i>`, `data-reached`) and the text; nothing on the first and the last
 * screen.
 */
export const TwoFactorSetupProgress: Part<TwoFactorSetupProgressProps, HTMLParagraphElement> =
  forwardRef(function TwoFactorSetupProgress(props, ref): ReactNode {
    const setup = useTwoFactorSetupContext();
    const step = { intro: 0, enrolled: 0, scan: 1, codes: 2, done: 0, disabled: 0, canceled: 0 }[
      setup.screen
    ];
    const element = useRender('p', {
      state: getPartState(setup),
      attributes: { 'data-step': step },
      ours: {
        children: (
          <>
            {[1, 2].map((bar) => (
              <i key={bar} aria-hidden="true" data-reached={bar <= step ? '' : undefined} />
            ))}
            <span>{setup.messages.step({ step, steps: 2 })}</span>
          </>
        ),
      },
      theirs: props,
      ref,
    });
    // Where two-factor is on, codes are no second step.
    return step === 0 || setup.state.renewing || setup.state.status === 'codes-unseen'
      ? null
      : element;
  });
