'use client';

import type { Context } from 'react';
import { createPartContext } from '../../internals/create-part-context.ts';
import { type PartFactory, createPartFactory } from '../../internals/create-part.ts';
import type { ChallengeKind } from '../adapter.ts';
import type { ChallengeScreen, ChallengeState } from '../machine/challenge-state.ts';
import type { UseTwoFactorChallengeReturn } from '../use-two-factor-challenge.ts';

const context = createPartContext<UseTwoFactorChallengeReturn>('TwoFactorChallenge');

export const TwoFactorChallengeContext: Context<UseTwoFactorChallengeReturn | undefined> =
  context.Context;

/**
 * Returns the result of `useTwoFactorChallenge` in the root around, for a part of your own.
 *
 * @throws {Error} Outside `<TwoFactorChallenge.Root>` and `<TwoFactorChallenge.Provider>`.
 */
export const useTwoFactorChallengeContext: () => UseTwoFactorChallengeReturn = context.use;

/** The state of every part of the challenge, mirrored in `data-*` attributes. */
export interface TwoFactorChallengePartState {
  /** The screen that is shown. */
  screen: ChallengeScreen;
  /** The state of the machine. */
  status: ChallengeState['status'];
  /** The kind of code that is asked for. */
  kind: ChallengeKind;
  /** Whether the challenge waits for the backend or for your app. */
  busy: boolean;
}

/** Returns the state of the parts from what the hook returns. */
export function getPartState(challenge: UseTwoFactorChallengeReturn): TwoFactorChallengePartState {
  const { busy, kind, screen, state } = challenge;
  return { screen, status: state.status, kind, busy };
}

/** Creates a part of the challenge that has no state and no options of its own. */
export const createChallengePart: PartFactory<
  UseTwoFactorChallengeReturn,
  TwoFactorChallengePartState
> = createPartFactory(useTwoFactorChallengeContext, getPartState);
