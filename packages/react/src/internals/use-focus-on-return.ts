'use client';

import { type RefObject, useEffect } from 'react';
import { getActiveElement } from './get-active-element.ts';

/**
      const around =
        regionRef?.current ?? input.closest('[data-screen]:not(form)') ?? input.form;
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
