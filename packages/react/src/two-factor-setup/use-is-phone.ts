'use client';

import { useSyncExternalStore } from 'react';

const PHONE = '(pointer: coarse) and (max-width: 640px)';

/**
 * Returns whether the device looks like a phone, which means a coarse pointer and a narrow screen.
 * Returns false on a server and while hydrating.
 */
export function useIsPhone(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => query()?.matches ?? false,
    () => false,
  );
}

/** Returns `undefined` in test environments without `matchMedia`. */
function query(): MediaQueryList | undefined {
  return typeof matchMedia === 'function' ? matchMedia(PHONE) : undefined;
}

function subscribe(listener: () => void): () => void {
  const isPhone = query();
  isPhone?.addEventListener('change', listener);
  return () => isPhone?.removeEventListener('change', listener);
}
