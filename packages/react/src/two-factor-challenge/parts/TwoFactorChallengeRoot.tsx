'use client';

import { type Part, createPart } from '../../internals/create-part.ts';
import type { PartProps } from '../../internals/render-part.ts';
import { useTwoFactorChallenge } from '../use-two-factor-challenge.ts';
import {
  TWO_FACTOR_CHALLENGE_OPTION_NAMES,
  type UseTwoFactorChallengeOptions,
} from '../use-two-factor-challenge-options.ts';
import { getRegion } from './TwoFactorChallengeProvider.tsx';
import type { TwoFactorChallengePartState } from './two-factor-challenge-context.ts';

/**
 * Props of {@link TwoFactorChallengeRoot}: the options of `useTwoFactorChallenge` and the
 * attributes of a `<section>`.
 */
export interface TwoFactorChallengeRootProps
  extends PartProps<'section', TwoFactorChallengePartState>, UseTwoFactorChallengeOptions {}

/**
 * Holds the parts of the challenge. Renders a `<section>` named by its heading, or nothing once the
 * challenge is canceled.
 */
export const TwoFactorChallengeRoot: Part<TwoFactorChallengeRootProps, HTMLElement> = createPart(
  'section',
  function TwoFactorChallengeRoot(options: UseTwoFactorChallengeOptions) {
    return getRegion(useTwoFactorChallenge(options));
  },
  TWO_FACTOR_CHALLENGE_OPTION_NAMES,
);
