'use client';

import { type ReactNode, forwardRef } from 'react';
import type { Part } from '../internals/create-part.ts';
import { useRecoveryCodesContext } from './recovery-codes-context.ts';
import { RecoveryCodesConfirmation } from './RecoveryCodesConfirmation.tsx';
import { RecoveryCodesCopyButton } from './RecoveryCodesCopyButton.tsx';
import { RecoveryCodesDownloadButton } from './RecoveryCodesDownloadButton.tsx';
import { RecoveryCodesList } from './RecoveryCodesList.tsx';
import { RecoveryCodesPrintButton } from './RecoveryCodesPrintButton.tsx';
import {
  RecoveryCodesProvider,
  type RecoveryCodesProviderProps,
} from './RecoveryCodesProvider.tsx';
import { RecoveryCodesErrorMessage } from './RecoveryCodesErrorMessage.tsx';
import { RecoveryCodesStatus } from './RecoveryCodesStatus.tsx';

/** The styled parts of `<RecoveryCodes>` for what `useRecoveryCodes` returned. */
export const RecoveryCodesView: Part<
  Omit<RecoveryCodesProviderProps, 'children' | 'className' | 'render'> & {
    className?: string | undefined;
  },
  HTMLDivElement
> = forwardRef(function RecoveryCodesView({ className, ...rest }, ref): ReactNode {
  return (
    <RecoveryCodesProvider
      {...rest}
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
      <Confirmation />
      <RecoveryCodesErrorMessage className="tessera-message" />
    </RecoveryCodesProvider>
  );
});

function Confirmation(): ReactNode {
  const { confirmation, messages, position } = useRecoveryCodesContext();
  if (confirmation === 'checkbox') {
    return (
      <label className="tessera-check">
        <RecoveryCodesConfirmation />
        <span>{messages.confirmation}</span>
      </label>
    );
  }
  if (confirmation === 'retype') {
    return (
      <label className="tessera-field">
        <span className="tessera-label">{messages.typeOne({ position })}</span>
        <RecoveryCodesConfirmation className="tessera-input" />
      </label>
    );
  }
  return null;
}
