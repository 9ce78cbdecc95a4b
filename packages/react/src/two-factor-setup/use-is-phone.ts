'use client';

import { useSyncExternalStore } from 'react';

const PHONE = '(pointer: coarse) and (max-width: 640px)';

/** Whether this is a phone, as far as a page can tell: a finger on a narrow screen. Not known on a server, nor while hydrating. */
export function useIsPhone(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => matchMedia(PHONE).matches,
    () => false,
  );
}

function subscribe(listener: () => void): () => void {
  const query = matchMedia(PHONE);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}
