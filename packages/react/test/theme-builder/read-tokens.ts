/** A variable of the stylesheet, with its default in both color schemes. */
export interface Token {
  /** The name without `--tessera-`. */
  name: string;
  kind: 'color' | 'length' | 'font' | 'text size';
  light: string;
  dark: string;
}

/** Reads the variables of the first rule, and what a color is in the dark from the second one. */
export function readTokens(css: string): Token[] {
  const [defaults = '', schemes = ''] = css
    .replaceAll(/\/\*.*?\*\//gs, '')
    .split('{')
    .filter((rule) => rule.includes('--tessera-'));
  const dark = new Map(
    Array.from(
      schemes.matchAll(/--tessera-([\w-]+):\s*light-dark\([^,]+,\s*([^)]+)\)/g),
      ([, name, value]) => [name, value] as const,
    ),
  );
  return Array.from(
    defaults.matchAll(/--tessera-([\w-]+):\s*([^;]+);/g),
    ([, name = '', value = '']) => {
      const light = value.trim().replaceAll(/\s+/g, ' ');
      return { name, kind: getKind(name, light), light, dark: dark.get(name) ?? light };
    },
  );
}

function getKind(name: string, value: string): Token['kind'] {
  if (value.startsWith('#')) {
    return 'color';
  }
  if (name === 'rem') {
    return 'text size';
  }
  return name.startsWith('font') ? 'font' : 'length';
}
