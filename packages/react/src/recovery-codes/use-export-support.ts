'use client';

import { useSyncExternalStore } from 'react';

/**
 * Returns whether this browser can save files and print. Browsers inside other apps often cannot.
 * Both are `true` on a server and during hydration.
 */
export function useExportSupport(): { canDownload: boolean; canPrint: boolean } {
  return {
    canDownload: useSyncExternalStore(subscribe, canDownload, () => true),
    canPrint: useSyncExternalStore(subscribe, canPrint, () => true),
  };
}

/** Never calls its listener, because the answer does not change. */
function subscribe(): () => void {
  return () => undefined;
}

function canDownload(): boolean {
  return 'download' in HTMLAnchorElement.prototype;
}

function canPrint(): boolean {
  return typeof window.print === 'function';
}
