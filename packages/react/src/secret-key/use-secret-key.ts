'use client';

import { formatSecret, normalizeSecret } from '@tessera/core';
import type { ClipboardEvent, ComponentPropsWithRef } from 'react';
import { useMemo, useRef } from 'react';
import { mergeProps } from '../internals/merge-props.ts';
import type { OptionNames } from '../internals/split-props.ts';
import { PRIVATE } from '../internals/private-attributes.ts';
import { type CopyStatus, selectText, useCopy } from '../internals/use-copy.ts';
import { useMessages } from '../internals/use-messages.ts';
import { type SecretKeyMessages, secretKeyMessages } from './messages.ts';

/** Options of {@link useSecretKey}. */
export interface UseSecretKeyOptions {
  /** The secret in Base32: any case, with or without spaces and padding. */
  secret: string;
  /**
   * The number of characters per group.
   *
   * @default 4
   */
  groupSize?: number | undefined;
  /** Called after the key was copied. */
  onCopied?: (() => void) | undefined;
  /** Texts that replace the English ones. */
  messages?: Partial<SecretKeyMessages> | undefined;
}

/** The names of all options of {@link useSecretKey}. */
export const SECRET_KEY_OPTION_NAMES: OptionNames<UseSecretKeyOptions> = {
  secret: true,
  groupSize: true,
  onCopied: true,
  messages: true,
};

/** What {@link useSecretKey} returns. */
export interface UseSecretKeyReturn {
  /** The secret in its canonical form, which is copied: upper case, no spaces, no padding. */
  secret: string;
  /** The secret in groups, which is shown: `'JBSW Y3DP …'`. */
  formatted: string;
  /** How the last copy went. */
  copyStatus: CopyStatus;
  /** Copies the canonical secret. Selects the shown key if the browser blocks the clipboard. */
  copy: () => Promise<void>;
  /** All texts, with yours applied. */
  messages: SecretKeyMessages;
  /**
   * Returns the props of the element that shows the key, its ref included. The key is not
   * translated, left to right, copied without spaces, and kept out of session recordings.
   */
  getValueProps: (props?: ComponentPropsWithRef<'code'>) => ComponentPropsWithRef<'code'>;
  /** Returns the props of the button that copies the key. */
  getCopyButtonProps: (props?: ComponentPropsWithRef<'button'>) => ComponentPropsWithRef<'button'>;
}

/**
 * Headless setup key for users who cannot scan: shown in groups, copied without spaces. The key is
 * in the text of one element and nowhere else in the page.
 *
 * @throws {TesseraError} if `secret` is not Base32.
 * @example
 * const key = useSecretKey({ secret });
 * return <p><code {...key.getValueProps()} /><button {...key.getCopyButtonProps()} /></p>;
 */
export function useSecretKey(options: UseSecretKeyOptions): UseSecretKeyReturn {
  const { secret: given, groupSize } = options;
  const messages = useMessages('secretKey', secretKeyMessages, options.messages);
  const valueRef = useRef<HTMLElement>(null);
  const secret = useMemo(() => normalizeSecret(given), [given]);
  const formatted = useMemo(
    () => formatSecret(secret, groupSize === undefined ? {} : { groupSize }),
    [secret, groupSize],
  );
  const { status: copyStatus, copy } = useCopy({
    text: () => secret,
    onCopied: options.onCopied,
    onFailed: () => selectText(valueRef.current),
  });

  return {
    secret,
    formatted,
    copyStatus,
    copy,
    messages,
    getValueProps: (props) =>
      mergeProps(
        {
          ...PRIVATE,
          ref: valueRef,
          translate: 'no' as const,
          dir: 'ltr',
          children: formatted,
          // Without the spaces, because some authenticator apps reject them.
          onCopy: (event: ClipboardEvent) => {
            const selected = event.currentTarget.ownerDocument.getSelection()?.toString() ?? '';
            event.clipboardData.setData('text/plain', selected.replaceAll(/\s/g, ''));
            event.preventDefault();
          },
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
  };
}
