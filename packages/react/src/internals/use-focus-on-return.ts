'use client';

import { type RefObject, useEffect } from 'react';
import { getActiveElement } from './get-active-element.ts';

/**
 * Coming back from the authenticator app on the same device, the person goes on with the code. The
 * focus is taken from nothing, or from the form and the screen around the field, such as the link
 * to the app; never from elsewhere on the page.
 */
export function useFocusOnReturn(
  inputRef: RefObject<HTMLInputElement | null>,
  active: boolean,
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
      const around = input.closest('[data-screen]') ?? input.form;
      if (!focused || around?.contains(focused)) {
        input.focus();
      }
    }
    document.addEventListener('visibilitychange', focusInput);
    return () => document.removeEventListener('visibilitychange', focusInput);
  }, [active, inputRef]);
}
