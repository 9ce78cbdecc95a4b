import { type ThemeVars, create } from 'storybook/theming';

/** The color schemes that the toolbar offers. */
export type Scheme = 'light' | 'dark';

const SHARED = {
  brandTitle: 'Tessera',
  brandUrl: './',
  brandTarget: '_self',
  fontBase: "ui-sans-serif, system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif",
  fontCode: "ui-monospace, 'SF Mono', 'Cascadia Mono', 'Noto Sans Mono', Menlo, monospace",
  appBorderRadius: 10,
  inputBorderRadius: 6,
};

/** Storybook in the colors of the stylesheet. Images have relative addresses, for any sub-path. */
export const THEMES: Record<Scheme, ThemeVars> = {
  light: create({
    ...SHARED,
    base: 'light',
    brandImage: './brand-light.svg',
    colorPrimary: '#2f55d4',
    colorSecondary: '#2f55d4',
    appBg: '#f5f6f8',
    appContentBg: '#ffffff',
    appPreviewBg: '#ffffff',
    appBorderColor: '#dfe2e7',
    textColor: '#17181c',
    textMutedColor: '#5b606b',
    barTextColor: '#5b606b',
    barHoverColor: '#2f55d4',
    barSelectedColor: '#2f55d4',
    barBg: '#ffffff',
    inputBorder: '#868c98',
  }),
  dark: create({
    ...SHARED,
    base: 'dark',
    brandImage: './brand-dark.svg',
    colorPrimary: '#8ea6ff',
    colorSecondary: '#8ea6ff',
    appBg: '#0c0d0f',
    appContentBg: '#17181c',
    appPreviewBg: '#17181c',
    appBorderColor: '#33363d',
    textColor: '#f2f3f5',
    textInverseColor: '#0d1433',
    textMutedColor: '#a4a9b4',
    barTextColor: '#a4a9b4',
    barHoverColor: '#8ea6ff',
    barSelectedColor: '#8ea6ff',
    barBg: '#17181c',
    inputBg: '#1f2126',
    inputTextColor: '#f2f3f5',
    inputBorder: '#7d838f',
  }),
};

/** Returns the color scheme of the system, which Storybook starts with. */
export function getSystemScheme(): Scheme {
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
