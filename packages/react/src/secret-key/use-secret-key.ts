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

/** What {@link useSecretKey} takes. */
export interface UseSecretKeyOptions {
  /** The secret in Base32, in any case, with or without spaces and padding. */
  secret: string;
  /** Characters a group when shown. Default 4. */
  groupSize?: number | undefined;
  /** Called after the key has been put on the clipboard. */
  onCopied?: (() => void) | undefined;
  /** Texts other than the English ones. */
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
  /** The canonical secret: upper case, no spaces, no padding. This is what is copied. */
  secret: string;
  /** The same, grouped for reading and typing: `'JBSW Y3DP …'`. */
  formatted: string;
  /** How the last copy went. */
  copyStatus: CopyStatus;
  /** Copies the canonical secret; selects the shown key when the clipboard is refused. */
  copy: () => Promise<void>;
  /** The texts in use. */
  messages: SecretKeyMessages;
  /**
   * Attributes of the element that shows the key: not translated, left to right, copied without
   * spaces, kept out of recordings.
   */
  getValueProps: (props?: ComponentPropsWithRef<'code'>) => ComponentPropsWithRef<'code'>;
  /** Attributes of the button that copies it. */
  getCopyButtonProps: (props?: ComponentPropsWithRef<'button'>) => ComponentPropsWithRef<'button'>;
}

/**
 * A set-up key to be typed by hand: shown in groups, copied as one piece. The key is for the eyes
 * of the person only: it is in the text of one element and nowhere else.
 *
 * @throws {TesseraError} when `secret` is not Base32.
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
          // The spaces help reading; some apps refuse them when pasted.
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
