'use client';

import { useEffect, useRef } from 'react';

/** A controller with effects that begin and end with a component. */
export interface MountLifecycle {
  /** The component is on the page, perhaps because the page has come back. */
  mount?: (() => void) | undefined;
  /** The component has left the page. */
  unmount: () => void;
  /**
   * The user has left the page, and the browser may keep all of it for the Back button. Another
   * user who presses it must not see the secrets.
   */
  leavePage: () => void;
}

/**
 * Tells a controller when its component mounts and unmounts, and when the page goes to the
 * back/forward cache and comes back. The unmount between the two mounts of StrictMode is left out,
 * because the second mount follows at once.
 *
 * @example
 * const [controller] = useState(() => createSetupController(options));
 * useMountLifecycle(controller);
 */
export function useMountLifecycle(controller: MountLifecycle): void {
  const present = useRef(false);
  useEffect(() => {
    present.current = true;
    controller.mount?.();
    const onPage = ({ persisted, type }: PageTransitionEvent): void => {
      if (persisted) {
        (type === 'pagehide' ? controller.leavePage : controller.mount)?.();
      }
    };
    window.addEventListener('pagehide', onPage);
    window.addEventListener('pageshow', onPage);
    return () => {
      window.removeEventListener('pagehide', onPage);
      window.removeEventListener('pageshow', onPage);
      present.current = false;
      queueMicrotask(() => {
        if (!present.current) {
          controller.unmount();
        }
      });
    };
  }, [controller]);
}
