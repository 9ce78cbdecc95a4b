import { readFileSync } from 'node:fs';
import type { StorybookConfig } from '@storybook/react-vite';
import remarkGfm from 'remark-gfm';

const config: StorybookConfig = {
  stories: ['../docs/**/*.mdx', '../packages/react/src/**/*.stories.tsx'],
  staticDirs: [
    // The brand and the icon of the tab.
    { from: './public', to: '/' },
    // For tools that write code.
    { from: '../skills/tessera', to: '/skills/tessera' },
    { from: '../llms.txt', to: '/llms.txt' },
  ],
  addons: [
    // Adds the tables of GitHub, which are not part of MDX.
    {
      name: '@storybook/addon-docs',
      options: { mdxPluginOptions: { mdxCompileOptions: { remarkPlugins: [remarkGfm] } } },
    },
    '@storybook/addon-a11y',
    '@storybook/addon-vitest',
  ],
  framework: '@storybook/react-vite',
  env: (variables) => ({
    ...variables,
    STORYBOOK_TOKENS_CSS: readFileSync(
      new URL('../packages/react/src/tokens.css', import.meta.url),
      'utf8',
    ),
  }),
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  typescript: { reactDocgen: 'react-docgen-typescript' },
  viteFinal: (vite) => ({
    ...vite,
    build: {
      ...vite.build,
      chunkSizeWarningLimit: 2000,
      rolldownOptions: {
        ...vite.build?.rolldownOptions,
        onwarn: (w, warn) => (w.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : warn(w)),
      },
    },
  }),
};
export default config;
