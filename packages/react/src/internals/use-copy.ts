'use client';

import { useEffect, useRef } from 'react';
import { useLiveText } from './use-live-text.ts';

/**
 * How the last copy went. `idle`: none yet, or a while ago. `failed`: the browser blocked the
 * clipboard, for example on an insecure page or without permission.
 */
export type CopyStatus = 'idle' | 'copied' | 'failed';

/**
 * How long the status stays, in milliseconds: long enough to be read, short enough not to be taken
 * for the result of a later copy.
 */
const RESET_AFTER = 4000;

/**
 * Copies text, and reports for four seconds how it went. A blocked clipboard is an expected state
 * and does not throw: in `onFailed` you can select the text, so that the user can copy it by hand.
 */
export function useCopy(options: {
  text: () => string;
  onCopied?: (() => void) | undefined;
  onFailed?: (() => void) | undefined;
}): { status: CopyStatus; copy: () => Promise<void> } {
  const { content: status = 'idle', announce, clear } = useLiveText<CopyStatus>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  async function copy(): Promise<void> {
    clearTimeout(timer.current);
    clear();
    try {
      // On an insecure page `clipboard` is undefined and this line throws, which counts as blocked.
      await navigator.clipboard.writeText(options.text());
      await announce('copied');
      options.onCopied?.();
    } catch {
      await announce('failed');
      options.onFailed?.();
    }
    clearTimeout(timer.current);
    timer.current = setTimeout(clear, RESET_AFTER);
  }

  return { status, copy };
}

/** Selects all text in an element, so that the user can copy it by hand. */
export function selectText(element: Element | null | undefined): void {
  element?.ownerDocument.getSelection()?.selectAllChildren(element);
}
