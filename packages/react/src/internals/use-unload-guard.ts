'use client';

import { type RefObject, useEffect } from 'react';

/**
 * Makes the browser ask before the page is unloaded, while `active`.
 *
 * @param elementRef An element of the page, which can be a frame or a window of its own.
 */
export function useUnloadGuard(active: boolean, elementRef: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (!active) {
      return undefined;
    }
    const view = elementRef.current?.ownerDocument.defaultView ?? window;
    const preventUnload = (event: BeforeUnloadEvent): void => event.preventDefault();
    view.addEventListener('beforeunload', preventUnload);
    return () => view.removeEventListener('beforeunload', preventUnload);
  }, [active, elementRef]);
}
