'use client';

import { createPartContext } from '../internals/create-part-context.ts';
import type { UseRecoveryCodesReturn } from './use-recovery-codes.ts';

export const [RecoveryCodesContext, useRecoveryCodesContext] =
  createPartContext<UseRecoveryCodesReturn>('RecoveryCodes');

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
