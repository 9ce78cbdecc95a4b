'use client';

import { type RefObject, useEffect } from 'react';
import { getActiveElement } from './get-active-element.ts';

/**
 * Focuses the field when the user comes back to the page, for example from the authenticator app on
 * the same device. It takes the focus only from the region around the field, such as from the link
 * to the authenticator app, and never from elsewhere on the page.
 *
 * @param regionRef The region. Default: the screen around the field, or else its form.
 */
export function useFocusOnReturn(
  inputRef: RefObject<HTMLInputElement | null>,
  active: boolean,
  regionRef?: RefObject<HTMLElement | null>,
): void {
  useEffect(() => {
    if (!active) {
      return undefined;
    }
    function focusInput(): void {
      const input = inputRef.current;
      if (!input || document.visibilityState !== 'visible') {
        return;
      }
      const focused = getActiveElement(input.getRootNode());
      const around = regionRef?.current ?? input.closest('[data-screen]:not(form)') ?? input.form;
      if (!focused || around?.contains(focused)) {
        input.focus();
      }
    }
    document.addEventListener('visibilitychange', focusInput);
    return () => document.removeEventListener('visibilitychange', focusInput);
  }, [active, inputRef, regionRef]);
}
