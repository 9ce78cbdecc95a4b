'use client';

import { type Part, createPart } from '../../internals/create-part.ts';
import type { PartProps } from '../../internals/render-part.ts';
import type { ChallengeScreen } from '../machine/challenge-state.ts';
import {
  type TwoFactorChallengePartState,
  getPartState,
  useTwoFactorChallengeContext,
} from './two-factor-challenge-context.ts';

interface ScreenOptions {
  /** The screen on which the children are shown. */
  name: Exclude<ChallengeScreen, 'canceled'>;
}

/** Props of {@link TwoFactorChallengeScreen}. */
export interface TwoFactorChallengeScreenProps
  extends PartProps<'div', TwoFactorChallengePartState>, ScreenOptions {}

/**
 * Shows its children on one screen of the challenge. Renders a `<div>`, or nothing on the others.
 */
export const TwoFactorChallengeScreen: Part<TwoFactorChallengeScreenProps, HTMLDivElement> =
  createPart(
    'div',
    function TwoFactorChallengeScreen({ name }: ScreenOptions) {
      const challenge = useTwoFactorChallengeContext();
      return challenge.screen === name ? { state: getPartState(challenge) } : null;
    },
    { name: true },
  );
