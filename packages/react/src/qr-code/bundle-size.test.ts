// @vitest-environment node
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { expect, it } from 'vitest';

/** Bytes, minified and gzipped, of what a page built by Vite loads for one component, React aside. */
async function sizeOf(component: string): Promise<number> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      rollupOptions: {
        input: fileURLToPath(new URL(`${component}.tsx`, import.meta.url)),
        preserveEntrySignatures: 'strict',
        external: /^react(?:$|\/)/,
      },
    },
  });
  const { output } = result as Extract<typeof result, { output: unknown }>;
  const [entry] = output;
  expect(entry.imports.filter((id) => !id.startsWith('react'))).toEqual([]);
  return gzipSync(entry.code, { level: 9 }).length;
}

it('PlainQrCode weighs at most 12 kB with the encoder, two thirds of which are qrcode’s', async () => {
  expect(await sizeOf('PlainQrCode')).toBeLessThanOrEqual(12_000);
}, 60_000);

it('what draws every style is carried by pages that show it, and by no others', async () => {
  expect(await sizeOf('QrCode')).toBeGreaterThan((await sizeOf('PlainQrCode')) + 4000);
}, 60_000);
