'use client';

import { useState } from 'react';
import { useSecondsUntil } from '../internals/use-seconds-until.ts';

/** The wait that an error asks for. */
export interface RetryWait {
  /**
   * Whole seconds until the next try is allowed, 0 once it is, `undefined` if the error names no
   * time.
   */
  retryIn: number | undefined;
  /** Whether a try has to wait. */
  waiting: boolean;
  /** Whole seconds that the wait took when it began. For a text that must not change. */
  retryInAtFirst: number | undefined;
  /** Whole seconds that were left when the user last tried too early. For an announcement. */
  reminder: number | undefined;
}

/**
 * Counts down to the time (`retryAt`) that the backend named for the next try.
 *
 * @example
 * const { retryIn, waiting } = useWait(state.error);
 */
export function useWait(
  error: { type: string; retryAt?: number | undefined } | undefined,
): RetryWait & {
  /** Announces the time left. Call it when the user tries too early. */
  announceWait: () => Promise<void>;
} {
  const retryAt = error?.retryAt;
  const retryIn = useSecondsUntil(retryAt);
  const [first, setFirst] = useState<{ error: typeof error; seconds?: number }>();
  const [reminder, setReminder] = useState<number>();
  if (first?.error !== error) {
    setFirst({
      error,
      // oxlint-disable-next-line react/purity -- kept in the state: the time when the error arrived
      ...(retryAt !== undefined && { seconds: Math.ceil((retryAt - Date.now()) / 1000) }),
    });
    setReminder(undefined);
  }

  async function announceWait(): Promise<void> {
    // Cleared first, so that a live region announces the same time again.
    setReminder(undefined);
    await Promise.resolve();
    setReminder(retryIn);
  }

  return {
    retryIn,
    waiting: retryIn !== undefined && retryIn > 0,
    retryInAtFirst: first?.seconds,
    reminder,
    announceWait,
  };
}
