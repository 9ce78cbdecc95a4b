'use client';

import { type ReactNode, forwardRef } from 'react';
import { type Part, type PartPropsOf, useRender } from '../../internals/use-render.ts';
import type { ChallengeScreen } from '../machine/reducer.ts';
import {
  type TwoFactorChallengePartState,
  getPartState,
  useTwoFactorChallengeContext,
} from './two-factor-challenge-context.ts';

/** Props of {@link TwoFactorChallengeScreen}. */
export type TwoFactorChallengeScreenProps = PartPropsOf<'div', TwoFactorChallengePartState> & {
  /** The screen on which the children are shown. */
  name: Exclude<ChallengeScreen, 'canceled'>;
};

/**
 * Shows its children on one screen of the challenge. Renders a `<div>`, or nothing on the other.
 */
export const TwoFactorChallengeScreen: Part<TwoFactorChallengeScreenProps, HTMLDivElement> =
  forwardRef(function TwoFactorChallengeScreen({ name, ...theirs }, ref): ReactNode {
    const challenge = useTwoFactorChallengeContext();
    const element = useRender('div', {
      state: getPartState(challenge),
      attributes: { 'data-screen': name },
      ours: {},
      theirs,
      ref,
    });
    return challenge.screen === name ? element : null;
  });
