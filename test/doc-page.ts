import ts from 'typescript';

/**
 * The examples under one heading of a page. Those in TypeScript are one program; each of those with
 * elements is a module.
 */
export interface DocSection {
  heading: string;
  program: string;
  elements: string[];
}

const IMPORT = /^import (?:type )?\{[^}]*\} from '[^']*';\n/gm;

/** Returns the sections of an MDX page that have examples. */
export function docSections(page: string): DocSection[] {
  const blocks = (text: string, language: string): string[] =>
    Array.from(
      text.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\`$`, 'gms')),
      ([, code]) => code!,
    );
  return page
    .split(/^## /m)
    .slice(1)
    .map((text) => ({
      heading: text.slice(0, text.indexOf('\n')),
      program: blocks(text, 'ts').join('\n'),
      elements: blocks(text, 'tsx'),
    }))
    .filter(({ program, elements }) => program !== '' || elements.length > 0);
}

/**
 * Runs a program of a page with what it imports and what it is given. Comments say what an
 * expression comes to (`// → value`) or which code it throws (`// throws 'code'`), and are checked.
 *
 * @returns how many of these comments there are.
 */
export async function runProgram(
  program: string,
  scope: Record<string, unknown>,
  check: (actual: unknown, expected: unknown) => void,
): Promise<number> {
  let claims = 0;
  const whole: Record<string, unknown> = {
    ...scope,
    check(actual: unknown, expected: unknown) {
      claims++;
      check(actual, expected);
    },
    outcome(run: () => unknown) {
      try {
        return run();
      } catch (error) {
        return { error: (error as { code?: unknown }).code };
      }
    },
  };
  const checked = program
    .replaceAll(IMPORT, '')
    .replaceAll(/^( *)(\S.*?); \/\/ → (.+)$/gm, '$1check(await ($2), $3);')
    .replaceAll(
      /^( *)(\S.*?); \/\/ throws ('.+')$/gm,
      '$1check(outcome(() => $2), { error: $3 });',
    );
  const { outputText } = ts.transpileModule(checked, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
  });
  const AsyncFunction = (async () => {}).constructor as new (
    ...text: string[]
  ) => (...values: unknown[]) => Promise<void>;
  await new AsyncFunction(...Object.keys(whole), outputText.replace(/^export \{\};$/m, ''))(
    ...Object.values(whole),
  );
  return claims;
}
