import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { outcome } from '../test/outcome.ts';
import { diagnoseCode } from './diagnose-code.ts';
import * as core from './index.ts';

const here = dirname(fileURLToPath(import.meta.url));
const page = readFileSync(resolve(here, '../../../docs/core.mdx'), 'utf8');

/** The examples under one heading are one program. */
const sections = page
  .split(/^## /m)
  .slice(1)
  .map((text) => ({
    heading: text.slice(0, text.indexOf('\n')),
    program: Array.from(text.matchAll(/^```ts\n(.*?)^```$/gms), ([, code]) => code).join('\n'),
  }))
  .filter(({ program }) => program !== '');

const IMPORT = /^import (?:type )?\{[^}]*\} from '[^']*';\n/gm;

/** A section as a module: its imports, each once, and the rest in a function that may await. */
function toModule(program: string): string {
  const names = new Map<string, Set<string>>();
  for (const [statement] of program.matchAll(IMPORT)) {
    const [, list = '', module = ''] = /\{([^}]*)\} from '([^']*)'/.exec(statement) ?? [];
    const known = names.get(module) ?? new Set();
    for (const name of list.split(',')) {
      if (name.trim()) {
        known.add(name.trim());
      }
    }
    names.set(module, known);
  }
  const imports = Array.from(
    names,
    ([module, list]) => `import { ${[...list].join(', ')} } from '${module}';`,
  );
  return `${imports.join('\n')}\nexport async function example() {\n${program.replaceAll(IMPORT, '')}}\n`;
}

/**
 * Makes checks of the comments that say what an expression comes to: `// → value` and
 * `// throws 'code'`.
 */
function withChecks(program: string): string {
  return program
    .replaceAll(IMPORT, '')
    .replaceAll(/^( *)(\S.*?); \/\/ → (.+)$/gm, '$1check(await ($2), $3);')
    .replaceAll(
      /^( *)(\S.*?); \/\/ throws ('.+')$/gm,
      '$1check(outcome(() => $2), { error: $3 });',
    );
}

describe('docs/core.mdx', () => {
  it('has examples for every task', () => {
    expect(sections.length).toBeGreaterThanOrEqual(10);
  });

  it('names every function of the package', () => {
    const names = [...Object.keys(core), 'diagnoseCode'].filter((name) => name !== 'foldDigits');
    expect(names.filter((name) => !new RegExp(`\\b${name}\\b`).test(page))).toEqual([]);
  });

  it('has examples that compile', () => {
    const files = new Map(
      sections.map(({ program }, i) => [resolve(here, `docs-${i}.ts`), toModule(program)]),
    );
    const configPath = resolve(here, '../../../tsconfig.base.json');
    const { config } = ts.readConfigFile(configPath, ts.sys.readFile);
    const { options } = ts.parseJsonConfigFileContent({ ...config, files: [] }, ts.sys, here);
    const host = ts.createCompilerHost(options);
    const { getSourceFile, fileExists } = host;
    host.fileExists = (file) => files.has(file) || fileExists(file);
    host.getSourceFile = (file, ...rest) => {
      const text = files.get(file);
      return text === undefined
        ? getSourceFile(file, ...rest)
        : ts.createSourceFile(file, text, rest[0], true);
    };
    const paths = {
      '@tessera/core': [resolve(here, 'index.ts')],
      '@tessera/core/diagnose-code': [resolve(here, 'diagnose-code.ts')],
    };
    const program = ts.createProgram([...files.keys()], { ...options, paths, types: [] }, host);
    const problems = [...files.keys()].flatMap((file) => {
      const source = program.getSourceFile(file);
      return [
        ...program.getSyntacticDiagnostics(source),
        ...program.getSemanticDiagnostics(source),
      ];
    });
    expect(ts.formatDiagnostics(problems, host)).toBe('');
  });

  it.each(sections)('has examples that come to what they say: $heading', async ({ program }) => {
    const { outputText } = ts.transpileModule(withChecks(program), {
      compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
    });
    let checks = 0;
    const scope = {
      ...core,
      diagnoseCode,
      outcome,
      check(actual: unknown, expected: unknown) {
        checks++;
        expect(actual).toEqual(expected);
      },
    };
    const AsyncFunction = (async () => {}).constructor as new (
      ...text: string[]
    ) => (...values: unknown[]) => Promise<void>;
    await new AsyncFunction(...Object.keys(scope), outputText.replace(/^export \{\};$/m, ''))(
      ...Object.values(scope),
    );
    const claims = program.match(/\/\/ (?:→|throws) /g) ?? [];
    expect(claims.length).toBeGreaterThan(0);
    expect(checks).toBe(claims.length);
  });
});
