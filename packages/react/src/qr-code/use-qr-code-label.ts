'use client';

import { useMessages } from '../internals/use-messages.ts';
import { QR_CODE_LABEL } from './messages.ts';

/** Returns the accessible name of a code: the `label`, or the text of the nearest provider. */
export function useQrCodeLabel(label: string | undefined): string {
  const messages = useMessages('qrCode', { label: QR_CODE_LABEL }, undefined);
  return label ?? messages.label;
}
