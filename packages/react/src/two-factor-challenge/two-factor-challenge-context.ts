'use client';

import type { Context } from 'react';
import { createPartContext } from '../internals/create-part-context.ts';
import type { ChallengeKind } from './adapter.ts';
import type { ChallengeScreen, ChallengeState } from './reducer.ts';
import type { UseTwoFactorChallengeReturn } from './use-two-factor-challenge.ts';

const context = createPartContext<UseTwoFactorChallengeReturn>('TwoFactorChallenge');

export const TwoFactorChallengeContext: Context<UseTwoFactorChallengeReturn | undefined> =
  context.Context;

export const useTwoFactorChallengeContext: () => UseTwoFactorChallengeReturn = context.use;

/** What the parts of the challenge know. */
export interface TwoFactorChallengeState {
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
export function stateOf(challenge: UseTwoFactorChallengeReturn): TwoFactorChallengeState {
  const { busy, kind, screen, state } = challenge;
  return { screen, status: state.status, kind, busy };
}
