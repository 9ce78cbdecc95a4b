'use client';

import { type ReactNode, forwardRef } from 'react';
import { type Part, type PartPropsOf, useRender } from '../../internals/use-render.ts';
import {
  type TwoFactorChallengePartState,
  getPartState,
  useTwoFactorChallengeContext,
} from './two-factor-challenge-context.ts';

/** Props of {@link TwoFactorChallengeLabel}. */
export type TwoFactorChallengeLabelProps = PartPropsOf<'label', TwoFactorChallengePartState>;

/** The name of the field that is shown. Renders a `<label>`. */
export const TwoFactorChallengeLabel: Part<TwoFactorChallengeLabelProps, HTMLLabelElement> =
  forwardRef(function TwoFactorChallengeLabel(props, ref): ReactNode {
    const challenge = useTwoFactorChallengeContext();
    return useRender('label', {
      state: getPartState(challenge),
      ours: challenge.getLabelProps(),
      theirs: props,
      ref,
    });
  });
