'use client';

import type { ChangeEvent, ComponentPropsWithRef, RefObject } from 'react';
import { useId, useMemo, useRef, useState } from 'react';
import { mergeProps } from '../internals/merge-props.ts';
import { PRIVATE } from '../internals/private-attributes.ts';
import { saveFile } from '../internals/save-file.ts';
import { type CopyStatus, selectText, useCopy } from '../internals/use-copy.ts';
import { useMessages } from '../internals/use-messages.ts';
import {
  type RecoveryCodesDetails,
  type RecoveryCodesMessages,
  recoveryCodesMessages,
} from './messages.ts';
import { printText } from './print-text.ts';
import { isSameRecoveryCode, recoveryCodesText } from './recovery-codes-text.ts';
import { useExportSupport } from './use-export-support.ts';

/**
 * What a person has to do before going on, from nothing to proof: `'none'` · `'export'` copy,
 * download or print · `'checkbox'` say that the codes are saved · `'retype'` type one of them
 * back.
 */
export type RecoveryCodesConfirmationKind = 'none' | 'export' | 'checkbox' | 'retype';

/** How recovery codes were taken out of the page. */
export type RecoveryCodesExport = 'copy' | 'download' | 'print';

/** What {@link useRecoveryCodes} takes. */
export interface UseRecoveryCodesOptions {
  /** The codes as they are to be shown and typed. */
  codes: readonly string[];
  /** Who issued them; stands in every export. */
  issuer?: string | undefined;
  /** Whose they are; stands in every export. */
  accountName?: string | undefined;
  /** When they were made: milliseconds or a Date. Default: now. */
  createdAt?: number | Date | undefined;
  /** What it takes to go on. Default `'checkbox'`. */
  confirmation?: RecoveryCodesConfirmationKind | undefined;
  /** Called after the codes were copied, downloaded or printed. Never with a code. */
  onSaved?: ((via: RecoveryCodesExport) => void) | undefined;
  /** Texts other than the English ones. */
  messages?: Partial<RecoveryCodesMessages> | undefined;
}

/** What {@link useRecoveryCodes} returns. */
export interface UseRecoveryCodesReturn {
  /** The codes. */
  codes: readonly string[];
  /** The confirmation in force. */
  confirmation: RecoveryCodesConfirmationKind;
  /** How the codes were last taken out of the page. */
  savedVia: RecoveryCodesExport | undefined;
  /** Whether the confirmation is open. */
  confirmed: boolean;
  /** Whether the person tried to go on while the confirmation was closed and has not opened it since. */
  confirmationMissing: boolean;
  /** How the last copy went. */
  copyStatus: CopyStatus;
  /** For the `'retype'` gate: which code is asked for, counted from one. */
  position: number;
  /**
   * What to announce: how the last copy, download or print went. Empty when there is nothing to
   * say.
   */
  status: string;
  /** Copies all codes with their heading; selects them when the clipboard is refused. */
  copy: () => Promise<void>;
  /** Saves them to a text file. */
  download: () => void;
  /** Whether this browser can: those in apps often cannot. */
  canDownload: boolean;
  /** Prints them alone. */
  print: () => void;
  /** Whether this browser can: those in apps often cannot. */
  canPrint: boolean;
  /**
   * Call it when the person wants to go on: `true` when the confirmation is open; otherwise `confirmationMissing`
   * becomes true, the focus goes to what is missing, and the answer is `false`.
   */
  confirm: () => boolean;
  /** The texts in use. */
  messages: RecoveryCodesMessages;
  /** Goes on the list. */
  listRef: RefObject<HTMLUListElement | null>;
  /** Goes on the checkbox or the field of the confirmation. */
  confirmationRef: RefObject<HTMLInputElement | null>;
  /** Id of the element that explains a refusal, for `aria-describedby`. */
  errorId: string;
  /** Attributes of the list: named, not translated, left to right, kept out of recordings. */
  getListProps: (props?: ComponentPropsWithRef<'ul'>) => ComponentPropsWithRef<'ul'>;
  /** Attributes of the three buttons. */
  getCopyButtonProps: (props?: ComponentPropsWithRef<'button'>) => ComponentPropsWithRef<'button'>;
  getDownloadButtonProps: (
    props?: ComponentPropsWithRef<'button'>,
  ) => ComponentPropsWithRef<'button'>;
  getPrintButtonProps: (props?: ComponentPropsWithRef<'button'>) => ComponentPropsWithRef<'button'>;
  /** Attributes of the checkbox (`'checkbox'`) or the text field (`'retype'`) of the confirmation. */
  getConfirmationProps: (props?: ComponentPropsWithRef<'input'>) => ComponentPropsWithRef<'input'>;
}

/**
 * Recovery codes that are shown once: copy, download, print, and a confirmation before the end. Nothing of
 * them is kept anywhere but in the page.
 *
 * @example
 * const recovery = useRecoveryCodes({ codes, issuer: 'Acme', confirmation: 'export' });
 * return <button {...recovery.getDownloadButtonProps()} />;
 */
export function useRecoveryCodes(options: UseRecoveryCodesOptions): UseRecoveryCodesReturn {
  const { codes, issuer, accountName, createdAt, confirmation = 'checkbox', onSaved } = options;
  const messages = useMessages('recoveryCodes', recoveryCodesMessages, options.messages);
  const listRef = useRef<HTMLUListElement>(null);
  const confirmationRef = useRef<HTMLInputElement>(null);
  const errorId = useId();
  const [savedVia, setSavedVia] = useState<RecoveryCodesExport>();
  const [acknowledged, setAcknowledged] = useState(false);
  const [typed, setTyped] = useState('');
  const [confirmationMissing, setConfirmationMissing] = useState(false);
  const [mountedAt] = useState(() => new Date());
  // Any one will do; a chosen one would always be the one people save.
  const [index] = useState(() => Math.floor(Math.random() * codes.length));

  const details: RecoveryCodesDetails = useMemo(
    () => ({
      issuer,
      accountName,
      createdAt: createdAt === undefined ? mountedAt : new Date(createdAt),
    }),
    [issuer, accountName, createdAt, mountedAt],
  );
  const text = (): string => recoveryCodesText(codes, details, messages);

  function saved(via: RecoveryCodesExport): void {
    setSavedVia(via);
    onSaved?.(via);
  }

  const { status: copyStatus, copy } = useCopy({
    text,
    onCopied: () => saved('copy'),
    onFailed: () => selectText(listRef.current),
  });

  function page(): Document {
    return listRef.current?.ownerDocument ?? document;
  }
  function download(): void {
    const content = new Blob([text()], { type: 'text/plain;charset=utf-8' });
    saveFile(page(), messages.fileName(details), content);
    saved('download');
  }
  function print(): void {
    printText(page(), messages.heading(details)[0] ?? messages.label, text());
    saved('print');
  }

  const confirmed = {
    none: true,
    export: savedVia !== undefined,
    checkbox: acknowledged,
    retype: isSameRecoveryCode(typed, codes[index] ?? '') && typed !== '',
  }[confirmation];
  if (confirmationMissing && confirmed) {
    setConfirmationMissing(false);
  }

  function confirm(): boolean {
    setConfirmationMissing(!confirmed);
    if (!confirmed) {
      confirmationRef.current?.focus();
    }
    return confirmed;
  }

  const exported = { copy: '', download: messages.downloaded, print: messages.printed };
  const status = {
    copied: messages.copied,
    failed: messages.copyFailed,
    idle: savedVia === undefined ? '' : exported[savedVia],
  }[copyStatus];

  return {
    codes,
    confirmation,
    savedVia,
    confirmed,
    confirmationMissing,
    copyStatus,
    position: index + 1,
    status,
    copy,
    download,
    print,
    ...useExportSupport(),
    confirm,
    messages,
    listRef,
    confirmationRef,
    errorId,
    getListProps: (props) =>
      mergeProps(
        {
          ...PRIVATE,
          'aria-label': messages.label,
          translate: 'no' as const,
          dir: 'ltr',
          role: 'list',
        },
        props,
      ),
    getCopyButtonProps: (props) =>
      mergeProps(
        {
          type: 'button' as const,
          children: copyStatus === 'copied' ? messages.copied : messages.copy,
          onClick: () => void copy(),
        },
        props,
      ),
    getDownloadButtonProps: (props) =>
      mergeProps(
        { type: 'button' as const, children: messages.download, onClick: download },
        props,
      ),
    getPrintButtonProps: (props) =>
      mergeProps({ type: 'button' as const, children: messages.print, onClick: print }, props),
    getConfirmationProps: (props) =>
      mergeProps(
        {
          ...(confirmation === 'checkbox'
            ? {
                type: 'checkbox',
                checked: acknowledged,
                onChange: (event: ChangeEvent<HTMLInputElement>) =>
                  setAcknowledged(event.currentTarget.checked),
              }
            : {
                ...PRIVATE,
                type: 'text',
                value: typed,
                autoComplete: 'off',
                autoCapitalize: 'characters',
                spellCheck: false,
                translate: 'no' as const,
                dir: 'ltr',
                onChange: (event: ChangeEvent<HTMLInputElement>) =>
                  setTyped(event.currentTarget.value),
              }),
          'aria-invalid': confirmationMissing ? true : undefined,
          'aria-describedby': confirmationMissing ? errorId : undefined,
        },
        props,
      ),
  };
}
