import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { expect, vi } from 'vitest';

/** Bytes, minified and gzipped, of what a page built by Vite loads for one module, React aside. */
export async function bundleSize(path: string): Promise<number> {
  // As for a page that is published: the test runner’s own value would keep what is there for
  // developers.
  vi.stubEnv('NODE_ENV', 'production');
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      rollupOptions: {
        input: path,
        preserveEntrySignatures: 'strict',
        external: /^react(?:$|\/)/,
      },
    },
  });
  vi.unstubAllEnvs();
  const { output } = result as Extract<typeof result, { output: unknown }>;
  const [entry] = output;
  expect(entry.imports.filter((id) => !id.startsWith('react'))).toEqual([]);
  return gzipSync(entry.code, { level: 9 }).length;
}
