'use client';

import { useSyncExternalStore } from 'react';

/**
 * Whether this browser can save a file, and print; those in apps often cannot. On a server, and
 * while hydrating, it can.
 */
export function useExportSupport(): { canDownload: boolean; canPrint: boolean } {
  return {
    canDownload: useSyncExternalStore(subscribe, canDownload, () => true),
    canPrint: useSyncExternalStore(subscribe, canPrint, () => true),
  };
}

/** It does not change. */
function subscribe(): () => void {
  return () => undefined;
}

function canDownload(): boolean {
  return 'download' in HTMLAnchorElement.prototype;
}

function canPrint(): boolean {
  return typeof window.print === 'function';
}
