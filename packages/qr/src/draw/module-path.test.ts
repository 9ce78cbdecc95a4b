import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeQr } from '../encode/encode-qr.ts';
import { drawModulePath } from './module-path.ts';

/**
 * Fills a path of M, h and v by the even-odd rule: counts the vertical edges to the left of each
 * module.
 */
function fillPath(size: number, path: string): number[] {
  const crossings = Array.from({ length: size }, () => Array<number>(size + 1).fill(0));
  const cross = (x: number, from: number, to: number): void => {
    for (let y = Math.min(from, to); y < Math.max(from, to); y++) {
      crossings[y]![x]! ^= 1;
    }
  };
  let [x, y, startX, startY] = [0, 0, 0, 0];
  const close = (): void => {
    expect(x === startX || y === startY).toBe(true);
    cross(x, y, startY);
  };
  for (const [, command, first, second] of path.matchAll(/([Mhv])(-?\d+)(?: (\d+))?/g)) {
    const value = Number(first);
    if (command === 'M') {
      close();
      [x, y] = [value, Number(second)];
      [startX, startY] = [x, y];
    } else if (command === 'h') {
      x += value;
    } else {
      cross(x, y, y + value);
      y += value;
    }
  }
  close();
  return crossings.flatMap((row) => {
    let inside = 0;
    return row.slice(0, size).map((crossing) => (inside ^= crossing));
  });
}

describe('drawModulePath', () => {
  it('The path covers the dark modules and nothing else, whatever their pattern.', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.infiniteStream(fc.boolean()),
        (size, bits) => {
          const modules = Uint8Array.from([...bits.take(size * size)], Number);
          expect(fillPath(size, drawModulePath({ size, modules }))).toEqual([...modules]);
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each([1, 6, 40])('The path covers the dark modules of a symbol of version %i.', (version) => {
    const symbol = encodeQr('covered', { version });
    expect(fillPath(symbol.size, drawModulePath(symbol))).toEqual([...symbol.modules]);
  });

  it('The path is empty without dark modules.', () => {
    expect(drawModulePath({ size: 3, modules: new Uint8Array(9) })).toBe('');
  });

  it('Neighbors share one outline, so that nothing shows between them.', () => {
    expect(drawModulePath({ size: 2, modules: new Uint8Array([1, 1, 1, 1]) })).toBe('M0 0h2v2h-2');
  });
});
