'use client';

import type { TesseraQrError } from '@tessera/qr';
import { type ReactNode, useEffect, useRef } from 'react';

/**
 * Tells the app about an error after the page shows it. A component of its own, so that the QR code
 * needs no effect and can be a server component.
 */
export function ErrorReporter(props: {
  error: TesseraQrError;
  onError: (error: TesseraQrError) => void;
}): ReactNode {
  const { error, onError } = props;
  const reported = useRef<TesseraQrError>(undefined);
  useEffect(() => {
    // Once, also where the handler is a new function each time, and where effects run twice.
    if (reported.current === error) {
      return;
    }
    reported.current = error;
    onError(error);
  }, [error, onError]);
  return null;
}
