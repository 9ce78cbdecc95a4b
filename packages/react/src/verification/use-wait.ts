'use client';

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
}

/**
 * Counts down to the time (`retryAt`) that the backend named for the next try.
 *
 * @example
 * const { retryIn, waiting } = useWait(state.error);
 */
export function useWait(
  error: { type: string; retryAt?: number | undefined } | undefined,
): RetryWait {
  const retryIn = useSecondsUntil(error?.retryAt);
  return { retryIn, waiting: retryIn !== undefined && retryIn > 0 };
}
