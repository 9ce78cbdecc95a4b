'use client';

import type { Part } from '../../internals/create-part.ts';
import type { PartProps } from '../../internals/render-part.ts';
import {
  type TwoFactorChallengePartState,
  createChallengePart,
} from './two-factor-challenge-context.ts';

/** Props of {@link TwoFactorChallengeDescription}. */
export interface TwoFactorChallengeDescriptionProps extends PartProps<
  'p',
  TwoFactorChallengePartState
> {}

/** Says what to type and where to find it. It describes the field. Renders a `<p>`. */
export const TwoFactorChallengeDescription: Part<
  TwoFactorChallengeDescriptionProps,
  HTMLParagraphElement
> = createChallengePart('p', function TwoFactorChallengeDescription(challenge) {
  return challenge.getDescriptionProps();
});
