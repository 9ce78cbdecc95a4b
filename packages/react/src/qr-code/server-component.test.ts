import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const require = createRequire(import.meta.url);

/**
 * The React of server components: its build for the `react-server` condition, which has no path
 * that can be imported here.
 */
const serverReact = require(
  join(dirname(require.resolve('react')), 'cjs/react.react-server.development.js'),
) as Record<string, unknown>;

/**
 * Collects the names that a module and its imports take from React, by file. Stops at modules that
 * say `use client`.
 */
function collectReactNames(
  file: string,
  seen = new Map<string, string[]>(),
): Map<string, string[]> {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  const [first] = source.statements;
  const isClient =
    first && ts.isExpressionStatement(first) && /use client/.test(first.getText(source));
  if (seen.has(file) || isClient) {
    return seen;
  }
  const names: string[] = [];
  seen.set(file, names);
  for (const statement of source.statements) {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) {
      continue;
    }
    const specifier = statement.moduleSpecifier;
    if (!specifier || !ts.isStringLiteral(specifier)) {
      continue;
    }
    if (specifier.text.startsWith('.')) {
      if (!isTypeOnly(statement)) {
        collectReactNames(join(dirname(file), specifier.text), seen);
      }
    } else if (specifier.text === 'react' && ts.isImportDeclaration(statement)) {
      const bindings = statement.importClause?.namedBindings;
      if (bindings && ts.isNamedImports(bindings) && !isTypeOnly(statement)) {
        for (const element of bindings.elements) {
          if (!element.isTypeOnly) {
            names.push((element.propertyName ?? element.name).text);
          }
        }
      }
    }
  }
  return seen;
}

function isTypeOnly(statement: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  return ts.isImportDeclaration(statement)
    ? statement.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
    : statement.isTypeOnly;
}

describe.each(['QrCode', 'PlainQrCode'])('%s as a server component', (component) => {
  const modules = collectReactNames(fileURLToPath(new URL(`${component}.tsx`, import.meta.url)));

  it('The component uses nothing of React that server components lack.', () => {
    const names = new Set([...modules.values()].flat());
    expect([...names]).toContain('useMemo');
    expect(Object.keys(serverReact)).not.toContain('useEffect');
    expect([...names].filter((name) => !(name in serverReact))).toEqual([]);
  });

  it('The component leaves code for the browser to modules that say `use client`.', () => {
    const files = [...modules.keys()].map((file) => file.split('/').at(-1));
    expect(files).toContain('use-drawn-qr-code.ts');
    expect(files).not.toContain('ErrorReporter.tsx');
  });
});
