'use client';

import type { Context } from 'react';
import { createPartContext } from '../internals/create-part-context.ts';
import type { UseRecoveryCodesReturn } from './use-recovery-codes.ts';

const context = createPartContext<UseRecoveryCodesReturn>('RecoveryCodes');

export const RecoveryCodesContext: Context<UseRecoveryCodesReturn | undefined> = context.Context;

export const useRecoveryCodesContext: () => UseRecoveryCodesReturn = context.use;

/** What the parts of the recovery codes know. */
export interface RecoveryCodesState {
  /** Whether the gate is open. */
  confirmed: boolean;
  /** Whether the codes were copied, downloaded or printed. */
  saved: boolean;
}

/** The state of the parts, from what the hook returns. */
export function stateOf(recovery: UseRecoveryCodesReturn): RecoveryCodesState {
  return { confirmed: recovery.confirmed, saved: recovery.savedVia !== undefined };
}
