import { colorsNamed } from 'culori/fn';
import { describe, expect, it, vi } from 'vitest';
import { encodeQr, type QrSymbol } from '../encode/encode-qr.ts';
import { measureCoverage } from '../raster/measure-coverage.ts';
import { drawPlainQr } from './draw-plain-qr.ts';
import { drawQr } from './draw-qr.ts';
import type { EyeShape } from './eye-shape.ts';
import type { QrGradientPaint } from './gradient.ts';
import type { QrLogo } from './logo.ts';
import { drawModulePath } from './module-path.ts';
import { type ModuleShapeName, moduleShapes } from './module-shape-name.ts';
import type { QrLayer, QrPathLayer } from './qr-drawing.ts';
import type { QrStyle } from './qr-style.ts';

const SYMBOL = encodeQr('otpauth://totp/ACME:alice?secret=JBSWY3DPEHPK3PXP', { version: 7 });
const SIZE = SYMBOL.size;

function drawPaths(style: QrStyle, part: QrLayer['part'] = 'modules'): QrPathLayer[] {
  return drawQr(SYMBOL, style).layers.filter(
    (layer): layer is QrPathLayer => layer.type === 'path' && layer.part === part,
  );
}

/**
 * Measures how much of a square in the middle of each module is covered.
 *
 * @param side - the side of the square as a part of the module.
 */
function measureModules(layers: QrPathLayer[], side: number): number[] {
  const scale = 10;
  const sum = Array.from({ length: SIZE * SIZE }, () => 0);
  for (const layer of layers) {
    const parts = measureCoverage(layer, SIZE * scale, 0, scale);
    const from = Math.round((scale * (1 - side)) / 2);
    for (let i = 0; i < SIZE * SIZE; i++) {
      const [row, column] = [Math.floor(i / SIZE) * scale, (i % SIZE) * scale];
      for (let y = from; y < scale - from; y++) {
        for (let x = from; x < scale - from; x++) {
          sum[i]! += parts[(row + y) * SIZE * scale + column + x]! / (scale - 2 * from) ** 2;
        }
      }
    }
  }
  return sum;
}

const DARK = Array.from(SYMBOL.modules);
const roundAll = (values: number[]): number[] => values.map((value) => Math.round(value));

describe('drawQr', () => {
  it('Square modules are drawn as one outline over the ground.', () => {
    expect(drawQr(SYMBOL, { boxSize: 6, border: 3, title: 'x' })).toEqual({
      side: SIZE + 6,
      border: 3,
      pixels: 6 * (SIZE + 6),
      viewBox: `-3 -3 ${SIZE + 6} ${SIZE + 6}`,
      title: 'x',
      layers: [
        {
          type: 'path',
          part: 'ground',
          path: `M-3 -3h${SIZE + 6}v${SIZE + 6}h-${SIZE + 6}z`,
          fillRule: 'nonzero',
          fill: '#ffffff',
        },
        {
          type: 'path',
          part: 'modules',
          path: drawModulePath(SYMBOL),
          fillRule: 'evenodd',
          fill: '#000000',
        },
      ],
    });
  });

  it('A transparent symbol has no ground.', () => {
    expect(drawPaths({ backColor: 'transparent' }, 'ground')).toEqual([]);
  });

  it('drawQr and drawPlainQr draw a plain style alike.', () => {
    const style = { boxSize: 3, border: 1, fillColor: 'navy', backColor: '#eee', title: 'x' };
    expect(drawPlainQr(SYMBOL, style)).toEqual(drawQr(SYMBOL, style));
  });
});

describe('moduleShape', () => {
  it.each(moduleShapes)(
    'The shape %s covers the middle of every dark module and of no light one.',
    (moduleShape) => {
      expect(roundAll(measureModules(drawPaths({ moduleShape }), 0.2))).toEqual(DARK);
    },
  );

  it.each([
    ['gapped-square', 0.64],
    ['circle', Math.PI / 4],
    ['gapped-circle', (Math.PI / 4) * 0.81],
    ['diamond', 0.5],
  ] as const)('The shape %s covers %f of a module.', (moduleShape, area) => {
    const parts = measureModules(drawPaths({ moduleShape }), 1);
    const data = parts.filter(
      (_, i) => DARK[i] === 1 && SYMBOL.kindAt(Math.floor(i / SIZE), i % SIZE) === 'data',
    );
    for (const part of data) {
      expect(part).toBeCloseTo(area, 1);
    }
  });

  it.each(['rounded', 'extra-rounded', 'classy', 'classy-rounded'] as const)(
    'The shape %s with square corners covers exactly the modules.',
    (moduleShape) => {
      const parts = measureModules(drawPaths({ moduleShape, moduleRadius: 0 }), 1);
      expect(parts.map((part) => Math.round(1000 * part) / 1000)).toEqual(DARK);
    },
  );

  it('Rounded shapes round the free corners of modules and keep corners between dark modules.', () => {
    const grid = (rows: string[]): QrSymbol => {
      // Far from the eyes, so that only the shape counts.
      const modules = new Uint8Array(SIZE * SIZE);
      for (const [y, row] of rows.entries()) {
        for (const [x, module] of Array.from(row).entries()) {
          modules[(20 + y) * SIZE + 20 + x] = Number(module);
        }
      }
      return {
        ...SYMBOL,
        modules,
        isDark: (y, x) => modules[y * SIZE + x] === 1,
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
    // Modules that touch only at a corner are two outlines.
    expect(arcs(pathOf(['10', '01'], 'rounded'))).toBe(4);
  });

  it('A smaller moduleSize covers less.', () => {
    const area = (moduleSize: number): number =>
      measureModules(drawPaths({ moduleShape: 'circle', moduleSize }), 1).reduce((a, b) => a + b);
    expect(area(0.5)).toBeLessThan(area(0.9));
  });

  it('A shape can be a function, which gets the neighbors of a module.', () => {
    const seen = new Set<string>();
    const [layer] = drawPaths({
      moduleShape: ({ row, column, isDark }) => {
        expect(SYMBOL.kindAt(row, column)).not.toMatch(/finder|alignment/);
        if (isDark(0, 1)) {
          seen.add(SYMBOL.kindAt(row, column + 1));
        }
        expect(isDark(0, 0)).toBe(true);
        return 'h1v1h-1z';
      },
    });
    expect(seen.size).toBeGreaterThan(0);
    expect(layer!.fillRule).toBe('nonzero');
    expect(roundAll(measureModules([layer!], 1))).toEqual(DARK);
  });

  it.each([['M1 1h1'], ['h1"/><script'], [undefined as unknown as string]])(
    'A shape function that returns %s throws.',
    (path) => {
      expect(() => drawQr(SYMBOL, { moduleShape: () => path })).toThrow(
        expect.objectContaining({ code: 'invalid-option' }),
      );
    },
  );
});

describe('eyeShape', () => {
  const eyes = (style: QrStyle): number[] => measureModules(drawPaths(style), 0.4);
  const patterns = DARK.map((_, i) => SYMBOL.kindAt(Math.floor(i / SIZE), i % SIZE));

  it.each(moduleShapes)(
    'Eyes and alignment patterns stay solid with %s modules.',
    (moduleShape) => {
      const isPattern = (_: number, i: number): boolean =>
        patterns[i] === 'finder' || patterns[i] === 'alignment';
      const parts = measureModules(drawPaths({ moduleShape }), 1).filter(isPattern);
      expect(parts.map((part) => Math.round(1000 * part) / 1000)).toEqual(DARK.filter(isPattern));
    },
  );

  it.each(['square', 'rounded', 'circle', 'leaf'] as const)(
    'The eye shape %s keeps 1 : 1 : 3 : 1 : 1 through its middle.',
    (shape: EyeShape) => {
      const parts = roundAll(eyes({ eyeShape: shape }));
      for (const [row, column] of [
        [3, 0],
        [3, SIZE - 7],
        [SIZE - 4, 0],
      ] as const) {
        expect(parts.slice(row * SIZE + column, row * SIZE + column + 7)).toEqual([
          1, 0, 1, 1, 1, 0, 1,
        ]);
      }
    },
  );

  it('Ring and center can have different shapes.', () => {
    const path = (eyeShape: QrStyle['eyeShape']): string => drawPaths({ eyeShape })[0]!.path;
    expect(path({ ring: 'circle' })).toContain('a3.5 3.5');
    expect(path({ center: 'circle' })).toContain('a1.5 1.5');
    expect(path({ center: 'circle' })).not.toContain('a3.5 3.5');
  });

  it('Ring and center can have different colors, in layers of their own.', () => {
    const style: QrStyle = { eyeColor: { ring: 'navy', center: 'maroon' }, fillColor: '#111' };
    expect(drawPaths(style).map(({ fill }) => fill)).toEqual(['#111']);
    expect(drawPaths(style, 'eye-ring').map(({ fill }) => fill)).toEqual(['navy']);
    expect(drawPaths(style, 'eye-center').map(({ fill }) => fill)).toEqual(['maroon']);
    expect(drawPaths({ eyeColor: 'navy' }, 'eye-ring')[0]!.fill).toBe('navy');
    const all = [
      ...drawPaths(style),
      ...drawPaths(style, 'eye-ring'),
      ...drawPaths(style, 'eye-center'),
    ];
    expect(roundAll(measureModules(all, 1))).toEqual(DARK);
  });
});

describe('gradient', () => {
  const stops = [
    { offset: 0, color: '#000' },
    { offset: 1, color: '#00f' },
  ];

  it('A linear gradient reaches from side to side.', () => {
    expect(drawPaths({ gradient: { type: 'linear', stops } })[0]!.fill).toEqual({
      type: 'linear',
      x1: 0,
      y1: SIZE / 2,
      x2: SIZE,
      y2: SIZE / 2,
      stops,
    });
  });

  it.each([
    [90, [0.5, 0, 0.5, 1]],
    [180, [1, 0.5, 0, 0.5]],
    [45, [0, 0, 1, 1]],
  ])('A linear gradient can be turned by %i degrees.', (angle, place) => {
    const fill = drawPaths({ gradient: { type: 'linear', angle, stops } })[0]!.fill;
    const { x1, y1, x2, y2 } = fill as { x1: number; y1: number; x2: number; y2: number };
    for (const [i, value] of [x1, y1, x2, y2].entries()) {
      expect(value / SIZE).toBeCloseTo(place[i]!, 10);
    }
  });

  it('A radial gradient reaches the corners.', () => {
    expect(drawPaths({ gradient: { type: 'radial', stops } })[0]!.fill).toMatchObject({
      cx: SIZE / 2,
      cy: SIZE / 2,
      r: SIZE * Math.SQRT1_2,
    });
  });

  it('A square gradient is two mirrored gradients, the second for the left and right quarters.', () => {
    const [all, sides] = drawPaths({ gradient: { type: 'square', stops } });
    const mirrored = [0, 0.5, 0.5, 1];
    expect((all!.fill as QrGradientPaint).stops.map(({ offset }) => offset)).toEqual(mirrored);
    expect(all!.clip).toBeUndefined();
    const clip = measureCoverage(sides!.clip!, SIZE, 0, 1);
    const middle = (SIZE - 1) / 2;
    expect([clip[middle], clip[middle * SIZE]]).toEqual([0, 1]);
  });
});

describe('pictures', () => {
  const logo = { src: 'https://example.com/a.svg?b=1&c="2"' };

  it('A fillImage is drawn over the color of the modules.', () => {
    const { layers } = drawQr(SYMBOL, { fillImage: 'data:,x' });
    expect(layers.map(({ type, part }) => `${part} ${type}`)).toEqual([
      'ground path',
      'modules path',
      'modules image',
    ]);
    expect(layers[2]).toMatchObject({ x: 0, y: 0, width: SIZE, height: SIZE, isStretched: true });
    expect(layers[2]!.clip!.path).toBe(drawModulePath(SYMBOL));
  });

  it('Every module that the logo or its padding touches is left out.', () => {
    const parts = measureModules(drawPaths({ logo: { ...logo, size: 9 / SIZE, padding: 1 } }), 1);
    const middle = (SIZE - 1) / 2;
    for (const [i, part] of parts.entries()) {
      const [row, column] = [Math.floor(i / SIZE), i % SIZE];
      const isLogo = Math.abs(row - middle) <= 5 && Math.abs(column - middle) <= 5;
      expect(part).toBeCloseTo(isLogo ? 0 : DARK[i]!, 5);
    }
  });

  it('A round logo leaves out less than a square one.', () => {
    const area = (shape: 'square' | 'circle'): number =>
      measureModules(drawPaths({ logo: { ...logo, size: 0.3, shape } }), 1).reduce((a, b) => a + b);
    expect(area('circle')).toBeGreaterThan(area('square'));
  });

  it('All modules are drawn with excavate: false.', () => {
    expect(drawPaths({ logo: { ...logo, excavate: false } })[0]!.path).toBe(drawModulePath(SYMBOL));
  });

  it('The logo is in the middle, in its proportions, over a plate if it has a backColor.', () => {
    const { layers } = drawQr(SYMBOL, {
      logo: { ...logo, size: 0.5, aspectRatio: 2, padding: 1, backColor: '#fff' },
    });
    expect(layers.at(-1)).toMatchObject({
      x: SIZE * 0.25,
      y: SIZE * 0.375,
      width: SIZE * 0.5,
      height: SIZE * 0.25,
      isStretched: false,
    });
    expect(layers.at(-2)).toMatchObject({ part: 'logo', fill: '#fff' });
  });

  it('The layer of a logo says how the picture is requested, if the logo does.', () => {
    const getLast = (crossOrigin?: QrLogo['crossOrigin']) =>
      drawQr(SYMBOL, { logo: { ...logo, crossOrigin } }).layers.at(-1);
    expect(getLast('use-credentials')).toMatchObject({ crossOrigin: 'use-credentials' });
    expect(getLast()).toMatchObject({ crossOrigin: undefined });
    expect(() => getLast('include' as 'anonymous')).toThrow('`logo.crossOrigin` must be');
  });

  it('A logo without a picture leaves out the same modules, and the drawing tells its place.', () => {
    const place = { size: 0.2, aspectRatio: 2, shape: 'circle' } as const;
    const empty = drawQr(SYMBOL, { logo: place });
    const filled = drawQr(SYMBOL, { logo: { ...logo, ...place } });
    expect(empty.layers).toEqual(filled.layers.filter(({ type }) => type === 'path'));
    expect(filled.layers.at(-1)).toMatchObject({ type: 'image', part: 'logo' });
    expect(empty.logo).toEqual({
      x: SIZE * 0.4,
      y: SIZE * 0.45,
      width: SIZE * 0.2,
      height: SIZE * 0.1,
      shape: 'circle',
    });
    expect(filled.logo).toEqual(empty.logo);
    expect(drawQr(SYMBOL, {})).not.toHaveProperty('logo');
  });

  it('A logo without a picture can have a plate.', () => {
    const { layers } = drawQr(SYMBOL, { logo: { backColor: '#eee' } });
    expect(layers.map(({ type, part }) => `${part} ${type}`)).toEqual([
      'ground path',
      'modules path',
      'logo path',
    ]);
  });

  it.each([7, 10])(
    'An alignment pattern that a logo covers in part is drawn as modules in version %i.',
    (version) => {
      const covered = encodeQr('x', { version });
      // The upper left corner of the alignment pattern in the middle.
      const corner = (covered.size - 5) / 2;
      const drawModulesPath = (style: QrStyle): string => {
        const layer = drawQr(covered, { moduleShape: 'circle', ...style }).layers[1];
        return (layer as QrPathLayer).path;
      };
      const ring = `M${corner} ${corner}h5`;
      const circle = `M${corner} ${corner}m0 .5a`;
      expect(drawModulesPath({})).toContain(ring);
      expect(drawModulesPath({})).not.toContain(circle);
      const style = { logo: { ...logo, size: 0.05, padding: 0 } };
      expect(drawModulesPath(style)).toContain(circle);
      expect(drawModulesPath(style)).not.toContain(ring);
    },
  );
});

describe('invalid styles', () => {
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
  ])('An invalid %s throws an error that names it.', (name, style) => {
    expect(() => drawQr(SYMBOL, style as QrStyle)).toThrow(
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
  ])('An invalid color as %s throws an error that names the option.', (name, style) => {
    expect(() => drawQr(SYMBOL, style)).toThrow(
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
  ])('A word that is not the name of a color throws: %o.', (style) => {
    expect(() => drawQr(SYMBOL, style)).toThrow(expect.objectContaining({ code: 'invalid-color' }));
  });

  it.each([...Object.keys(colorsNamed), 'RebeccaPurple', 'currentColor', 'CanvasText'])(
    'The color %s is accepted.',
    (color) => {
      expect(drawQr(SYMBOL, { fillColor: color, backColor: color }).layers).toHaveLength(2);
    },
  );

  it.each([drawQr, drawPlainQr])('%o asks the browser which words are colors.', async (draw) => {
    vi.stubGlobal('CSS', { supports: (_: string, value: string) => value === 'navy' });
    vi.resetModules();
    const fresh = (await import('../index.ts'))[draw.name as 'drawQr' | 'drawPlainQr'];
    for (const name of ['fillColor', 'backColor']) {
      expect(() => fresh(SYMBOL, { fillColor: 'navy', backColor: 'navy', [name]: 'nav' })).toThrow(
        expect.objectContaining({ code: 'invalid-color', message: expect.stringContaining(name) }),
      );
    }
    // Only words are checked. An old browser may not know other syntax, and draws black.
    expect(fresh(SYMBOL, { fillColor: 'oklch(0 0 0)', backColor: 'navy' }).layers).toHaveLength(2);
    vi.unstubAllGlobals();
  });
});
