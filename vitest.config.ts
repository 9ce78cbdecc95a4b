import { fileURLToPath } from 'node:url';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { browser } from './test/browsers.ts';

const configDir = fileURLToPath(new URL('.storybook', import.meta.url));
/** Runs before every file of React tests. */
const setupFiles = [fileURLToPath(new URL('test/setup.ts', import.meta.url))];
/** Properties are tried hundreds of times, on machines that may be busy. */
const propertyTimeout = 60_000;
const engines = ['chromium', 'firefox', 'webkit'] as const;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'core',
          root: 'packages/core',
          include: ['src/**/*.test.ts'],
          testTimeout: propertyTimeout,
        },
      },
      {
        // The adapter of browsers and workers, in a context without anything of Node.
        resolve: {
          alias: {
            '#otpauth': fileURLToPath(new URL('packages/core/src/otpauth.ts', import.meta.url)),
          },
        },
        test: {
          name: 'core-edge',
          root: 'packages/core',
          include: ['src/**/*.test.ts'],
          exclude: ['src/**/*.node.test.ts'],
          environment: 'edge-runtime',
          pool: 'vmThreads',
          testTimeout: propertyTimeout,
        },
      },
      ...engines.map((engine) => ({
        test: {
          name: `core-${engine}`,
          root: 'packages/core',
          include: ['src/**/*.test.ts'],
          exclude: ['src/**/*.node.test.ts'],
          testTimeout: propertyTimeout,
          browser: browser(engine),
        },
      })),
      { test: { name: 'qr', root: 'packages/qr', include: ['src/**/*.test.ts'] } },
      {
        plugins: [react()],
        test: {
          name: 'react',
          root: 'packages/react',
          include: ['src/**/*.test.{ts,tsx}'],
          exclude: ['src/**/*.{browser,chromium,firefox}.test.tsx'],
          environment: 'happy-dom',
          // Whole flows are typed key by key, on machines that may be busy.
          testTimeout: 30_000,
          setupFiles,
          restoreMocks: true,
        },
      },
      'packages/react/compat/react-18/vitest.config.ts',
      ...engines.map((engine) => ({
        plugins: [react()],
        // Only some tests import them: found late, they would reload the page under them.
        optimizeDeps: { include: ['zxing-wasm/reader', 'react-dom/server'] },
        test: {
          name: `react-${engine}`,
          root: 'packages/react',
          include: ['src/**/*.test.tsx'],
          // Only Chromium can be told to pretend dark mode, forced colors and print, and only
          // Chromium and Firefox what an input method composes.
          exclude: [
            'src/**/*.server.test.tsx',
            ...(engine === 'chromium' ? [] : ['src/**/*.chromium.test.tsx']),
            ...(engine === 'webkit' ? ['src/**/*.firefox.test.tsx'] : []),
          ],
          setupFiles,
          restoreMocks: true,
          browser: browser(engine),
        },
      })),
      ...engines.map((engine) => ({
        plugins: [storybookTest({ configDir })],
        test: { name: `stories-${engine}`, browser: browser(engine) },
      })),
      {
        plugins: [react()],
        test: {
          name: 'full-stack',
          root: 'examples/full-stack',
          include: ['server/**/*.test.ts'],
          // Each file starts a Postgres of its own.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e',
          root: 'examples/full-stack',
          include: ['test/**/*.test.ts'],
          globalSetup: fileURLToPath(
            new URL('examples/full-stack/test/build-app.ts', import.meta.url),
          ),
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'bench',
          include: [],
          benchmark: { include: ['packages/*/src/**/*.bench.{ts,tsx}'] },
        },
      },
    ],
  },
});
