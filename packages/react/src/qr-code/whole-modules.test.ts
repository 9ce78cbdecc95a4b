import { type QrSymbol, drawPlainQr, drawQr, encodeQr } from '@tessera/qr';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOfWholeModules, moduleRuns } from './whole-modules.ts';

/** The outline of a symbol's dark modules, or of a grid in place of them. */
function outlineOf(grid: Pick<QrSymbol, 'size' | 'modules'>): string {
  const drawing = drawPlainQr({ ...encodeQr('1'), ...grid }, { backColor: 'transparent' });
  return drawing.layers.map((layer) => (layer.type === 'path' ? layer.path : '')).join('');
}

/** The modules that runs cover, row by row. */
function modulesOf(path: string, size: number): Uint8Array {
  const modules = new Uint8Array(size * size);
  for (const { row, column, length } of moduleRuns(path) ?? []) {
    modules.fill(1, row * size + column, row * size + column + length);
  }
  return modules;
}

describe('moduleRuns', () => {
  it('finds the modules that an outline was made of', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }).chain((size) =>
          fc.record({
            size: fc.constant(size),
            modules: fc.uint8Array({ minLength: size * size, maxLength: size * size, max: 1 }),
          }),
        ),
        (grid) => {
          expect(modulesOf(outlineOf(grid), grid.size)).toEqual(grid.modules);
        },
      ),
    );
  });

  it.each([1, 7, 40])('finds those of a symbol of version %i', (version) => {
    const symbol = encodeQr('HELLO WORLD', { version });
    expect(modulesOf(outlineOf(symbol), symbol.size)).toEqual(symbol.modules);
  });

  it('finds those of the ground, and of squares that are drawn one by one', () => {
    expect(moduleRuns('M-1 -1h3v3h-3z')).toEqual(
      [-1, 0, 1].map((row) => ({ row, column: -1, length: 3 })),
    );
    const symbol = encodeQr('HELLO WORLD');
    const style = { moduleShape: () => 'h1v1h-1zm0 0', backColor: 'transparent' };
    const [layer] = drawQr(symbol, style).layers;
    expect(layer?.type === 'path' && isOfWholeModules(layer)).toBe(true);
    expect(layer?.type === 'path' && modulesOf(layer.path, symbol.size)).toEqual(symbol.modules);
  });

  it.each(['M0 0h1 1v1', 'M0 0l1 1', 'M0 0h.5v1', 'M0 0v1e1', 'M0 0,1 1'])(
    'leaves alone what it does not know for certain: %s',
    (path) => {
      expect(moduleRuns(path)).toBeUndefined();
    },
  );
});

describe('isOfWholeModules', () => {
  it.each([
    ['square', 'square', true],
    ['square', 'circle', false],
    ['square', 'rounded', false],
    ['square', 'leaf', false],
    ['gapped-square', 'square', false],
    ['diamond', 'square', false],
    ['rounded', 'square', false],
  ] as const)('of %s modules and %s eyes: %j', (moduleShape, eyeShape, expected) => {
    const layers = drawQr(encodeQr('1'), { moduleShape, eyeShape }).layers;
    const paths = layers.filter((layer) => layer.type === 'path');
    expect(paths.map(isOfWholeModules)).toEqual([true, expected]);
  });
});
