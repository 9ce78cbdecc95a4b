/** The text that stands for a secret when an object that holds one is logged. */
const REDACTED = '[redacted]';

/**
 * Hides the named properties of an object from logs: from `JSON.stringify`, and from `console.log`
 * in Node, Bun, Deno and workers. The properties can still be read, copied and passed on, and the
 * object is plain data in every other way, because the hooks are not enumerable.
 */
export function redactInLogs<Data extends object>(
  names: readonly (keyof Data)[],
  data: Data,
): Data {
  const toRedacted = (): Data => ({
    ...data,
    ...Object.fromEntries(names.filter((name) => name in data).map((name) => [name, REDACTED])),
  });
  for (const hook of [
    'toJSON',
    Symbol.for('nodejs.util.inspect.custom'),
    Symbol.for('Deno.customInspect'),
  ]) {
    // An accessor, because JSON.stringify of JavaScriptCore ignores a hidden toJSON that is a
    // value.
    Object.defineProperty(data, hook, { get: () => toRedacted });
  }
  return data;
}
