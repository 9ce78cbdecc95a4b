'use client';

import { useEffect, useRef } from 'react';

/** What has effects that begin and end with a component. */
export interface Lifetime {
  /** The component is on the page. */
  mount?: (() => void) | undefined;
  /** The component has left the page. */
  abandon: () => void;
}

/**
 * Tells a controller when its component comes and goes, but not of the absence between the two
 * mounts of StrictMode, which follow each other at once.
 *
 * @example
 * const [controller] = useState(() => createSetupController(options));
 * useLifetime(controller);
 */
export function useLifetime(controller: Lifetime): void {
  const present = useRef(false);
  useEffect(() => {
    present.current = true;
    controller.mount?.();
    return () => {
      present.current = false;
      queueMicrotask(() => {
        if (!present.current) {
          controller.abandon();
        }
      });
    };
  }, [controller]);
}
