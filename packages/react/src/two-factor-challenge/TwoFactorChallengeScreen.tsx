'use client';

import { type ReactNode, forwardRef } from 'react';
import { type Part, type PartPropsOf, useRender } from '../internals/use-render.ts';
import type { ChallengeScreen } from './reducer.ts';
import {
  type TwoFactorChallengeState,
  stateOf,
  useTwoFactorChallengeContext,
} from './two-factor-challenge-context.ts';

/** Props of {@link TwoFactorChallengeScreen}. */
export type TwoFactorChallengeScreenProps = PartPropsOf<'div', TwoFactorChallengeState> & {
  /** The screen on which the children are shown. */
  name: Exclude<ChallengeScreen, 'cancelled'>;
};

/**
 * Shows its children on one screen of the challenge. Renders a `<div>`, or nothing on the other.
 */
export const TwoFactorChallengeScreen: Part<TwoFactorChallengeScreenProps, HTMLDivElement> =
  forwardRef(function TwoFactorChallengeScreen({ name, ...theirs }, ref): ReactNode {
    const challenge = useTwoFactorChallengeContext();
    const element = useRender('div', {
      state: stateOf(challenge),
      attributes: { 'data-screen': name },
      ours: {},
      theirs,
      ref,
    });
    return challenge.screen === name ? element : null;
  });
