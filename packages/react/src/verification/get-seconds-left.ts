/**
 * Returns the whole seconds until the backend allows the next try. Returns 0 if the error names no
 * time, or one that has come.
 *
 * @example
 * getSecondsLeft({ retryAt: 5000 }, 3500); // 2
 */
export function getSecondsLeft(error: object | undefined, timestamp: number): number {
  const { retryAt = timestamp }: { retryAt?: number | undefined } = error ?? {};
  return Math.max(0, Math.ceil((retryAt - timestamp) / 1000));
}
