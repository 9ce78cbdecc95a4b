'use client';

import { type ReactNode, forwardRef } from 'react';
import type { Part, PartPropsOf } from '../internals/use-render.ts';
import type { RecoveryCodesState } from './recovery-codes-context.ts';
import { RecoveryCodesProvider } from './RecoveryCodesProvider.tsx';
import { type UseRecoveryCodesOptions, useRecoveryCodes } from './use-recovery-codes.ts';

/** Props of {@link RecoveryCodesRoot}. */
export type RecoveryCodesRootProps = PartPropsOf<'div', RecoveryCodesState> &
  UseRecoveryCodesOptions;

/** Holds the parts of the recovery codes. Renders a `<div>`. */
export const RecoveryCodesRoot: Part<RecoveryCodesRootProps, HTMLDivElement> = forwardRef(
  function RecoveryCodesRoot(props, ref): ReactNode {
    const { codes, issuer, accountName, createdAt, confirmation, onSaved, messages, ...theirs } =
      props;
    const recovery = useRecoveryCodes({
      codes,
      issuer,
      accountName,
      createdAt,
      confirmation,
      onSaved,
      messages,
    });
    return <RecoveryCodesProvider {...theirs} value={recovery} ref={ref} />;
  },
);
