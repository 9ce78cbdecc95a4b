'use client';

import { useEffect, useState } from 'react';
import type { PlainQrCode } from '../qr-code/PlainQrCode.tsx';

type Loaded = typeof PlainQrCode | 'failed';

let loaded: Loaded | undefined;
let loading: Promise<Loaded> | undefined;

/**
 * Loads the QR code’s component, which is half of the wizard, while the person is still reading. A
 * load that failed is tried again the next time.
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

/** The QR code’s component once it is there; `'failed'` when it cannot be had. */
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
