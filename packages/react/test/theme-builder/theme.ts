import type { Token } from './read-tokens.ts';
import { TOKENS } from './tokens.ts';

/** The color schemes of a theme. */
export const SCHEMES = ['light', 'dark'] as const;
export type Scheme = (typeof SCHEMES)[number];

/** A value for each variable and scheme, such as `{ 'accent, dark': '#8ea6ff' }`. */
export type Theme = Record<string, string>;

/** Returns the name of a value in a theme. Only colors differ between the schemes. */
export function toKey(name: string, scheme: Scheme): string {
  return `${name}, ${scheme}`;
}

/** The theme of the stylesheet. */
export const INITIAL_THEME: Theme = Object.fromEntries(
  TOKENS.flatMap(({ dark, light, name }) => [
    [toKey(name, 'light'), light],
    [toKey(name, 'dark'), dark],
  ]),
);

/** Returns the value of a variable in a scheme. */
export function getValue(theme: Theme, name: string, scheme: Scheme): string {
  return theme[toKey(name, scheme)] ?? '';
}

const FONTS = ['Georgia, serif', 'Verdana, sans-serif', "'Courier New', monospace", 'inherit'];
const TEXT_SIZES = ['14px', '18px', '20px'];

/** Returns the fonts or text sizes to choose from, the default first. */
export function listOptions({ kind, light: initial }: Token): string[] {
  return [initial, ...(kind === 'font' ? FONTS : TEXT_SIZES)];
}

/** Returns the shortest and longest length of a variable and its step, in pixels. */
export function getRange({ name }: Token): readonly [min: number, max: number, step: number] {
  return name === 'space' ? [3, 6, 0.5] : [0, 32, 1];
}

/** Whether the control of a variable can show a value, such as one of a link. */
export function isThemeValue(key: string, value: unknown): boolean {
  const token = TOKENS.find(({ name }) => SCHEMES.some((scheme) => toKey(name, scheme) === key));
  if (token === undefined || typeof value !== 'string') {
    return false;
  }
  switch (token.kind) {
    case 'color':
      return /^#[\da-f]{6}$/i.test(value);
    case 'length': {
      const [min, max] = getRange(token);
      const [, pixels] = /^([\d.]+)px$/.exec(value) ?? [];
      return Number(pixels) >= min && Number(pixels) <= max;
    }
    default:
      return listOptions(token).includes(value);
  }
}

/** Returns a theme in which a variable that is not a color has another value. */
export function withBoth(theme: Theme, name: string, value: string): Theme {
  return { ...theme, [toKey(name, 'light')]: value, [toKey(name, 'dark')]: value };
}

function preset(
  colors: Record<string, readonly [light: string, dark: string]>,
  others: Record<string, string> = {},
): Theme {
  const both = Object.entries(others).map(([name, value]) => [name, [value, value]] as const);
  return {
    ...INITIAL_THEME,
    ...Object.fromEntries(
      [...Object.entries(colors), ...both].flatMap(([name, [light, dark]]) => [
        [toKey(name, 'light'), light],
        [toKey(name, 'dark'), dark],
      ]),
    ),
  };
}

/** Themes to start with. Each passes every check of contrast. */
export const PRESETS: Record<string, Theme> = {
  Tessera: INITIAL_THEME,
  Forest: preset(
    {
      accent: ['#0a6b34', '#6fd39b'],
      'on-accent': ['#ffffff', '#06210f'],
      'surface-sunken': ['#f1f6f2', '#1b241e'],
      line: ['#d8e2da', '#2f3a33'],
    },
    { radius: '8px', 'radius-small': '6px' },
  ),
  Plum: preset(
    { accent: ['#7a1fa2', '#d9a5f5'], 'on-accent': ['#ffffff', '#2b0a3a'] },
    { radius: '24px', 'radius-small': '18px' },
  ),
  Ink: preset(
    {
      accent: ['#17181c', '#f2f3f5'],
      'on-accent': ['#ffffff', '#17181c'],
      'line-control': ['#17181c', '#f2f3f5'],
      'line-strong': ['#17181c', '#f2f3f5'],
    },
    { radius: '0px', 'radius-small': '0px' },
  ),
  Warm: preset({
    accent: ['#9a3412', '#fdba74'],
    'on-accent': ['#ffffff', '#3b1503'],
    surface: ['#fffdf8', '#1c1917'],
    'surface-sunken': ['#f7f1e6', '#272220'],
    text: ['#1c1917', '#f5f0e8'],
    'text-muted': ['#5f564d', '#b3a89b'],
    line: ['#e7dfd0', '#3b342f'],
  }),
};
