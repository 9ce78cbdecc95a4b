'use client';

import { useSyncExternalStore } from 'react';

const PHONE = '(pointer: coarse) and (max-width: 640px)';

/**
 * Whether this is a phone, as far as a page can tell: a finger on a narrow screen. Not known on a
 * server, nor while hydrating.
 */
export function useIsPhone(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => query()?.matches ?? false,
    () => false,
  );
}

/** There is none where tests run without a browser. */
function query(): MediaQueryList | undefined {
  return typeof matchMedia === 'function' ? matchMedia(PHONE) : undefined;
}

function subscribe(listener: () => void): () => void {
  const isPhone = query();
  isPhone?.addEventListener('change', listener);
  return () => isPhone?.removeEventListener('change', listener);
}
