'use client';

import { type ReactNode, forwardRef } from 'react';
import {
  type Appearance,
  type AppearanceOptions,
  createAppearance,
} from '../internals/create-appearance.ts';
import type { Part } from '../internals/create-part.ts';
import { getCheckboxProps } from '../internals/get-checkbox-props.ts';
import { joinClassNames } from '../internals/get-class-name.ts';
import { withIcon } from '../internals/with-icon.tsx';
import type { RecoveryCodesClassNames } from './class-names.ts';
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
  Omit<RecoveryCodesProviderProps, 'children' | 'className' | 'render'> &
    AppearanceOptions<RecoveryCodesClassNames> & {
      className?: string | undefined;
      /** The buttons that go on. They stand before the message, which would move them otherwise. */
      children?: ReactNode;
    },
  HTMLDivElement
> = forwardRef(function RecoveryCodesView(props, ref): ReactNode {
  const { children, className, classNames, slots, ...rest } = props;
  const appearance = createAppearance({ classNames, slots });
  const { names } = appearance;
  return (
    <RecoveryCodesProvider
      {...rest}
      className={joinClassNames(names('recoveryCodes'), className)}
      ref={ref}
    >
      <RecoveryCodesList className={names('recoveryCodesList')} />
      <div className={names('toolbar')}>
        <Exports appearance={appearance} />
        <RecoveryCodesStatus className={names('status')} />
      </div>
      <Confirmation appearance={appearance} />
      {children}
      <RecoveryCodesErrorMessage className={names('message', 'error')} />
    </RecoveryCodesProvider>
  );
});

function Exports({ appearance }: { appearance: Appearance<RecoveryCodesClassNames> }): ReactNode {
  const { codes, messages } = useRecoveryCodesContext();
  const copy = messages.copy({ count: codes.length });
  const look = appearance.button('secondary', 'small');
  return (
    <>
      <RecoveryCodesCopyButton {...withIcon(appearance, 'copy', look, [copy, messages.copied])} />
      <RecoveryCodesDownloadButton {...withIcon(appearance, 'download', look)} />
      <RecoveryCodesPrintButton {...withIcon(appearance, 'print', look)} />
    </>
  );
}

function Confirmation(props: { appearance: Appearance<RecoveryCodesClassNames> }): ReactNode {
  const { appearance } = props;
  const { names, slot } = appearance;
  const { codes, confirmation, messages, position } = useRecoveryCodesContext();
  const count = codes.length;
  if (confirmation === 'checkbox') {
    return (
      <label className={names('checkboxField')}>
        <RecoveryCodesConfirmation {...getCheckboxProps(appearance)} />
        <span className={names('checkboxLabel')}>{messages.confirmation({ count })}</span>
      </label>
    );
  }
  if (confirmation === 'retype') {
    return (
      <label className={names('field')}>
        <span className={names('label')}>{messages.typeOne({ count, position })}</span>
        <RecoveryCodesConfirmation {...slot('input', ['input'])} />
      </label>
    );
  }
  return null;
}
