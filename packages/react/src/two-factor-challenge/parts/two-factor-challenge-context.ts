'use client';

import type { Context } from 'react';
import { createPartContext } from '../../internals/create-part-context.ts';
import type { ChallengeKind } from '../adapter.ts';
import type { ChallengeScreen, ChallengeState } from '../machine/reducer.ts';
import type { UseTwoFactorChallengeReturn } from '../use-two-factor-challenge.ts';

const context = createPartContext<UseTwoFactorChallengeReturn>('TwoFactorChallenge');

export const TwoFactorChallengeContext: Context<UseTwoFactorChallengeReturn | undefined> =
  context.Context;

export const useTwoFactorChallengeContext: () => UseTwoFactorChallengeReturn = context.use;

/** What the parts of the challenge know. */
export interface TwoFactorChallengePartState {
  /** The screen that is shown. */
  screen: ChallengeScreen;
  /** The state of the machine behind it. */
  status: ChallengeState['status'];
  /** Which kind of code is asked for. */
  kind: ChallengeKind;
  /** Whether the back end, or the app, is being waited for. */
  busy: boolean;
}

/** The state of the parts, from what the hook returns. */
export function getPartState(challenge: UseTwoFactorChallengeReturn): TwoFactorChallengePartState {
  const { busy, kind, screen, state } = challenge;
  return { screen, status: state.status, kind, busy };
}
