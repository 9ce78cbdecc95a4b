import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));

/** Runs the React package's tests against the oldest supported React. */
export default defineConfig({
  root,
  plugins: [react()],
  resolve: {
    dedupe: [
      'react',
      'react-dom',
      '@testing-library/react',
      '@testing-library/user-event',
      'react-hook-form',
    ],
  },
  test: {
    name: 'react-18',
    root,
    dir: fileURLToPath(new URL('../../src', import.meta.url)),
    include: ['**/*.test.tsx'],
    exclude: ['**/*.{browser,chromium,firefox}.test.tsx'],
    environment: 'happy-dom',
    setupFiles: [fileURLToPath(new URL('../../../../test/setup.ts', import.meta.url))],
    restoreMocks: true,
  },
});
