'use client';

import { type ReactNode, forwardRef, useEffect } from 'react';
import { useEvent } from '../internals/use-event.ts';
import type { Part } from '../internals/use-render.ts';
import { useRecoveryCodesContext } from './recovery-codes-context.ts';
import { RecoveryCodesConfirmation } from './RecoveryCodesConfirmation.tsx';
import { RecoveryCodesCopyButton } from './RecoveryCodesCopyButton.tsx';
import { RecoveryCodesDownloadButton } from './RecoveryCodesDownloadButton.tsx';
import { RecoveryCodesList } from './RecoveryCodesList.tsx';
import { RecoveryCodesPrintButton } from './RecoveryCodesPrintButton.tsx';
import { RecoveryCodesRefusal } from './RecoveryCodesRefusal.tsx';
import { RecoveryCodesProvider } from './RecoveryCodesRoot.tsx';
import { RecoveryCodesStatus } from './RecoveryCodesStatus.tsx';
import {
  type UseRecoveryCodesOptions,
  type UseRecoveryCodesReturn,
  useRecoveryCodes,
} from './use-recovery-codes.ts';

/** Props of {@link RecoveryCodes}. */
export interface RecoveryCodesProps extends UseRecoveryCodesOptions {
  /** Added to the outermost element’s class names. */
  className?: string | undefined;
  /** Called when the gate opens or closes, for an app whose own button ends the page. */
  onConfirmedChange?: ((confirmed: boolean) => void) | undefined;
}

/**
 * Recovery codes with copy, download, print and a gate. Looks as `@tessera/react/styles.css` says.
 *
 * @example
 * <RecoveryCodes codes={codes} issuer="Acme" accountName="ada@example.org" gate="checkbox" />
 */
export const RecoveryCodes: Part<RecoveryCodesProps, HTMLDivElement> = forwardRef(
  function RecoveryCodes(props, ref): ReactNode {
    const { className, onConfirmedChange, ...options } = props;
    const recovery = useRecoveryCodes(options);
    const { confirmed } = recovery;
    const report = useEvent(onConfirmedChange);
    useEffect(() => report(confirmed), [confirmed, report]);
    return <RecoveryCodesView className={className} value={recovery} ref={ref} />;
  },
);

/** The looks of {@link RecoveryCodes} around a hook that somebody else called. */
export const RecoveryCodesView: Part<
  { className?: string | undefined; value: UseRecoveryCodesReturn },
  HTMLDivElement
> = forwardRef(function RecoveryCodesView({ className, value }, ref): ReactNode {
  return (
    <RecoveryCodesProvider
      value={value}
      className={
        className === undefined ? 'tessera-recovery-codes' : `tessera-recovery-codes ${className}`
      }
      ref={ref}
    >
      <RecoveryCodesList className="tessera-recovery-codes-list" />
      <div className="tessera-toolbar">
        <RecoveryCodesCopyButton className="tessera-button tessera-button-small" />
        <RecoveryCodesDownloadButton className="tessera-button tessera-button-small" />
        <RecoveryCodesPrintButton className="tessera-button tessera-button-small" />
        <RecoveryCodesStatus className="tessera-status" />
      </div>
      <Gate />
      <RecoveryCodesRefusal className="tessera-message" />
    </RecoveryCodesProvider>
  );
});

function Gate(): ReactNode {
  const { gate, messages, position } = useRecoveryCodesContext();
  if (gate === 'checkbox')
    return (
      <label className="tessera-check">
        <RecoveryCodesConfirmation />
        <span>{messages.confirmation}</span>
      </label>
    );
  if (gate === 'type-one')
    return (
      <label className="tessera-field">
        <span className="tessera-label">{messages.typeOne({ position })}</span>
        <RecoveryCodesConfirmation className="tessera-input" />
      </label>
    );
  return null;
}
