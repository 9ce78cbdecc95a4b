'use client';

import type { Context } from 'react';
import { createPartContext } from '../../internals/create-part-context.ts';
import type { ChallengeKind } from '../adapter.ts';
import type { ChallengeScreen, ChallengeState } from '../machine/challenge-state.ts';
import type { UseTwoFactorChallengeReturn } from '../use-two-factor-challenge.ts';

const context = createPartContext<UseTwoFactorChallengeReturn>('TwoFactorChallenge');

export const TwoFactorChallengeContext: Context<UseTwoFactorChallengeReturn | undefined> =
  context.Context;

/** Returns the challenge around a part, for a part of your own. Throws outside of one. */
export const useTwoFactorChallengeContext: () => UseTwoFactorChallengeReturn = context.use;

/** The state of every part of the challenge, mirrored in `data-*` attributes. */
export interface TwoFactorChallengePartState {
  /** The screen that is shown. */
  screen: ChallengeScreen;
  /** The state of the machine. */
  status: ChallengeState['status'];
  /** The kind of code that is asked for. */
  kind: ChallengeKind;
  /** Whether the backend or your app is at work. */
  busy: boolean;
}

/** Returns the state of the parts from what the hook returns. */
export function getPartState(challenge: UseTwoFactorChallengeReturn): TwoFactorChallengePartState {
  const { busy, kind, screen, state } = challenge;
  return { screen, status: state.status, kind, busy };
}
