'use client';

import { useState } from 'react';

/** Holds what a live region says, with the functions that change it. */
export interface LiveText<Content> {
  /** Holds what the text says; `undefined` while there is no text. */
  content: Content | undefined;
  /** Announces something, even if it is what was announced last. The function stays the same. */
  announce: (content: Content | undefined) => Promise<void>;
  /** Removes the text. */
  clear: () => void;
}

/**
 * Holds what a live region says. A live region is silent when its text does not change, so the text
 * is removed for a moment before each announcement.
 *
 * @example
 * const reminder = useLiveText<number>();
 * const remind = () => void reminder.announce(30);
 */
export function useLiveText<Content>(): LiveText<Content> {
  const [content, setContent] = useState<Content>();
  const [announce] = useState(() => async (next: Content | undefined) => {
    setContent(undefined);
    await Promise.resolve();
    setContent(() => next);
  });
  return { content, announce, clear: () => setContent(undefined) };
}
