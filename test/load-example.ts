import ts from 'typescript';

/**
 * Runs an example of the docs as a module and returns its exports.
 *
 * @param example The module, in TypeScript, with or without elements.
 * @param modules The modules that it can import, by name.
 * @param given The values of what it uses without declaring it.
 */
export function loadExample(
  example: string,
  modules: Record<string, unknown>,
  given: Record<string, unknown> = {},
): Record<string, unknown> {
  const { outputText } = ts.transpileModule(example, {
    compilerOptions: {
      jsx: ts.JsxEmit.ReactJSX,
      module: ts.ModuleKind.CommonJS,
      target: ts.ScriptTarget.ES2022,
    },
  });
  const exports: Record<string, unknown> = {};
  // oxlint-disable-next-line typescript/no-implied-eval -- the examples are ours.
  new Function('require', 'exports', ...Object.keys(given), outputText)(
    (name: string) => modules[name],
    exports,
    ...Object.values(given),
  );
  return exports;
}
