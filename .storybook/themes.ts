import { type ThemeVars, create } from 'storybook/theming';
import { readTokens } from '../packages/react/test/theme-builder/read-tokens.ts';

/** The color schemes that the toolbar offers. */
export type Scheme = 'light' | 'dark';

/**
 * Returns the look of Storybook in the fonts and colors of the stylesheet. Images have relative
 * addresses, for any sub-path.
 *
 * @param tokensCss - the text of `tokens.css`.
 */
export function createThemes(tokensCss: string): Record<Scheme, ThemeVars> {
  const tokens = new Map(readTokens(tokensCss).map((token) => [token.name, token]));
  return { light: createTheme('light'), dark: createTheme('dark') };

  function createTheme(scheme: Scheme): ThemeVars {
    const get = (name: string): string => {
      const token = tokens.get(name);
      if (token === undefined) {
        throw new Error(`tokens.css has no --tessera-${name}, which a color of Storybook is.`);
      }
      return token[scheme];
    };
    return create({
      base: scheme,
      brandTitle: 'Tessera',
      brandUrl: './',
      brandTarget: '_self',
      brandImage: `./brand-${scheme}.svg`,
      fontBase: get('font'),
      fontCode: get('font-mono'),
      colorPrimary: get('accent'),
      colorSecondary: get('accent'),
      // In the dark, what is behind the page is darker than every surface.
      appBg: scheme === 'light' ? get('surface-sunken') : '#0c0d0f',
      appContentBg: get('surface'),
      appPreviewBg: get('surface'),
      appBorderColor: get('line'),
      appBorderRadius: Number.parseFloat(get('radius-small')),
      textColor: get('text'),
      textInverseColor: get('on-accent'),
      textMutedColor: get('text-muted'),
      barBg: get('surface'),
      barTextColor: get('text-muted'),
      barHoverColor: get('accent'),
      barSelectedColor: get('accent'),
      inputBg: scheme === 'light' ? get('surface') : get('surface-sunken'),
      inputTextColor: get('text'),
      inputBorder: get('line-strong'),
      inputBorderRadius: 6,
    });
  }
}

/** Returns the color scheme of the system, which Storybook starts with. */
export function getSystemScheme(): Scheme {
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
