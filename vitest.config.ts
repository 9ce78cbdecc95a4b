import { defineConfig } from 'vitest/config';
import { PROJECTS as BETTER_AUTH } from './examples/better-auth/vitest.config.ts';
import { PROJECTS as FULL_STACK } from './examples/full-stack/vitest.config.ts';
import { PROJECTS as ADAPTERS } from './packages/adapters/vitest.config.ts';
import { PROJECTS as CORE } from './packages/core/vitest.config.ts';
import { PROJECTS as QR } from './packages/qr/vitest.config.ts';
import { PROJECTS as REACT } from './packages/react/vitest.config.ts';
import { PROJECTS as PROVIDERS } from './test/providers/vitest.config.ts';

/** Every project of every package, to be chosen with `--project`. */
export default defineConfig({
  test: {
    projects: [
      ...ADAPTERS,
      ...CORE,
      ...QR,
      ...REACT,
      ...FULL_STACK,
      ...BETTER_AUTH,
      ...PROVIDERS,
      { test: { name: 'fuzz', include: ['test/fuzz/*.test.ts'] } },
    ],
  },
});
