'use client';

import { useEffect, useRef, useState } from 'react';

/**
 * What became of the last copy: nothing yet, done, or refused by the browser (an insecure page, a
 * denied permission, a policy).
 */
export type CopyStatus = 'idle' | 'copied' | 'failed';

/**
 * How long “Copied” stays, in milliseconds: long enough to be read, short enough not to be taken
 * for the state of a later copy.
 */
const RESET_AFTER = 4000;

/**
 * Copies text and remembers for a moment how it went. A refused clipboard is an expected state, not
 * an exception: `onFailed` can then select the text so that the person can copy it by hand.
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
    // Back to idle first, so that a live region that says “Copied” again is read again.
    setStatus('idle');
    try {
      // Undefined on insecure pages: the call then throws, which is the refused clipboard it is.
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

/** Selects all text in an element, as the way out when the clipboard is refused. */
export function selectText(element: Element | null | undefined): void {
  element?.ownerDocument.getSelection()?.selectAllChildren(element);
}
