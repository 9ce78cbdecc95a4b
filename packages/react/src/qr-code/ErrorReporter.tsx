'use client';

import type { TesseraQrError } from '@tessera/qr';
import { type ReactNode, useEffect } from 'react';
import { useEvent } from '../internals/use-event.ts';

/** Tells the app about an error after the page shows it. A component of its own, so that the QR code needs no effect and can be a server component. */
export function ErrorReporter(props: {
  error: TesseraQrError;
  onError: (error: TesseraQrError) => void;
}): ReactNode {
  const { error } = props;
  const report = useEvent(props.onError);
  useEffect(() => report(error), [error, report]);
  return null;
}
