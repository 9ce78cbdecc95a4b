import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { isSettingValue } from '../test/scan-lab/lab-controls.ts';
import { INITIAL_SETTINGS } from '../test/scan-lab/settings.ts';
import { decodeSettings, encodeSettings } from '../test/scan-lab/share-link.ts';
import { toCss, toDesignTokens } from '../test/theme-builder/export-theme.ts';
import { INITIAL_THEME, PRESETS, type Theme, isThemeValue } from '../test/theme-builder/theme.ts';
import { readTokens } from '../test/theme-builder/read-tokens.ts';
import { TOKENS } from '../test/theme-builder/tokens.ts';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

it('The theme builder has every variable that tokens.css sets on the root.', () => {
  const css = read('./tokens.css');
  const names = Array.from(css.matchAll(/--tessera-([\w-]+):/g), ([, name = '']) => name);
  expect(new Set(TOKENS.map(({ name }) => name))).toEqual(new Set(names));
});

it('The theming page has every variable of the theme builder.', () => {
  const [, table = ''] = read('../../../docs/theming.mdx').split('\n## Variables\n');
  expect(TOKENS.filter(({ name }) => !table.includes(`\`--tessera-${name}\``))).toEqual([]);
});

it('A color of tokens.css has its value in both color schemes.', () => {
  const css = `:root { --tessera-text: #111111; } @supports (x) { :root {
    --tessera-text: light-dark(#111111, #eeeeee); } }`;
  expect(readTokens(css)).toEqual([
    { name: 'text', kind: 'color', light: '#111111', dark: '#eeeeee' },
  ]);
});

it('The CSS of a theme has only what differs from the stylesheet.', () => {
  expect(toCss(INITIAL_THEME)).toBe(':root {\n}\n');
  expect(toCss({ ...INITIAL_THEME, 'accent, dark': '#ffffff' })).toBe(
    ':root {\n  --tessera-accent: light-dark(#2f55d4, #ffffff);\n}\n',
  );
});

it('The design tokens have each color in both color schemes, and every length.', () => {
  const { tessera } = JSON.parse(toDesignTokens(INITIAL_THEME)) as {
    tessera: Record<string, object>;
  };
  expect(tessera).toMatchObject({
    light: { $type: 'color', accent: { $value: { colorSpace: 'srgb', hex: '#2f55d4' } } },
    dark: { $type: 'color', accent: { $value: { components: [0.5569, 0.651, 1] } } },
    length: { $type: 'dimension', radius: { $value: { value: 14, unit: 'px' } } },
  });
});

/** Reads the settings of a link for the theme builder. */
const readTheme = (text: string): { settings: Theme; ignored: string[] } =>
  decodeSettings(text, INITIAL_THEME, isThemeValue);

it.each(Object.keys(PRESETS))('A link restores the theme “%s”.', (name) => {
  const settings = PRESETS[name]!;
  expect(readTheme(encodeSettings(settings, INITIAL_THEME))).toEqual({ settings, ignored: [] });
});

it('A link that is no theme leaves the theme of the stylesheet.', () => {
  for (const text of ['', '%', 'bm90IGpzb24', 'bnVsbA']) {
    expect(readTheme(text)).toEqual({ settings: INITIAL_THEME, ignored: [] });
  }
});

it('A value of a link that no control can show gives way to its default, and is named.', () => {
  const wrong = {
    'accent, dark': 1,
    'accent, light': 'red',
    'radius, light': '99px',
    'font, light': 'Comic Sans MS',
    other: 'x',
  };
  expect(readTheme(encodeSettings(wrong, {}))).toEqual({
    settings: INITIAL_THEME,
    ignored: Object.keys(wrong),
  });
});

it('A value of a link that no control of the scan lab can show gives way to its default.', () => {
  const wrong = {
    moduleShape: 'hexagon',
    mask: '8',
    version: 41,
    fillColor: 'black',
    logo: 'https://example.org/logo.svg',
    isFitted: 'yes',
  };
  expect(decodeSettings(encodeSettings(wrong, {}), INITIAL_SETTINGS, isSettingValue)).toEqual({
    settings: INITIAL_SETTINGS,
    ignored: Object.keys(wrong),
  });
});
