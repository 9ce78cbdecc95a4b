import { compile } from 'tailwindcss';
import tailwind4 from 'tailwindcss/index.css?raw';
import layered from '../../src/styles.layer.css?inline';
import styles from '../../src/styles.css?inline';
import tailwind3Base from '../pages/fixtures/tailwind-3-preflight.css?raw';
import reset from './fixtures/reset.css?raw';
import tailwind3Utilities from './fixtures/tailwind-3-utilities.css?raw';

/** The stylesheets that those of an app import, by their names. */
const SHEETS: Record<string, string> = {
  './reset.css': reset,
  '@tessera/react/styles.css': styles,
  '@tessera/react/styles.layer.css': layered,
  'tailwindcss/base': tailwind3Base,
  'tailwindcss/components': '',
  'tailwindcss/utilities': tailwind3Utilities,
  tailwindcss: tailwind4,
};

function find(name: string): string {
  const sheet = SHEETS[name];
  if (sheet === undefined) {
    throw new Error(`No stylesheet is known as ${name}.`);
  }
  return sheet;
}

/** Replaces each `@import` by the stylesheet that it imports, as a bundler does. */
export function resolveImports(css: string): string {
  return css.replaceAll(
    /@import '([^']+)'(?: layer\(([\w-]+)\))?;/g,
    (_, name: string, layer: string | undefined) =>
      layer === undefined ? find(name) : `@layer ${layer} { ${find(name)} }`,
  );
}

/** Compiles a stylesheet with Tailwind 4, for the utilities among some class names. */
export async function compileTailwind4(css: string, classNames: object): Promise<string> {
  const compiler = await compile(css, {
    loadStylesheet: async (name, base) => ({ path: name, base, content: find(name) }),
  });
  return compiler.build(Object.values(classNames).flatMap((value) => String(value).split(' ')));
}
