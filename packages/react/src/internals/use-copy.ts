'use client';

import { useEffect, useRef, useState } from 'react';

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
  const [status, setStatus] = useState<CopyStatus>('idle');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  async function copy(): Promise<void> {
    clearTimeout(timer.current);
    // Back to idle first, so that a live region announces a second “Copied” too.
    setStatus('idle');
    try {
      // On an insecure page `clipboard` is undefined and this line throws, which counts as blocked.
      await navigator.clipboard.writeText(options.text());
      setStatus('copied');
      options.onCopied?.();
    } catch {
      setStatus('failed');
      options.onFailed?.();
    }
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setStatus('idle'), RESET_AFTER);
  }

  return { status, copy };
}

/** Selects all text in an element, so that the user can copy it by hand. */
export function selectText(element: Element | null | undefined): void {
  element?.ownerDocument.getSelection()?.selectAllChildren(element);
}
