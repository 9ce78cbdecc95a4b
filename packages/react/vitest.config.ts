import { fileURLToPath } from 'node:url';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { browser } from '../../test/browsers.ts';
import {
  ENGINES,
  REACT_SETUP,
  SHARED_DOCUMENT,
  SHARED_WORKERS,
  TEST_TIMEOUT,
  splitLong,
} from '../../test/projects.ts';

import { PROJECTS as REACT_18 } from './compat/react-18/vitest.config.ts';

const root = fileURLToPath(new URL('.', import.meta.url));
const configDir = fileURLToPath(new URL('../../.storybook', import.meta.url));

export const PROJECTS = [
  {
    // Tests that need no document.
    plugins: [react()],
    test: {
      name: 'react-node',
      root,
      include: ['src/**/*.test.ts'],
      // The theme builder reads its variables from it. Vitest empties other stylesheets.
      css: { include: [/tokens\.css/] },
      ...SHARED_WORKERS,
    },
  },
  ...splitLong(
    {
      plugins: [react()],
      test: {
        name: 'react',
        root,
        include: ['src/**/*.test.tsx'],
        exclude: ['src/**/*.{browser,chromium,firefox}.test.tsx'],
        ...SHARED_DOCUMENT,
      },
    },
    // MUI takes longer to load than its tests to run.
    ['src/slots-mui.test.tsx'],
  ),
  ...REACT_18,
  ...ENGINES.map((engine) => ({
    plugins: [react()],
    // Only some tests import these. Vite would find them late, and reload the page during a test.
    optimizeDeps: {
      include: [
        'darkreader',
        'zxing-wasm/reader',
        'react-dom/server',
        'axe-core',
        '@base-ui/react/button',
        '@base-ui/react/checkbox',
        '@base-ui/react/dialog',
        '@base-ui/react/input',
        '@mui/material/Button',
        '@mui/material/Checkbox',
        '@mui/material/OutlinedInput',
        '@radix-ui/react-checkbox',
        '@radix-ui/react-dialog',
        '@radix-ui/react-slot',
      ],
    },
    test: {
      name: `react-${engine}`,
      root,
      include: ['src/**/*.test.tsx'],
      // Only Node replaces modules reliably. Only Chromium emulates dark mode, forced colors and
      // print, and only Chromium and Firefox emulate an input method.
      exclude: [
        'src/**/*.{mock,server}.test.tsx',
        ...(engine === 'chromium' ? [] : ['src/**/*.chromium.test.tsx']),
        ...(engine === 'webkit' ? ['src/**/*.firefox.test.tsx'] : []),
      ],
      setupFiles: [REACT_SETUP],
      restoreMocks: true,
      browser: browser(engine),
    },
  })),
  ...ENGINES.map((engine) => ({
    plugins: [storybookTest({ configDir })],
    // The gallery of all states is one test with fifty drop-ins.
    test: { name: `stories-${engine}`, browser: browser(engine), testTimeout: TEST_TIMEOUT },
  })),
];

export default defineConfig({ test: { projects: PROJECTS } });
