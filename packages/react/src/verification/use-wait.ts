'use client';

import { useState } from 'react';
import type { LiveText } from '../internals/use-live-text.ts';
import { useSecondsUntil } from '../internals/use-seconds-until.ts';
import { getSecondsLeft } from './get-seconds-left.ts';

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
 * @param reminder Announces the seconds that are left to a user who tries too early.
 * @example
 * const reminder = useLiveText<number>();
 * const { retryIn, waiting } = useWait(state.error, reminder);
 */
export function useWait(
  error: { type: string; retryAt?: number | undefined } | undefined,
  reminder: LiveText<number>,
): RetryWait & {
  /** Announces the time left. */
  announceWait: () => Promise<void>;
} {
  const retryAt = error?.retryAt;
  const retryIn = useSecondsUntil(retryAt);
  const [first, setFirst] = useState<{ error: typeof error; seconds?: number }>();
  if (first?.error !== error) {
    setFirst({
      error,
      // oxlint-disable-next-line react/purity -- kept in the state: the time when the error arrived
      ...(retryAt !== undefined && { seconds: getSecondsLeft(error, Date.now()) }),
    });
    reminder.clear();
  }
  return {
    retryIn,
    waiting: retryIn !== undefined && retryIn > 0,
    retryInAtFirst: first?.seconds,
    reminder: reminder.content,
    announceWait: () => reminder.announce(retryIn),
  };
}
