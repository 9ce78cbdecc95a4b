import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export const PROJECTS = [
  {
    test: {
      name: 'e2e-better-auth',
      root: fileURLToPath(new URL('.', import.meta.url)),
      include: ['test/**/*.test.ts'],
      testTimeout: 120_000,
      hookTimeout: 120_000,
    },
  },
];

export default defineConfig({ test: { projects: PROJECTS } });
