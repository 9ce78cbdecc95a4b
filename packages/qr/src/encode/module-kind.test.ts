import { describe, expect, it } from 'vitest';
import { createMatrix } from './create-matrix.ts';
import { encodeQr } from './encode-qr.ts';
import { alignmentCenters, moduleKind } from './module-kind.ts';

const versions = Array.from({ length: 40 }, (_, i) => i + 1);

describe('kindAt', () => {
  it('calls data exactly the modules that no function pattern or information takes, in every version', () => {
    for (const version of versions) {
      const { size, reserved } = createMatrix([{ mode: 'numeric', data: '1' }], version, 'L', 0);
      const kinds = Array.from(reserved, (_, i) =>
        moduleKind(size, Math.floor(i / size), i % size),
      );
      expect(kinds.map((kind) => Number(kind !== 'data'))).toEqual([...reserved]);
    }
  });

  it('counts the modules of each kind of version 7 as the standard does', () => {
    const { size, kindAt } = encodeQr('x', { version: 7 });
    const counts = new Map<string, number>();
    for (let row = 0; row < size; row++)
      for (let column = 0; column < size; column++) {
        const kind = kindAt(row, column);
        counts.set(kind, (counts.get(kind) ?? 0) + 1);
      }
    expect(Object.fromEntries(counts)).toEqual({
      finder: 3 * 49,
      separator: 3 * 15,
      alignment: 6 * 25,
      timing: 2 * 29 - 2 * 5,
      format: 30,
      'dark-module': 1,
      version: 36,
      data: 8 * 196,
    });
  });

  it('names the quiet zone on all four sides', () => {
    const { size, kindAt } = encodeQr('x');
    expect([kindAt(-1, 0), kindAt(0, -4), kindAt(size, 3), kindAt(2, size)]).toEqual(
      Array(4).fill('quiet-zone'),
    );
  });

  it.each([
    [1, []],
    [2, [6, 18]],
    [7, [6, 22, 38]],
    [32, [6, 34, 60, 86, 112, 138]],
    [40, [6, 30, 58, 86, 114, 142, 170]],
  ])('puts the alignment patterns of version %i where Annex E does', (version, centers) => {
    expect(alignmentCenters(4 * version + 17)).toEqual(centers);
  });
});
