import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { browser } from '../../test/browsers.ts';
import { ENGINES, SHARED_WORKERS, splitLong, TEST_TIMEOUT } from '../../test/projects.ts';

const root = fileURLToPath(new URL('.', import.meta.url));

export const PROJECTS = [
  ...splitLong({
    test: { name: 'core', root, include: ['src/**/*.test.ts'], ...SHARED_WORKERS },
  }),
  ...splitLong(
    {
      // Runs the code for browsers and workers in a context without anything of Node.
      resolve: {
        alias: { '#otpauth': fileURLToPath(new URL('src/otpauth.ts', import.meta.url)) },
      },
      test: {
        name: 'core-edge',
        root,
        include: ['src/**/*.test.ts'],
        exclude: ['src/**/*.node.test.ts'],
        environment: 'edge-runtime',
        pool: 'vmThreads' as const,
        testTimeout: TEST_TIMEOUT,
      },
    },
    // What differs between runtimes is cryptography. The rest is the same code as in Node.
    [
      'src/{accepted-time-steps,attempt-budget,configuration,diagnose-code,key-material}.test.ts',
      'src/{create,lint,parse}-key-uri.test.ts',
      'src/{create-migration-uris,parse-migration-uri,resync,typed-input}.test.ts',
      'src/normalize-{code,secret}.test.ts',
    ],
  ),
  ...ENGINES.map((engine) => ({
    test: {
      name: `core-${engine}`,
      root,
      include: ['src/**/*.test.ts'],
      exclude: ['src/**/*.node.test.ts'],
      testTimeout: TEST_TIMEOUT,
      browser: browser(engine),
    },
  })),
];

export default defineConfig({ test: { projects: PROJECTS } });
