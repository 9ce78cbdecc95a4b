import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { SHARED_WORKERS, splitLong } from '../../test/projects.ts';

const root = fileURLToPath(new URL('.', import.meta.url));

export const PROJECTS = [
  ...splitLong(
    {
      plugins: [react()],
      test: {
        name: 'full-stack',
        root,
        include: ['server/**/*.test.ts'],
        exclude: ['server/**/*.postgres.test.ts'],
        globalSetup: fileURLToPath(
          new URL('server/testing/create-database-template.ts', import.meta.url),
        ),
        ...SHARED_WORKERS,
      },
    },
    // They start several databases one after the other.
    ['server/{check-encryption-keys,database,flood}.test.ts'],
  ),
  {
    test: {
      name: 'postgres',
      root,
      include: ['server/**/*.postgres.test.ts'],
      testTimeout: 120_000,
      hookTimeout: 120_000,
    },
  },
  { test: { name: 'soak', root, include: ['test/soak/soak.ts'] } },
  {
    test: {
      name: 'e2e',
      root,
      include: ['test/**/*.test.ts'],
      globalSetup: fileURLToPath(new URL('test/build-app.ts', import.meta.url)),
      testTimeout: 120_000,
      hookTimeout: 120_000,
    },
  },
];

export default defineConfig({ test: { projects: PROJECTS } });
