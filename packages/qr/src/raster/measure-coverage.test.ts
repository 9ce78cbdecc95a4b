import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rasterizeSvg } from '../../test/picture.ts';
import { measureCoverage } from './measure-coverage.ts';
import { flattenPath } from './flatten-path.ts';

/** Returns the coverage of a path as resvg renders it, 0–1. */
function renderCoverage(path: string, fillRule: 'evenodd' | 'nonzero', pixels: number): number[] {
  const { data } = rasterizeSvg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${pixels}" height="${pixels}"><path fill-rule="${fillRule}" d="${path}"/></svg>`,
  );
  return Array.from({ length: pixels * pixels }, (_, i) => data[4 * i + 3]! / 255);
}

function averageDifference(a: ArrayLike<number>, b: ArrayLike<number>): number {
  return Array.from(a).reduce((sum, value, i) => sum + Math.abs(value - b[i]!), 0) / a.length;
}

describe('measureCoverage', () => {
  it.each([
    ['lines', 'M10 10L50 12 40 55z'],
    ['relative lines and repeated commands', 'm10 10 40 2-10 43zm30 0h15v15h-15'],
    ['cubic curves', 'M10 50C10 0 60 0 60 50S5 70 10 50z'],
    ['relative cubic curves', 'm10 40c0-40 50-40 50 0s-30 30-50 0z'],
    ['quadratic curves', 'M5 30Q30-10 55 30T5 30z'],
    ['relative quadratic curves', 'm5 30q25-40 25 0t25 5z'],
    ['arcs', 'M10 30A20 20 0 0 1 50 30A20 20 0 0 1 10 30z'],
    [
      'large, small, turned and too narrow arcs',
      'M20 20a15 8 30 1 0 20 5a5 5 0 0 1 3-20a1 1 0 0 0-23 15z',
    ],
    ['arcs with flags that touch', 'M20 30a10 10 0 0120 0 10 10 0 01-20 0z'],
    ['an arc without radius', 'M10 10a0 5 0 0 1 30 30h-20z'],
    ['numbers without separators', 'M10.5.5l20 40.5-25-10.25z'],
    ['exponents', 'M1e1 1E1l4e+1 0 0 400e-1z'],
    ['outlines that reach outside', 'M-20-20h50v50h-50z'],
    ['a subpath after a closed one', 'M10 10h20v20h-20zl40 40v-10z'],
  ])('The coverage of %s is that of another renderer.', (_, path) => {
    const ours = measureCoverage({ path, fillRule: 'nonzero' }, 64, 0, 1);
    // The other renderer antialiases in steps of a sixteenth.
    expect(averageDifference(ours, renderCoverage(path, 'nonzero', 64))).toBeLessThan(0.004);
  });

  it('Overlapping outlines are filled by either fill rule.', () => {
    const path = 'M5 5h40v40h-40zM20 20h40v40h-40z';
    for (const fillRule of ['nonzero', 'evenodd'] as const) {
      const ours = measureCoverage({ path, fillRule }, 64, 0, 1);
      expect(averageDifference(ours, renderCoverage(path, fillRule, 64))).toBeLessThan(0.001);
    }
  });

  it('The coverage of every rectangle is exact, wherever its edges are.', () => {
    const place = fc.double({ min: -3, max: 11, noNaN: true });
    fc.assert(
      fc.property(place, place, place, place, (x0, y0, x1, y1) => {
        const [left, right] = [Math.min(x0, x1), Math.max(x0, x1)];
        const [top, bottom] = [Math.min(y0, y1), Math.max(y0, y1)];
        const path = `M${left} ${top}H${right}V${bottom}H${left}z`;
        const covered = measureCoverage({ path, fillRule: 'nonzero' }, 8, 0, 1);
        const inside = (from: number, to: number, at: number): number =>
          Math.max(0, Math.min(to, at + 1) - Math.max(from, at));
        for (let row = 0; row < 8; row++) {
          for (let column = 0; column < 8; column++) {
            expect(covered[row * 8 + column]).toBeCloseTo(
              inside(left, right, column) * inside(top, bottom, row),
              4,
            );
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('Edges on pixel borders stay sharp.', () => {
    const covered = measureCoverage({ path: 'M0 0h1v1h1v1H0', fillRule: 'evenodd' }, 9, 1, 3);
    expect(new Set(covered)).toEqual(new Set([0, 1]));
  });
});

describe('flattenPath', () => {
  it.each(['', 'M', 'z', 'M1 1', 'M1 1L', 'hello', 'M1 1z5', 'M1 1 2'])(
    'flattenPath finds no area in %j.',
    (path) => {
      expect(flattenPath(path, 1)).toEqual([]);
    },
  );
});
