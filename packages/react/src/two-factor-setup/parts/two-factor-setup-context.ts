'use client';

import type { Context } from 'react';
import { createPartContext } from '../../internals/create-part-context.ts';
import { type PartFactory, createPartFactory } from '../../internals/create-part.ts';
import type { SetupScreen, SetupState } from '../machine/state.ts';
import type { UseTwoFactorSetupReturn } from '../use-two-factor-setup.ts';

const context = createPartContext<UseTwoFactorSetupReturn>('TwoFactorSetup');

/** The context of the parts of the wizard. */
export const TwoFactorSetupContext: Context<UseTwoFactorSetupReturn | undefined> = context.Context;

/**
 * Returns the result of `useTwoFactorSetup` of the root around, for parts of your own.
 *
 * @throws {Error} outside `<TwoFactorSetup.Root>` and `<TwoFactorSetup.Provider>`.
 */
export const useTwoFactorSetupContext: () => UseTwoFactorSetupReturn = context.use;

/** The state of every part of the wizard. */
export interface TwoFactorSetupPartState {
  /** The current screen. */
  screen: SetupScreen;
  /** The status of the state behind it. */
  status: SetupState['status'];
  /** Whether the wizard waits for the backend. */
  busy: boolean;
}

/** Returns the state of the parts. */
export function getPartState(setup: UseTwoFactorSetupReturn): TwoFactorSetupPartState {
  return { screen: setup.screen, status: setup.state.status, busy: setup.busy };
}

/** Creates a part of the wizard that has no state and no options of its own. */
export const createSetupPart: PartFactory<UseTwoFactorSetupReturn, TwoFactorSetupPartState> =
  createPartFactory(useTwoFactorSetupContext, getPartState);
