import { colorsNamed } from 'culori/fn';
import { describe, expect, it, vi } from 'vitest';
import { encodeQr, type QrSymbol } from '../encode/encode-qr.ts';
import { measureCoverage } from '../raster/measure-coverage.ts';
import { drawPlainQr } from './draw-plain-qr.ts';
import { drawQr } from './draw-qr.ts';
import type { EyeShape } from './eye-shape.ts';
import type { QrGradientPaint } from './gradient.ts';
import { drawModulePath } from './module-path.ts';
import { type ModuleShapeName, moduleShapes } from './module-shape-name.ts';
import type { QrLayer, QrPathLayer } from './qr-drawing.ts';
import type { QrStyle } from './qr-style.ts';

const symbol = encodeQr('otpauth://totp/ACME:alice?secret=JBSWY3DPEHPK3PXP', { version: 7 });
const { size } = symbol;

function pathsOf(style: QrStyle, part: QrLayer['part'] = 'modules'): QrPathLayer[] {
  return drawQr(symbol, style).layers.filter(
    (layer): layer is QrPathLayer => layer.type === 'path' && layer.part === part,
  );
}

/**
 * How much of a square around the middle of each module is covered; `side` is a part of the module.
 */
function covered(layers: QrPathLayer[], side: number): number[] {
  const scale = 10;
  const sum = Array.from({ length: size * size }, () => 0);
  for (const layer of layers) {
    const parts = measureCoverage(layer, size * scale, 0, scale);
    const from = Math.round((scale * (1 - side)) / 2);
    for (let i = 0; i < size * size; i++) {
      const [row, column] = [Math.floor(i / size) * scale, (i % size) * scale];
      for (let y = from; y < scale - from; y++) {
        for (let x = from; x < scale - from; x++) {
          sum[i]! += parts[(row + y) * size * scale + column + x]! / (scale - 2 * from) ** 2;
        }
      }
    }
  }
  return sum;
}

const dark = Array.from(symbol.modules);
const rounded = (values: number[]): number[] => values.map((value) => Math.round(value));

describe('drawQr', () => {
  it('draws square modules as one outline, and the ground under them', () => {
    expect(drawQr(symbol, { boxSize: 6, border: 3, title: 'x' })).toEqual({
      side: size + 6,
      border: 3,
      pixels: 6 * (size + 6),
      viewBox: `-3 -3 ${size + 6} ${size + 6}`,
      title: 'x',
      layers: [
        {
          type: 'path',
          part: 'ground',
          path: `M-3 -3h${size + 6}v${size + 6}h-${size + 6}z`,
          fillRule: 'nonzero',
          fill: '#ffffff',
        },
        {
          type: 'path',
          part: 'modules',
          path: drawModulePath(symbol),
          fillRule: 'evenodd',
          fill: '#000000',
        },
      ],
    });
  });

  it('draws nothing under a transparent symbol', () => {
    expect(pathsOf({ backColor: 'transparent' }, 'ground')).toEqual([]);
  });

  it('does the same as drawPlainQr for a plain style', () => {
    const style = { boxSize: 3, border: 1, fillColor: 'navy', backColor: '#eee', title: 'x' };
    expect(drawPlainQr(symbol, style)).toEqual(drawQr(symbol, style));
  });
});

describe('moduleShape', () => {
  it.each(moduleShapes)(
    '%s covers the middle of every dark module and of no light one',
    (moduleShape) => {
      expect(rounded(covered(pathsOf({ moduleShape }), 0.2))).toEqual(dark);
    },
  );

  it.each([
    ['gapped-square', 0.64],
    ['circle', Math.PI / 4],
    ['gapped-circle', (Math.PI / 4) * 0.81],
    ['diamond', 0.5],
  ] as const)('%s covers %f of a module', (moduleShape, area) => {
    const parts = covered(pathsOf({ moduleShape }), 1);
    const data = parts.filter(
      (_, i) => dark[i] === 1 && symbol.kindAt(Math.floor(i / size), i % size) === 'data',
    );
    for (const part of data) {
      expect(part).toBeCloseTo(area, 1);
    }
  });

  it.each(['rounded', 'extra-rounded', 'classy', 'classy-rounded'] as const)(
    '%s with square corners covers exactly the modules',
    (moduleShape) => {
      const parts = covered(pathsOf({ moduleShape, moduleRadius: 0 }), 1);
      expect(parts.map((part) => Math.round(1000 * part) / 1000)).toEqual(dark);
    },
  );

  it('rounded draws a lone module as a circle and keeps corners between dark modules', () => {
    const grid = (rows: string[]): QrSymbol => {
      // Far from eyes, so that only the shape is looked at.
      const modules = new Uint8Array(size * size);
      for (const [y, row] of rows.entries()) {
        for (const [x, module] of Array.from(row).entries()) {
          modules[(20 + y) * size + 20 + x] = Number(module);
        }
      }
      return {
        ...symbol,
        modules,
        isDark: (y, x) => modules[y * size + x] === 1,
        kindAt: () => 'data',
      };
    };
    const pathOf = (rows: string[], moduleShape: ModuleShapeName): string => {
      const layer = drawQr(grid(rows), { moduleShape, backColor: 'transparent' }).layers[0]!;
      return (layer as QrPathLayer).path.split('M').find((path) => /^(19|2\d)/.test(path))!;
    };
    const arcs = (path: string): number => path.match(/a/g)?.length ?? 0;
    expect(arcs(pathOf(['1'], 'rounded'))).toBe(4);
    expect(arcs(pathOf(['11'], 'rounded'))).toBe(4);
    expect(arcs(pathOf(['11', '10'], 'rounded'))).toBe(5);
    expect(pathOf(['11', '10'], 'extra-rounded')).toContain('a1 1 ');
    expect(arcs(pathOf(['1'], 'classy'))).toBe(2);
    // Modules that touch at a corner only are two outlines.
    expect(arcs(pathOf(['10', '01'], 'rounded'))).toBe(4);
  });

  it('size changes what a shape covers', () => {
    const area = (moduleSize: number): number =>
      covered(pathsOf({ moduleShape: 'circle', moduleSize }), 1).reduce((a, b) => a + b);
    expect(area(0.5)).toBeLessThan(area(0.9));
  });

  it('can be a function, which sees the neighbors', () => {
    const seen = new Set<string>();
    const [layer] = pathsOf({
      moduleShape: ({ row, column, isDark }) => {
        expect(symbol.kindAt(row, column)).not.toMatch(/finder|alignment/);
        if (isDark(0, 1)) {
          seen.add(symbol.kindAt(row, column + 1));
        }
        expect(isDark(0, 0)).toBe(true);
        return 'h1v1h-1z';
      },
    });
    expect(seen.size).toBeGreaterThan(0);
    expect(layer!.fillRule).toBe('nonzero');
    expect(rounded(covered([layer!], 1))).toEqual(dark);
  });

  it.each([['M1 1h1'], ['h1"/><script'], [undefined as unknown as string]])(
    'refuses a function that returns %s',
    (path) => {
      expect(() => drawQr(symbol, { moduleShape: () => path })).toThrow(
        expect.objectContaining({ code: 'invalid-option' }),
      );
    },
  );
});

describe('eyeShape', () => {
  const eyes = (style: QrStyle): number[] => covered(pathsOf(style), 0.4);
  const patterns = dark.map((_, i) => symbol.kindAt(Math.floor(i / size), i % size));

  it.each(moduleShapes)(
    'stays solid around %s modules, and so do alignment patterns',
    (moduleShape) => {
      const isPattern = (_: number, i: number): boolean =>
        patterns[i] === 'finder' || patterns[i] === 'alignment';
      const parts = covered(pathsOf({ moduleShape }), 1).filter(isPattern);
      expect(parts.map((part) => Math.round(1000 * part) / 1000)).toEqual(dark.filter(isPattern));
    },
  );

  it.each(['square', 'rounded', 'circle', 'leaf'] as const)(
    '%s keeps 1 : 1 : 3 : 1 : 1 through the middle',
    (shape: EyeShape) => {
      const parts = rounded(eyes({ eyeShape: shape }));
      for (const [row, column] of [
        [3, 0],
        [3, size - 7],
        [size - 4, 0],
      ] as const) {
        expect(parts.slice(row * size + column, row * size + column + 7)).toEqual([
          1, 0, 1, 1, 1, 0, 1,
        ]);
      }
    },
  );

  it('is given for ring and center apart', () => {
    const path = (eyeShape: QrStyle['eyeShape']): string => pathsOf({ eyeShape })[0]!.path;
    expect(path({ ring: 'circle' })).toContain('a3.5 3.5');
    expect(path({ center: 'circle' })).toContain('a1.5 1.5');
    expect(path({ center: 'circle' })).not.toContain('a3.5 3.5');
  });

  it('has colors of its own', () => {
    const style: QrStyle = { eyeColor: { ring: 'navy', center: 'maroon' }, fillColor: '#111' };
    expect(pathsOf(style).map(({ fill }) => fill)).toEqual(['#111']);
    expect(pathsOf(style, 'eye-ring').map(({ fill }) => fill)).toEqual(['navy']);
    expect(pathsOf(style, 'eye-center').map(({ fill }) => fill)).toEqual(['maroon']);
    expect(pathsOf({ eyeColor: 'navy' }, 'eye-ring')[0]!.fill).toBe('navy');
    const all = [...pathsOf(style), ...pathsOf(style, 'eye-ring'), ...pathsOf(style, 'eye-center')];
    expect(rounded(covered(all, 1))).toEqual(dark);
  });
});

describe('gradient', () => {
  const stops = [
    { offset: 0, color: '#000' },
    { offset: 1, color: '#00f' },
  ];

  it('reaches from side to side', () => {
    expect(pathsOf({ gradient: { type: 'linear', stops } })[0]!.fill).toEqual({
      type: 'linear',
      x1: 0,
      y1: size / 2,
      x2: size,
      y2: size / 2,
      stops,
    });
  });

  it.each([
    [90, [0.5, 0, 0.5, 1]],
    [180, [1, 0.5, 0, 0.5]],
    [45, [0, 0, 1, 1]],
  ])('turned by %i degrees', (angle, place) => {
    const fill = pathsOf({ gradient: { type: 'linear', angle, stops } })[0]!.fill;
    const { x1, y1, x2, y2 } = fill as { x1: number; y1: number; x2: number; y2: number };
    for (const [i, value] of [x1, y1, x2, y2].entries()) {
      expect(value / size).toBeCloseTo(place[i]!, 10);
    }
  });

  it('radial reaches the corners', () => {
    expect(pathsOf({ gradient: { type: 'radial', stops } })[0]!.fill).toMatchObject({
      cx: size / 2,
      cy: size / 2,
      r: size * Math.SQRT1_2,
    });
  });

  it('square is two mirrored gradients, the second for the quarters at the sides', () => {
    const [all, sides] = pathsOf({ gradient: { type: 'square', stops } });
    const mirrored = [0, 0.5, 0.5, 1];
    expect((all!.fill as QrGradientPaint).stops.map(({ offset }) => offset)).toEqual(mirrored);
    expect(all!.clip).toBeUndefined();
    const clip = measureCoverage(sides!.clip!, size, 0, 1);
    const middle = (size - 1) / 2;
    expect([clip[middle], clip[middle * size]]).toEqual([0, 1]);
  });
});

describe('pictures', () => {
  const logo = { src: 'https://example.com/a.svg?b=1&c="2"' };

  it('fills the modules with a picture over their color', () => {
    const { layers } = drawQr(symbol, { fillImage: 'data:,x' });
    expect(layers.map(({ type, part }) => `${part} ${type}`)).toEqual([
      'ground path',
      'modules path',
      'modules image',
    ]);
    expect(layers[2]).toMatchObject({ x: 0, y: 0, width: size, height: size, isStretched: true });
    expect(layers[2]!.clip!.path).toBe(drawModulePath(symbol));
  });

  it('leaves out every module that logo and padding touch', () => {
    const parts = covered(pathsOf({ logo: { ...logo, size: 9 / size, padding: 1 } }), 1);
    const middle = (size - 1) / 2;
    for (const [i, part] of parts.entries()) {
      const [row, column] = [Math.floor(i / size), i % size];
      const isLogo = Math.abs(row - middle) <= 5 && Math.abs(column - middle) <= 5;
      expect(part).toBeCloseTo(isLogo ? 0 : dark[i]!, 5);
    }
  });

  it('leaves out less under a round logo', () => {
    const area = (shape: 'square' | 'circle'): number =>
      covered(pathsOf({ logo: { ...logo, size: 0.3, shape } }), 1).reduce((a, b) => a + b);
    expect(area('circle')).toBeGreaterThan(area('square'));
  });

  it('keeps the modules when told not to excavate', () => {
    expect(pathsOf({ logo: { ...logo, excavate: false } })[0]!.path).toBe(drawModulePath(symbol));
  });

  it('puts the logo in the middle, in its proportions, on a plate if it has a color', () => {
    const { layers } = drawQr(symbol, {
      logo: { ...logo, size: 0.5, aspectRatio: 2, padding: 1, backColor: '#fff' },
    });
    expect(layers.at(-1)).toMatchObject({
      x: size * 0.25,
      y: size * 0.375,
      width: size * 0.5,
      height: size * 0.25,
      isStretched: false,
    });
    expect(layers.at(-2)).toMatchObject({ part: 'logo', fill: '#fff' });
  });

  it.each([7, 10])(
    'draws an alignment pattern that a logo touches as modules, version %i',
    (version) => {
      const touched = encodeQr('x', { version });
      const paths = drawQr(touched, {
        moduleShape: 'circle',
        logo: { ...logo, size: 0.05 },
      }).layers;
      expect(paths.length).toBe(3);
    },
  );
});

describe('what it refuses', () => {
  const stops = [{ offset: 0, color: '#000' }];
  const logo = { src: 'x' };
  it.each<[string, unknown]>([
    ['moduleShape', { moduleShape: 'star' }],
    ['moduleShape', { moduleShape: 'toString' }],
    ['moduleSize', { moduleSize: 0 }],
    ['moduleSize', { moduleSize: 1.1 }],
    ['moduleRadius', { moduleRadius: -0.1 }],
    ['eyeShape', { eyeShape: 'star' }],
    ['eyeShape', { eyeShape: { ring: 'dots' } }],
    ['gradient.type', { gradient: { type: 'conic', stops } }],
    ['gradient.stops', { gradient: { type: 'linear', stops: [] } }],
    ['gradient.angle', { gradient: { type: 'linear', angle: Number.NaN, stops } }],
    [
      'gradient.stops[0].offset',
      { gradient: { type: 'linear', stops: [{ offset: 2, color: '#000' }] } },
    ],
    ['logo.src', { logo: { src: '' } }],
    ['logo.size', { logo: { ...logo, size: 2 } }],
    ['logo.aspectRatio', { logo: { ...logo, aspectRatio: 0 } }],
    ['logo.padding', { logo: { ...logo, padding: -1 } }],
    ['logo.shape', { logo: { ...logo, shape: 'star' } }],
  ])('names %s', (name, style) => {
    expect(() => drawQr(symbol, style as QrStyle)).toThrow(
      expect.objectContaining({ code: 'invalid-option', message: expect.stringContaining(name) }),
    );
  });

  it.each<[string, QrStyle]>([
    ['fillColor', { fillColor: 'rgbx(0 0 0)' }],
    ['backColor', { backColor: 'url(#x)' }],
    ['eyeColor', { eyeColor: 'url(x)' }],
    ['eyeColor', { eyeColor: { center: '' } }],
    [
      'gradient.stops[0].color',
      { gradient: { type: 'linear', stops: [{ offset: 0, color: '"' }] } },
    ],
    ['logo.backColor', { logo: { ...logo, backColor: '<' } }],
  ])('names %s as no color', (name, style) => {
    expect(() => drawQr(symbol, style)).toThrow(
      expect.objectContaining({ code: 'invalid-color', message: expect.stringContaining(name) }),
    );
  });

  it.each<QrStyle>([
    { fillColor: 'blac' },
    { backColor: 'whit' },
    { backColor: 'toString' },
    { eyeColor: { ring: 'nav' } },
    { gradient: { type: 'radial', stops: [{ offset: 0, color: 'nocolor' }] } },
    { logo: { ...logo, backColor: 'url' } },
  ])('refuses %o, a word that is no color', (style) => {
    expect(() => drawQr(symbol, style)).toThrow(expect.objectContaining({ code: 'invalid-color' }));
  });

  it.each([...Object.keys(colorsNamed), 'RebeccaPurple', 'currentColor', 'CanvasText'])(
    'takes %s, which is one',
    (color) => {
      expect(drawQr(symbol, { fillColor: color, backColor: color }).layers).toHaveLength(2);
    },
  );

  it.each([drawQr, drawPlainQr])('%o asks the browser which words are colors', async (draw) => {
    vi.stubGlobal('CSS', { supports: (_: string, value: string) => value === 'navy' });
    vi.resetModules();
    const fresh = (await import('../index.ts'))[draw.name as 'drawQr' | 'drawPlainQr'];
    for (const name of ['fillColor', 'backColor']) {
      expect(() => fresh(symbol, { fillColor: 'navy', backColor: 'navy', [name]: 'nav' })).toThrow(
        expect.objectContaining({ code: 'invalid-color', message: expect.stringContaining(name) }),
      );
    }
    // What is no word is not asked for: an old browser may not know it, and draws black.
    expect(fresh(symbol, { fillColor: 'oklch(0 0 0)', backColor: 'navy' }).layers).toHaveLength(2);
    vi.unstubAllGlobals();
  });
});
