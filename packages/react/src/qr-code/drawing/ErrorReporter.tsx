'use client';

import type { TesseraQrError } from '@tessera/qr';
import { type ReactNode, useEffect, useRef } from 'react';

/**
 * Calls `onError` in an effect. A separate component, so that the QR code itself needs no effect
 * and can be a server component.
 */
export function ErrorReporter(props: {
  error: TesseraQrError;
  onError: (error: TesseraQrError) => void;
}): ReactNode {
  const { error, onError } = props;
  const reported = useRef<TesseraQrError>(undefined);
  useEffect(() => {
    // Once per error, even if the handler is a new function in each render or effects run twice.
    if (reported.current === error) {
      return;
    }
    reported.current = error;
    onError(error);
  }, [error, onError]);
  return null;
}
