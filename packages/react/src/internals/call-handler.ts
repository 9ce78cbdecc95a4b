/**
 * Calls a handler of your app. An error in the handler becomes an unhandled rejection, so it is
 * reported but does not interrupt the caller.
 *
 * @example
 * void callHandler(() => options.onEvent?.(event));
 */
export async function callHandler(callback: () => void): Promise<void> {
  callback();
}
