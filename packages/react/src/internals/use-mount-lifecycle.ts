'use client';

import { useEffect, useRef } from 'react';

/** A controller with effects that begin and end with a component. */
export interface MountLifecycle {
  /** The component is on the page. */
  mount?: (() => void) | undefined;
  /** The component has left the page. */
  unmount: () => void;
}

/**
 * Tells a controller when its component mounts and unmounts. The unmount between the two mounts of
 * StrictMode is left out, because the second mount follows at once.
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
    return () => {
      present.current = false;
      queueMicrotask(() => {
        if (!present.current) {
          controller.unmount();
        }
      });
    };
  }, [controller]);
}
