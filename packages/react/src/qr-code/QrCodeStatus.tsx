'use client';

import type { ReactNode } from 'react';
import { useMessages } from '../internals/use-messages.ts';
import { type QrCodeMessages, qrCodeMessages } from './messages.ts';

/** Props of {@link QrCodeStatus}. */
export interface QrCodeStatusProps {
  /** Why there is no code to scan. */
  status: 'loading' | 'expired';
  /** Called when the user asks for a new code. Without it, there is no button. */
  onRefresh?: (() => void) | undefined;
  /** Your own texts, instead of those of the nearest `MessagesProvider`. */
  messages?: Partial<QrCodeMessages> | undefined;
}

/**
 * The `overlay` of a QR code that is being loaded or has expired: a text that screen readers
 * announce, and a button after a code has expired.
 *
 * @example
 * <QrCode value={value} overlay={isExpired && <QrCodeStatus status="expired" onRefresh={load} />} />
 */
export function QrCodeStatus(props: QrCodeStatusProps): ReactNode {
  const { status, onRefresh } = props;
  const messages = useMessages('qrCode', qrCodeMessages, props.messages);
  return (
    <div className="tessera-qr-code-status" data-status={status}>
      <p role={status === 'loading' ? 'status' : 'alert'}>{messages[status]}</p>
      {status === 'expired' && onRefresh && (
        <button
          type="button"
          className="tessera-button tessera-secondary-button tessera-small-button"
          onClick={() => onRefresh()}
        >
          {messages.refresh}
        </button>
      )}
    </div>
  );
}
