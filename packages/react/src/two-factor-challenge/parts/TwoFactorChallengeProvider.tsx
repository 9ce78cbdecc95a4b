'use client';

import { type Part, type PartContent, createPart } from '../../internals/create-part.ts';
import type { PartProps } from '../../internals/render-part.ts';
import type { UseTwoFactorChallengeReturn } from '../use-two-factor-challenge.ts';
import {
  TwoFactorChallengeContext,
  type TwoFactorChallengePartState,
  getPartState,
} from './two-factor-challenge-context.ts';

interface ProviderOptions {
  /** The result of `useTwoFactorChallenge`. */
  value: UseTwoFactorChallengeReturn;
}

/** Props of {@link TwoFactorChallengeProvider}. */
export interface TwoFactorChallengeProviderProps
  extends PartProps<'section', TwoFactorChallengePartState>, ProviderOptions {}

/**
 * Holds the parts of the challenge if you call `useTwoFactorChallenge` yourself. Renders a
 * `<section>` named by its heading, or nothing once the challenge is canceled.
 */
export const TwoFactorChallengeProvider: Part<TwoFactorChallengeProviderProps, HTMLElement> =
  createPart(
    'section',
    function TwoFactorChallengeProvider({ value }: ProviderOptions) {
      return getRegion(value);
    },
    { value: true },
  );

/** Returns the content of the element around all parts. */
export function getRegion(
  challenge: UseTwoFactorChallengeReturn,
): PartContent<TwoFactorChallengePartState> | null {
  if (challenge.screen === 'canceled') {
    return null;
  }
  return {
    state: getPartState(challenge),
    props: challenge.getRegionProps(),
    wrap: (element) => (
      <TwoFactorChallengeContext.Provider value={challenge}>
        {element}
      </TwoFactorChallengeContext.Provider>
    ),
  };
}
