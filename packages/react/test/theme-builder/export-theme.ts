import { INITIAL_THEME, SCHEMES, type Scheme, type Theme, getValue } from './theme.ts';
import type { Token } from './read-tokens.ts';
import { TOKENS } from './tokens.ts';

/** The formats of a theme that is copied, by their names. */
export const FORMATS = {
  CSS: toCss,
  'Tailwind 4': toTailwind,
  'Design tokens': toDesignTokens,
} as const;

/** Returns a rule for `:root` with the variables that differ from the stylesheet. */
export function toCss(theme: Theme): string {
  const lines = listChanges(theme).map(({ name, value }) => `  --tessera-${name}: ${value};\n`);
  return `:root {\n${lines.join('')}}\n`;
}

/** Returns theme variables of Tailwind 4, and a rule that gives them to the components. */
function toTailwind(theme: Theme): string {
  const changes = listChanges(theme).map(({ kind, name, value }) => ({
    ours: `--tessera-${name}`,
    // The namespaces that make utilities, such as `bg-tessera-accent`.
    theirs: `--${NAMESPACES[kind]}-tessera-${name}`,
    value,
  }));
  const [variables, rule] = [
    changes.map(({ theirs, value }) => `  ${theirs}: ${value};\n`),
    changes.map(({ ours, theirs }) => `  ${ours}: var(${theirs});\n`),
  ];
  return `@theme {\n${variables.join('')}}\n\n:root {\n${rule.join('')}}\n`;
}

const NAMESPACES: Record<Token['kind'], string> = {
  color: 'color',
  length: 'radius',
  font: 'font',
  'text size': 'text',
};

/**
 * Returns all variables in the format of the Design Tokens Community Group (2025.10), with a group
 * for each color scheme. The format has no `max()`, so a text size that is one is left out.
 */
export function toDesignTokens(theme: Theme): string {
  const colors = SCHEMES.map((scheme) => [
    scheme,
    {
      $type: 'color',
      ...listTokens('color', (name) => toColor(getValue(theme, name, scheme))),
    },
  ]);
  const groups = {
    ...Object.fromEntries(colors),
    length: {
      $type: 'dimension',
      ...listTokens('length', (name) => toDimension(getValue(theme, name, 'light'))),
    },
    font: {
      $type: 'fontFamily',
      ...listTokens('font', (name) =>
        getValue(theme, name, 'light')
          .split(',')
          .map((family) => family.trim().replaceAll("'", '')),
      ),
    },
  };
  return `${JSON.stringify({ tessera: groups }, null, 2)}\n`;
}

function listTokens(kind: Token['kind'], toValue: (name: string) => unknown): object {
  return Object.fromEntries(
    TOKENS.filter((token) => token.kind === kind).map(({ name }) => [
      name,
      { $value: toValue(name) },
    ]),
  );
}

function toColor(hex: string): object {
  const components = [1, 3, 5].map(
    (start) => Math.round((Number.parseInt(hex.slice(start, start + 2), 16) / 255) * 1e4) / 1e4,
  );
  return { colorSpace: 'srgb', components, hex };
}

function toDimension(length: string): object {
  return { value: Number.parseFloat(length), unit: 'px' };
}

/** Returns the variables that differ from the stylesheet, with the value for both schemes. */
function listChanges(theme: Theme): Array<Pick<Token, 'kind' | 'name'> & { value: string }> {
  const isChanged = (name: string, scheme: Scheme): boolean =>
    getValue(theme, name, scheme) !== getValue(INITIAL_THEME, name, scheme);
  return TOKENS.filter(({ name }) => SCHEMES.some((scheme) => isChanged(name, scheme))).map(
    ({ kind, name }) => {
      const [light, dark] = SCHEMES.map((scheme) => getValue(theme, name, scheme));
      return { kind, name, value: light === dark ? `${light}` : `light-dark(${light}, ${dark})` };
    },
  );
}
