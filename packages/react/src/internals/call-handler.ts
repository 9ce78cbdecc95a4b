/**
 * Calls what the app gave. What it throws is reported as any error that nobody catches, and stops
 * nothing here.
 *
 * @example
 * void tell(() => options.onEvent?.(event));
 */
export async function callHandler(callback: () => void): Promise<void> {
  callback();
}
