import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { SHARED_WORKERS } from '../../test/projects.ts';

const root = fileURLToPath(new URL('.', import.meta.url));

export const PROJECTS = [
  { test: { name: 'adapters', root, include: ['src/**/*.test.ts'], ...SHARED_WORKERS } },
];

export default defineConfig({ test: { projects: PROJECTS } });
