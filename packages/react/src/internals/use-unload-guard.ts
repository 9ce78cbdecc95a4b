'use client';

import { type RefObject, useEffect } from 'react';

/**
 * Makes the browser ask before the user leaves the page, as long as `active` is true.
 *
 * @param elementRef An element of the page, to find the right window: the page can be in a frame or
 *   in a popup.
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
