import { readdirSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { listBundledModules } from '../../../test/bundled-modules.ts';

const here = dirname(fileURLToPath(import.meta.url));

async function listModules(names: string[], conditions?: string[]): Promise<string[]> {
  const modules = await listBundledModules(resolve(here, 'index.ts'), names, conditions);
  return modules.map((id) => id.replace(/^.*\/(?:node_modules|packages\/qr\/src)\//, ''));
}

const ours = (modules: string[]): string[] => modules.filter((id) => !id.startsWith('qrcode/'));

describe('bundles', { timeout: 60_000 }, () => {
  it('A page with plain symbols loads no shapes, verdict, pictures or color names.', async () => {
    const modules = await listModules(['encodeQr', 'drawPlainQr']);
    expect(modules).toContain('draw/draw-plain-qr.ts');
    expect(
      ours(modules).filter((id) =>
        /shape|outline|gradient|logo|assess|raster|render|color\/|color-names/.test(id),
      ),
    ).toEqual([]);
    expect(modules.filter((id) => /culori|fast-png|fflate|pngjs|yargs/.test(id))).toEqual([]);
  });

  it('A page that draws every style loads no verdict and no PNG code.', async () => {
    const modules = await listModules(['encodeQr', 'drawQr']);
    expect(modules).toContain('draw/module-shape.ts');
    expect(modules.filter((id) => /assess|raster|python|fast-png|fflate/.test(id))).toEqual([]);
    // Neither code that computes with colors nor their names, which browsers know.
    expect(modules.filter((id) => /culori|color-names\.ts/.test(id))).toEqual([]);
  });

  it.each(['worker', 'workerd', 'edge-light'])(
    'A bundle for %s has the names of colors, because there is no browser to ask.',
    async (condition) => {
      const modules = await listModules(['encodeQr', 'drawQr'], [condition, 'browser']);
      expect(modules).toContain('draw/check-color-names.ts');
    },
  );

  it('A page loads the code that paints a PNG only when it paints.', async () => {
    const modules = await listModules(['renderPng']);
    expect(modules).toContain('render/render-png.ts');
    expect(modules.filter((id) => /paint-png|parse-color|fast-png|fflate/.test(id))).toEqual([]);
  });

  it('A page that encodes loads nothing with which qrcode splits text or scores masks.', async () => {
    const modules = await listModules(['encodeQr']);
    expect(modules.some((id) => id.includes('qrcode/lib/core/polynomial'))).toBe(true);
    expect(
      modules.filter((id) =>
        /dijkstra|core\/(?:qrcode|segments|.*-data|mode|regex|version.*|mask.*|bit-.*)\.js/.test(
          id,
        ),
      ),
    ).toEqual([]);
  });

  it('A page that only draws loads no encoder.', async () => {
    const modules = await listModules(['drawQr', 'drawPlainQr', 'renderText']);
    expect(modules.filter((id) => /qrcode|encode-qr/.test(id))).toEqual([]);
  });
});

describe('imports', () => {
  it('Only one file imports qrcode, and only the command imports Node.', () => {
    const files = readdirSync(here, { recursive: true, encoding: 'utf8' }).filter(
      (file) => file.endsWith('.ts') && !/\.(?:test|bench|d)\.ts$/.test(file),
    );
    const imports = files.flatMap((file) =>
      Array.from(
        readFileSync(resolve(here, file), 'utf8').matchAll(/from '([^.'][^']*)'/g),
        ([, module]) => `${file}: ${module!.replace(/^(qrcode)\/.*/, '$1')}`,
      ),
    );
    expect([...new Set(imports)].toSorted((a, b) => a.localeCompare(b))).toEqual([
      'color/parse-color.ts: culori/fn',
      'command/run-command.ts: node:module',
      'command/run-command.ts: node:util',
      'command/tessera-qr.ts: node:fs/promises',
      'command/tessera-qr.ts: node:process',
      'draw/draw-qr.ts: #check-color-names',
      'encode/qrcode-core.ts: qrcode',
      'render/png/compress.ts: fflate',
      'render/png/decode-png.ts: fflate',
    ]);
  });
});
