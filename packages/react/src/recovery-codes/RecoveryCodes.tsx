'use client';

import { type ReactNode, forwardRef, useEffect } from 'react';
import { useEvent } from '../internals/use-event.ts';
import type { Part } from '../internals/use-render.ts';
import { RecoveryCodesView } from './RecoveryCodesView.tsx';
import { type UseRecoveryCodesOptions, useRecoveryCodes } from './use-recovery-codes.ts';

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
