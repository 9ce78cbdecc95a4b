import { type QrSymbol, drawPlainQr, drawQr, encodeQr } from '@tessera/qr';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasWholeModules, findModuleRuns } from './whole-modules.ts';

/** Draws the outline of the dark modules of a symbol or a grid. */
function drawOutline(grid: Pick<QrSymbol, 'size' | 'modules'>): string {
  const drawing = drawPlainQr({ ...encodeQr('1'), ...grid }, { backColor: 'transparent' });
  return drawing.layers.map((layer) => (layer.type === 'path' ? layer.path : '')).join('');
}

/** Fills a grid, row by row, with the runs of an outline. */
function fillRuns(path: string, size: number): Uint8Array {
  const modules = new Uint8Array(size * size);
  for (const { row, column, length } of findModuleRuns(path) ?? []) {
    modules.fill(1, row * size + column, row * size + column + length);
  }
  return modules;
}

describe('findModuleRuns', () => {
  it('findModuleRuns returns the modules that an outline was drawn from.', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }).chain((size) =>
          fc.record({
            size: fc.constant(size),
            modules: fc.uint8Array({ minLength: size * size, maxLength: size * size, max: 1 }),
          }),
        ),
        (grid) => {
          expect(fillRuns(drawOutline(grid), grid.size)).toEqual(grid.modules);
        },
      ),
    );
  });

  it.each([1, 7, 40])(
    'findModuleRuns returns the modules of a symbol of version %i.',
    (version) => {
      const symbol = encodeQr('HELLO WORLD', { version });
      expect(fillRuns(drawOutline(symbol), symbol.size)).toEqual(symbol.modules);
    },
  );

  it('findModuleRuns returns the modules of the ground, and of squares drawn one by one.', () => {
    expect(findModuleRuns('M-1 -1h3v3h-3z')).toEqual(
      [-1, 0, 1].map((row) => ({ row, column: -1, length: 3 })),
    );
    const symbol = encodeQr('HELLO WORLD');
    const style = { moduleShape: () => 'h1v1h-1zm0 0', backColor: 'transparent' };
    const [layer] = drawQr(symbol, style).layers;
    expect(layer?.type === 'path' && hasWholeModules(layer)).toBe(true);
    expect(layer?.type === 'path' && fillRuns(layer.path, symbol.size)).toEqual(symbol.modules);
  });

  it.each(['M0 0h1 1v1', 'M0 0l1 1', 'M0 0h.5v1', 'M0 0v1e1', 'M0 0,1 1'])(
    'findModuleRuns returns undefined for a path with other commands: %s.',
    (path) => {
      expect(findModuleRuns(path)).toBeUndefined();
    },
  );
});

describe('hasWholeModules', () => {
  it.each([
    ['square', 'square', true],
    ['square', 'circle', false],
    ['square', 'rounded', false],
    ['square', 'leaf', false],
    ['gapped-square', 'square', false],
    ['diamond', 'square', false],
    ['rounded', 'square', false],
  ] as const)(
    'hasWholeModules of %s modules and %s eyes is %j.',
    (moduleShape, eyeShape, expected) => {
      const layers = drawQr(encodeQr('1'), { moduleShape, eyeShape }).layers;
      const paths = layers.filter((layer) => layer.type === 'path');
      expect(paths.map(hasWholeModules)).toEqual([true, expected]);
    },
  );
});
