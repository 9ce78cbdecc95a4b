'use client';

import type { RefObject } from 'react';
import { useUnloadGuard } from '../internals/use-unload-guard.ts';
import type { UseRecoveryCodesReturn } from '../recovery-codes/use-recovery-codes.ts';
import { useCodesGuard } from '../verification/leave-guard/use-codes-guard.ts';
import type { UseTwoFactorChallengeReturn } from './use-two-factor-challenge.ts';

/**
 * Holds the user on the page until the new recovery codes of a challenge are saved. Escape does not
 * close the dialog around them, the first Back says what is missing and the second one leaves, and
 * the browser asks before the page is unloaded. `RecoveryCodesForm` calls this hook.
 *
 * @param challenge The result of `useTwoFactorChallenge`.
 * @param recovery The result of `useRecoveryCodes` for its codes.
 * @param elementRef The element that holds the codes.
 * @example
 * const recovery = useRecoveryCodes(challenge.getRecoveryCodesOptions());
 * useNewCodesGuard(challenge, recovery, formRef);
 */
export function useNewCodesGuard(
  challenge: UseTwoFactorChallengeReturn,
  recovery: UseRecoveryCodesReturn,
  elementRef: RefObject<HTMLElement | null>,
): void {
  const shown = challenge.recoveryCodes !== undefined;
  const unsaved = shown && !recovery.confirmed;
  function ask(proceed?: () => void): boolean {
    // A user who goes back again has read what is missing.
    if (!unsaved || (proceed && recovery.confirmationMissing)) {
      return false;
    }
    recovery.confirm();
    return true;
  }
  useCodesGuard({ shown, unsaved, headingId: challenge.getHeadingProps().id, ask }, elementRef);
  useUnloadGuard(unsaved, elementRef);
}
