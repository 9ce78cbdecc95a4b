'use client';

import type { Context } from 'react';
import { createPartContext } from '../internals/create-part-context.ts';
import type { CopyStatus } from '../internals/use-copy.ts';
import type { UseRecoveryCodesReturn } from './use-recovery-codes.ts';

const context = createPartContext<UseRecoveryCodesReturn>('RecoveryCodes');

export const RecoveryCodesContext: Context<UseRecoveryCodesReturn | undefined> = context.Context;

/**
 * Returns what `useRecoveryCodes` returned in the root around, for a part of your own.
 *
 * @throws {Error} outside `<RecoveryCodes.Root>` and `<RecoveryCodes.Provider>`.
 * @example
 * const { savedVia } = useRecoveryCodesContext();
 */
export const useRecoveryCodesContext: () => UseRecoveryCodesReturn = context.use;

/** The state of the parts of the recovery codes. */
export interface RecoveryCodesState {
  /** Whether the user confirmed that the codes are saved. */
  confirmed: boolean;
  /** Whether the codes were copied, downloaded or printed. */
  saved: boolean;
  /** How the last copy went. */
  copyStatus: CopyStatus;
}

/** Returns the state of the parts. */
export function getPartState(recovery: UseRecoveryCodesReturn): RecoveryCodesState {
  const { confirmed, copyStatus, savedVia } = recovery;
  return { confirmed, saved: savedVia !== undefined, copyStatus };
}
