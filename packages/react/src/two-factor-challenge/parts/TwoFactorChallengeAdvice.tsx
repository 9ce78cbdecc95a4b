'use client';

import type { Part } from '../../internals/create-part.ts';
import type { PartProps } from '../../internals/render-part.ts';
import {
  type TwoFactorChallengePartState,
  createChallengePart,
} from './two-factor-challenge-context.ts';

/** Props of {@link TwoFactorChallengeAdvice}. */
export interface TwoFactorChallengeAdviceProps extends PartProps<
  'div',
  TwoFactorChallengePartState
> {}

/**
 * Shows advice before your app goes on, for example that few recovery codes are left. Renders a
 * `<div>` with one paragraph for each advice, or nothing without advice.
 */
export const TwoFactorChallengeAdvice: Part<TwoFactorChallengeAdviceProps, HTMLDivElement> =
  createChallengePart('div', function TwoFactorChallengeAdvice({ advice, adviceTexts }) {
    return advice ? { children: adviceTexts.map((text) => <p key={text}>{text}</p>) } : null;
  });
