'use client';

import type { RefObject } from 'react';
import { useCodesGuard } from '../../verification/leave-guard/use-codes-guard.ts';
import type { UseTwoFactorSetupReturn } from '../use-two-factor-setup.ts';

/**
 * Asks the user before Escape closes the dialog around unsaved recovery codes, or before Back
 * leaves their page. `setup.state.leaving` is then true, and your app shows the question with a way
 * to `stay` and one to `confirmLeave`. `RecoveryCodesForm` calls this hook. Unloading the page is
 * guarded by `useTwoFactorSetup`.
 *
 * @param setup The result of `useTwoFactorSetup`.
 * @param elementRef The element that holds the codes.
 * @example
 * const formRef = useRef<HTMLFormElement>(null);
 * useLeaveGuard(setup, formRef);
 */
export function useLeaveGuard(
  setup: UseTwoFactorSetupReturn,
  elementRef: RefObject<HTMLElement | null>,
): void {
  const { codesUnsaved, getHeadingProps, recoveryCodes, state } = setup;
  function ask(proceed?: () => void): boolean {
    // There is nothing to ask while the adapter tells the backend that the codes are saved.
    if (!codesUnsaved || !('leaving' in state)) {
      return false;
    }
    // A second Escape dismisses the question that the first one opened.
    if (state.leaving && !proceed) {
      setup.stay();
    } else {
      setup.requestLeave(proceed);
    }
    return true;
  }
  useCodesGuard(
    {
      shown: recoveryCodes !== undefined,
      unsaved: codesUnsaved,
      headingId: getHeadingProps().id,
      ask,
    },
    elementRef,
  );
}
