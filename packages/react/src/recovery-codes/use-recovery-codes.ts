'use client';

import type { ChangeEvent, ComponentPropsWithRef } from 'react';
import { useId, useMemo, useRef, useState } from 'react';
import { mergeProps } from '../internals/merge-props.ts';
import { PRIVATE } from '../internals/private-attributes.ts';
import type { OptionNames } from '../internals/split-props.ts';
import { saveFile } from '../internals/save-file.ts';
import { type CopyStatus, selectText, useCopy } from '../internals/use-copy.ts';
import { useLiveText } from '../internals/use-live-text.ts';
import { useMessages } from '../internals/use-messages.ts';
import {
  type RecoveryCodesDetails,
  type RecoveryCodesMessages,
  recoveryCodesMessages,
} from './messages.ts';
import { printText } from './print-text.ts';
import { isDownloadForbidden } from './is-download-forbidden.ts';
import { isSameRecoveryCode, recoveryCodesText } from './recovery-codes-text.ts';
import { useExportSupport } from './use-export-support.ts';

/**
 * How the user confirms that the codes are saved before continuing.
 *
 * - `none`: not at all.
 * - `export`: by copying, downloading or printing them.
 * - `checkbox`: by checking a box.
 * - `retype`: by typing one of the codes.
 */
export type RecoveryCodesConfirmationKind = 'none' | 'export' | 'checkbox' | 'retype';

/** How the user saved the codes. */
export type RecoveryCodesExport = 'copy' | 'download' | 'print';

/** Options of {@link useRecoveryCodes}. */
export interface UseRecoveryCodesOptions {
  /** The codes as the user sees and types them. */
  codes: readonly string[];
  /** The name of your app. Part of every export. */
  issuer?: string | undefined;
  /** The account of the user. Part of every export. */
  accountName?: string | undefined;
  /**
   * When the codes were created: a date, or milliseconds since the epoch. Part of every export.
   * Default: when the component mounted.
   */
  createdAt?: number | Date | undefined;
  /**
   * How the user confirms that the codes are saved.
   *
   * @default 'checkbox'
   */
  confirmation?: RecoveryCodesConfirmationKind | undefined;
  /**
   * Called after the codes were copied, a download started or a print dialog opened. Receives no
   * code.
   */
  onSaved?: ((via: RecoveryCodesExport) => void) | undefined;
  /** Texts that replace the English ones. */
  messages?: Partial<RecoveryCodesMessages> | undefined;
}

/** The names of all options of {@link useRecoveryCodes}. */
export const RECOVERY_CODES_OPTION_NAMES: OptionNames<UseRecoveryCodesOptions> = {
  codes: true,
  issuer: true,
  accountName: true,
  createdAt: true,
  confirmation: true,
  onSaved: true,
  messages: true,
};

/** What {@link useRecoveryCodes} returns. */
export interface UseRecoveryCodesReturn {
  /** The codes. */
  codes: readonly string[];
  /** The kind of confirmation, with its default applied. */
  confirmation: RecoveryCodesConfirmationKind;
  /** How the user last saved the codes. `undefined` until then. */
  savedVia: RecoveryCodesExport | undefined;
  /** Whether the user has confirmed that the codes are saved. */
  confirmed: boolean;
  /** Whether the user tried to continue and has still not confirmed. */
  confirmationMissing: boolean;
  /** How the last copy went. */
  copyStatus: CopyStatus;
  /** Which code the user must type for `retype`, counted from 1. */
  position: number;
  /** The text to announce: how the last copy, download or print went. Empty for a moment before. */
  status: string;
  /** Copies all codes with their heading. Selects them if the browser blocks the clipboard. */
  copy: () => Promise<void>;
  /**
   * Saves all codes to a text file. They then count as saved, because no page can know whether a
   * download arrives, except in a frame whose `sandbox` attribute is known to forbid downloads.
   */
  download: () => void;
  /** Whether this browser can save files. Browsers inside other apps often cannot. */
  canDownload: boolean;
  /**
   * Prints all codes without the page around them. They count as saved when the print dialog opens.
   * In a sandboxed frame it may not.
   */
  print: () => void;
  /** Whether this browser can print. Browsers inside other apps often cannot. */
  canPrint: boolean;
  /**
   * Call it when the user wants to continue. Returns whether the codes are confirmed. If not,
   * `confirmationMissing` becomes `true` and the focus moves to the checkbox or text field.
   */
  confirm: () => boolean;
  /** All texts, with yours applied. */
  messages: RecoveryCodesMessages;
  /**
   * Returns the props of the list, its ref included. The list is named, not translated, left to
   * right, and kept out of session recordings.
   */
  getListProps: (props?: ComponentPropsWithRef<'ul'>) => ComponentPropsWithRef<'ul'>;
  /** Returns the props of the button that copies the codes. */
  getCopyButtonProps: (props?: ComponentPropsWithRef<'button'>) => ComponentPropsWithRef<'button'>;
  /** Returns the props of the button that downloads the codes. */
  getDownloadButtonProps: (
    props?: ComponentPropsWithRef<'button'>,
  ) => ComponentPropsWithRef<'button'>;
  /** Returns the props of the button that prints the codes. */
  getPrintButtonProps: (props?: ComponentPropsWithRef<'button'>) => ComponentPropsWithRef<'button'>;
  /**
   * Returns the props of the checkbox (`checkbox`) or the text field (`retype`), its ref included.
   */
  getConfirmationProps: (props?: ComponentPropsWithRef<'input'>) => ComponentPropsWithRef<'input'>;
  /**
   * Returns the props of the element that says what is missing. Render it only while
   * `confirmationMissing` is `true`: the input then refers to it.
   */
  getErrorProps: (props?: ComponentPropsWithRef<'p'>) => ComponentPropsWithRef<'p'>;
}

/**
 * Headless recovery codes: the user copies, downloads or prints them, and confirms that they are
 * saved. The codes are stored nowhere but in the page.
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
  /** The last try to save the codes. The status is about this one. */
  const lastExport = useLiveText<{ via: RecoveryCodesExport; failed: boolean }>();
  const [acknowledged, setAcknowledged] = useState(false);
  const [typed, setTyped] = useState('');
  const [confirmationMissing, setConfirmationMissing] = useState(false);
  const [mountedAt] = useState(() => new Date());
  // Random, because users would save only the code that is always asked for.
  const [index] = useState(() => Math.floor(Math.random() * codes.length));

  const details: RecoveryCodesDetails = useMemo(
    () => ({
      issuer,
      accountName,
      createdAt: createdAt === undefined ? mountedAt : new Date(createdAt),
      count: codes.length,
    }),
    [issuer, accountName, createdAt, mountedAt, codes.length],
  );
  const text = (): string => recoveryCodesText(codes, details, messages);

  function saved(via: RecoveryCodesExport): void {
    setSavedVia(via);
    onSaved?.(via);
  }
  function report(via: RecoveryCodesExport, failed: boolean): void {
    void lastExport.announce({ via, failed });
  }

  const { status: copyStatus, copy: copyText } = useCopy({
    text,
    onCopied: () => saved('copy'),
    onFailed: () => selectText(listRef.current),
  });
  function copy(): Promise<void> {
    report('copy', false);
    return copyText();
  }

  function page(): Document {
    return listRef.current?.ownerDocument ?? document;
  }
  function download(): void {
    if (isDownloadForbidden(page().defaultView)) {
      report('download', true);
      return;
    }
    const content = new Blob([text()], { type: 'text/plain;charset=utf-8' });
    saveFile(page(), messages.fileName(details), content);
    saved('download');
    report('download', false);
  }
  function print(): void {
    lastExport.clear();
    printText(page(), messages.heading(details)[0] ?? messages.label, text(), (isOpen) => {
      if (isOpen) {
        saved('print');
      }
      report('print', !isOpen);
    });
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

  const outcome = lastExport.content;
  const exported = {
    copy: { idle: '', copied: messages.copied, failed: messages.copyFailed }[copyStatus],
    download: messages.downloaded,
    print: messages.printed,
  };
  const status =
    outcome === undefined ? '' : outcome.failed ? messages.exportFailed : exported[outcome.via];

  const missing = confirmation === 'none' ? '' : messages.unconfirmed[confirmation];
  const unconfirmed = typeof missing === 'function' ? missing(details) : missing;

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
    getListProps: (props) =>
      mergeProps(
        {
          ...PRIVATE,
          ref: listRef,
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
          children: copyStatus === 'copied' ? messages.copied : messages.copy(details),
          onClick: () => void copy(),
        },
        props,
      ),
    /** Returns the props of the button that downloads the codes. */
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
          ref: confirmationRef,
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
    getErrorProps: (props) =>
      mergeProps(
        {
          id: errorId,
          role: 'alert',
          children: unconfirmed,
        },
        props,
      ),
  };
}
