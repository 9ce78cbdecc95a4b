import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { SHARED_DOCUMENT, splitLong } from '../../../../test/projects.ts';

const root = fileURLToPath(new URL('.', import.meta.url));

/** Runs the React package's tests against the oldest supported React. */
export const PROJECTS = splitLong(
  {
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
      // MUI loads a build of Emotion that requires the other React.
      exclude: ['**/*.{browser,chromium,firefox}.test.tsx', '**/slots-mui.test.tsx'],
      ...SHARED_DOCUMENT,
      // The libraries of `slots.test.tsx` get this React, too, not the one they are installed with.
      server: { deps: { inline: [/@(?:base-ui|radix-ui)[+/]/] } },
    },
  },
  // Quick are the table of all parts, and the server.
  ['**/!(conformance|*.server).test.tsx'],
);

export default defineConfig({ test: { projects: PROJECTS } });
