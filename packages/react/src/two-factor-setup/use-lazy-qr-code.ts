'use client';

import type { ComponentType } from 'react';
import { createLazyModule, type LazyModule } from '../internals/create-lazy-module.ts';
import { withTimeout } from '../internals/with-timeout.ts';
import type { QrCodeProps } from '../qr-code/QrCode.tsx';
import type { UseConcealOptions } from '../qr-code/use-conceal.ts';
import { type QrCodeKind, type SetupQrCodeOptions, getQrCodeKind } from './qr-code-options.ts';

/** Any of the components that render a QR code. */
export type LazyQrCode = ComponentType<QrCodeProps & UseConcealOptions>;

const MAX_WAIT_MS = 3000;

const lazyQrCodes: Record<QrCodeKind, LazyModule<LazyQrCode>> = {
  plain: createLazyModule(async () => {
    const { PlainQrCode } = await import('../qr-code/PlainQrCode.tsx');
    return PlainQrCode as LazyQrCode;
  }),
  styled: createLazyModule(async () => {
    const { QrCode } = await import('../qr-code/QrCode.tsx');
    return QrCode as LazyQrCode;
  }),
  concealed: createLazyModule(async () => {
    const { ConcealedQrCode } = await import('../qr-code/ConcealedQrCode.tsx');
    return ConcealedQrCode as LazyQrCode;
  }),
};

/** Loads a QR code component. Each is large. */
export function loadQrCode(kind: QrCodeKind = 'plain'): Promise<unknown> {
  return lazyQrCodes[kind].load();
}

/**
 * Loads the component that renders a QR code with these options. The wizard waits for it before it
 * asks the backend for a key: the code is then there together with the key, and nothing moves on
 * the page. Without the component the user can still type the key, so a failure counts as loaded,
 * and so does a long wait.
 */
export async function prepareQrCode(options: SetupQrCodeOptions | undefined): Promise<void> {
  const loading = loadQrCode(getQrCodeKind(options)).catch(() => undefined);
  await withTimeout(MAX_WAIT_MS, loading);
}

/**
 * Returns the QR code component once it is loaded, or `'failed'` if it cannot be loaded. A
 * component that calls it must always pass the same kind.
 */
export function useLazyQrCode(kind: QrCodeKind): LazyQrCode | 'failed' | undefined {
  return lazyQrCodes[kind].useModule();
}
