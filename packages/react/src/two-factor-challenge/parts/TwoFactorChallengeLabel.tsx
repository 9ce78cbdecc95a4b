'use client';

import { type Part, createPart } from '../../internals/create-part.ts';
import type { PartProps } from '../../internals/render-part.ts';
import {
  type TwoFactorChallengePartState,
  getPartState,
  useTwoFactorChallengeContext,
} from './two-factor-challenge-context.ts';

/** Props of {@link TwoFactorChallengeLabel}. */
export interface TwoFactorChallengeLabelProps extends PartProps<
  'label',
  TwoFactorChallengePartState
> {}

/** The label of the field that is shown. Renders a `<label>`. */
export const TwoFactorChallengeLabel: Part<TwoFactorChallengeLabelProps, HTMLLabelElement> =
  createPart('label', function TwoFactorChallengeLabel() {
    const challenge = useTwoFactorChallengeContext();
    return { state: getPartState(challenge), props: challenge.getLabelProps() };
  });
