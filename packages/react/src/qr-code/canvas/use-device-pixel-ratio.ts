'use client';

import { useSyncExternalStore } from 'react';

/**
 * Returns the device pixels per CSS pixel: those of the screen times the zoom of the page. Follows
 * both. 1 on a server.
 */
export function useDevicePixelRatio(): number {
  return useSyncExternalStore(subscribe, read, () => 1);
}

function read(): number {
  return window.devicePixelRatio || 1;
}

function subscribe(onChange: () => void): () => void {
  // Missing where tests run without a browser.
  if (typeof matchMedia !== 'function') {
    return () => undefined;
  }
  let query: MediaQueryList;
  // There is no event for it. A query for the current ratio stops matching when the ratio changes,
  // and a query for the new ratio replaces it.
  const watch = (): void => {
    query = matchMedia(`(resolution: ${read()}dppx)`);
    query.addEventListener('change', replaceQuery);
  };
  const replaceQuery = (): void => {
    query.removeEventListener('change', replaceQuery);
    watch();
    onChange();
  };
  watch();
  return () => query.removeEventListener('change', replaceQuery);
}
