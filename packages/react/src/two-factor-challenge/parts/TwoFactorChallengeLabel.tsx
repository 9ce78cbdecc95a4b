'use client';

import type { Part } from '../../internals/create-part.ts';
import type { PartProps } from '../../internals/render-part.ts';
import {
  type TwoFactorChallengePartState,
  createChallengePart,
} from './two-factor-challenge-context.ts';

/** Props of {@link TwoFactorChallengeLabel}. */
export interface TwoFactorChallengeLabelProps extends PartProps<
  'label',
  TwoFactorChallengePartState
> {}

/** The label of the field that is shown. Renders a `<label>`. */
export const TwoFactorChallengeLabel: Part<TwoFactorChallengeLabelProps, HTMLLabelElement> =
  createChallengePart('label', function TwoFactorChallengeLabel(challenge) {
    return challenge.getLabelProps();
  });
