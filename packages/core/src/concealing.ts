/** What stands in for a secret where an object that holds one is printed. */
const CONCEALED = '[concealed]';

/**
 * Makes an object whose named properties are there to be read, copied and passed on, but do not
 * appear when the whole is logged: not through `JSON.stringify`, not through `console.log` in Node,
 * Bun, Deno and workers. Both hooks are hidden properties, so that the object stays plain data
 * otherwise.
 */
export function concealing<Data extends object>(names: readonly (keyof Data)[], data: Data): Data {
  const redacted = (): Data => ({
    ...data,
    ...Object.fromEntries(names.filter((name) => name in data).map((name) => [name, CONCEALED])),
  });
  for (const hook of [
    'toJSON',
    Symbol.for('nodejs.util.inspect.custom'),
    Symbol.for('Deno.customInspect'),
  ])
  // As an accessor: JavaScriptCore's JSON.stringify passes over a hidden toJSON that is a value.
  {
    Object.defineProperty(data, hook, { get: () => redacted });
  }
  return data;
}
