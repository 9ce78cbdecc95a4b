import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export const PROJECTS = [
  {
    test: {
      name: 'providers',
      root: fileURLToPath(new URL('.', import.meta.url)),
      include: ['*/*.test.ts'],
      testTimeout: 120_000,
      hookTimeout: 180_000,
    },
  },
];

export default defineConfig({ test: { projects: PROJECTS } });
