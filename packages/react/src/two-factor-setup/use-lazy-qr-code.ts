'use client';

import { createLazyModule } from '../internals/create-lazy-module.ts';
import type { PlainQrCode } from '../qr-code/PlainQrCode.tsx';

const lazyQrCode = createLazyModule(() => import('../qr-code/PlainQrCode.tsx'));

/** Loads the QR code component, which is large, while the user is still reading the intro. */
export const loadQrCode: () => Promise<unknown> = lazyQrCode.load;

/** Returns the QR code component once it is loaded, or `'failed'` if it cannot be loaded. */
export function useLazyQrCode(): typeof PlainQrCode | 'failed' | undefined {
  const module = lazyQrCode.useModule();
  return typeof module === 'object' ? module.PlainQrCode : module;
}
