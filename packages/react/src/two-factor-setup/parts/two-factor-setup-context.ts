'use client';

import type { Context } from 'react';
import { createPartContext } from '../../internals/create-part-context.ts';
import type { SetupScreen, SetupState } from '../machine/state.ts';
import type { UseTwoFactorSetupReturn } from '../use-two-factor-setup.ts';

const context = createPartContext<UseTwoFactorSetupReturn>('TwoFactorSetup');

export const TwoFactorSetupContext: Context<UseTwoFactorSetupReturn | undefined> = context.Context;

export const useTwoFactorSetupContext: () => UseTwoFactorSetupReturn = context.use;

/** What the parts of the wizard know. */
export interface TwoFactorSetupPartState {
  /** The screen that is shown. */
  screen: SetupScreen;
  /** The state of the machine behind it. */
  status: SetupState['status'];
  /** Whether the back end is being waited for. */
  busy: boolean;
}

/** The state of the parts, from what the hook returns. */
export function getPartState(setup: UseTwoFactorSetupReturn): TwoFactorSetupPartState {
  return { screen: setup.screen, status: setup.state.status, busy: setup.busy };
}
