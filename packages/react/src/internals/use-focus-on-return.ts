'use client';

import { type RefObject, useEffect } from 'react';

/** Coming back from the authenticator app on the same device, the person goes on with the code. */
export function useFocusOnReturn(
  inputRef: RefObject<HTMLInputElement | null>,
  active: boolean,
): void {
  useEffect(() => {
    if (!active) return undefined;
    function focusInput(): void {
      if (document.visibilityState === 'visible') inputRef.current?.focus();
    }
    document.addEventListener('visibilitychange', focusInput);
    return () => document.removeEventListener('visibilitychange', focusInput);
  }, [active, inputRef]);
}
