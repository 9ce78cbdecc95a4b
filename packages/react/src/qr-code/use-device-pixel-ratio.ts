'use client';

import { useSyncExternalStore } from 'react';

/**
 * Device pixels a CSS pixel: of the screen, times the zoom of the page. Follows both; 1 on a
 * server.
 */
export function useDevicePixelRatio(): number {
  return useSyncExternalStore(subscribe, read, () => 1);
}

function read(): number {
  return window.devicePixelRatio || 1;
}

function subscribe(onChange: () => void): () => void {
  // There is none where tests run without a browser.
  if (typeof matchMedia !== 'function') {
    return () => undefined;
  }
  let query: MediaQueryList;
  // There is no event for it: a query that matches the ratio of now stops matching, and makes room
  // for the next.
  const watch = (): void => {
    query = matchMedia(`(resolution: ${read()}dppx)`);
    query.addEventListener('change', changed);
  };
  const changed = (): void => {
    query.removeEventListener('change', changed);
    watch();
    onChange();
  };
  watch();
  return () => query.removeEventListener('change', changed);
}
