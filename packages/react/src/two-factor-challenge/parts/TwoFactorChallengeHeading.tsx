'use client';

import type { Part } from '../../internals/create-part.ts';
import type { PartProps } from '../../internals/render-part.ts';
import {
  type TwoFactorChallengePartState,
  createChallengePart,
} from './two-factor-challenge-context.ts';

/** Props of {@link TwoFactorChallengeHeading}. */
export interface TwoFactorChallengeHeadingProps extends PartProps<
  'h2',
  TwoFactorChallengePartState
> {}

/**
 * The heading. It names the challenge and takes focus after a successful challenge. Renders an
 * `<h2>`; use `render` for another level.
 */
export const TwoFactorChallengeHeading: Part<TwoFactorChallengeHeadingProps, HTMLHeadingElement> =
  createChallengePart('h2', function TwoFactorChallengeHeading(challenge) {
    return challenge.getHeadingProps();
  });
