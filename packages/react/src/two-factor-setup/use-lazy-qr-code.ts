'use client';

import { useEffect, useState } from 'react';
import type { PlainQrCode } from '../qr-code/PlainQrCode.tsx';

type Loaded = typeof PlainQrCode | 'failed';

let loaded: Loaded | undefined;
let loading: Promise<Loaded> | undefined;

/**
 * Loads the QR code component, which is half of the wizard’s size, while the user is still reading.
 * The next call tries again if loading failed.
 */
export function loadQrCode(): Promise<Loaded> {
  loading ??= import('../qr-code/PlainQrCode.tsx').then(
    (module) => (loaded = module.PlainQrCode),
    () => {
      loading = undefined;
      return 'failed';
    },
  );
  return loading;
}

/** Returns the QR code component once it is loaded, or `'failed'` if it cannot be loaded. */
export function useLazyQrCode(): Loaded | undefined {
  const [component, setComponent] = useState<{ is: Loaded | undefined }>({ is: loaded });
  useEffect(() => {
    let isCurrent = true;
    if (loaded === undefined) {
      void loadQrCode().then((is) => {
        if (isCurrent) {
          setComponent({ is });
        }
      });
    }
    return () => {
      isCurrent = false;
    };
  }, []);
  return component.is;
}
