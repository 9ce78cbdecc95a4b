import { describe, expect, it } from 'vitest';
import { VERSIONS } from '../../test/versions.ts';
import { encodeQr, type QrSymbol } from './encode-qr.ts';
import type { ModuleKind } from './module-kind.ts';
import { getSymbolLayout } from './symbol-layout.ts';

function listKinds({ size, kindAt }: QrSymbol): ModuleKind[] {
  return Array.from({ length: size * size }, (_, i) => kindAt(Math.floor(i / size), i % size));
}

/** Counts the modules of each kind after ISO/IEC 18004 §6.3 and Table 1. */
function countModulesByKind(
  version: number,
  codewords: number,
): Partial<Record<ModuleKind, number>> {
  const perSide = version === 1 ? 0 : Math.floor(version / 7) + 2;
  const onTiming = Math.max(0, 2 * (perSide - 2));
  const alignments = perSide === 0 ? 0 : perSide ** 2 - 3;
  const counts: Partial<Record<ModuleKind, number>> = {
    finder: 3 * 49,
    separator: 3 * 15,
    timing: 2 * (4 * version + 1) - 5 * onTiming,
    format: 30,
    'dark-module': 1,
  };
  if (alignments > 0) {
    counts.alignment = 25 * alignments;
  }
  if (version >= 7) {
    counts.version = 36;
  }
  // Up to 7 remainder modules follow the last codeword.
  const others = Object.values(counts).reduce((sum, count) => sum + count, 0);
  counts.data = (4 * version + 17) ** 2 - others;
  expect(Math.floor(counts.data / 8)).toBe(codewords);
  return counts;
}

describe('kindAt', () => {
  it.each(VERSIONS)(
    'Version %i has as many modules of each kind as the standard says.',
    (version) => {
      const kinds = listKinds(encodeQr('x', { version, mask: 0 }));
      const { reserved } = getSymbolLayout(version);
      expect(kinds.map((kind) => Number(kind !== 'data'))).toEqual([...reserved]);

      const counts: Partial<Record<ModuleKind, number>> = {};
      for (const kind of kinds) {
        counts[kind] = (counts[kind] ?? 0) + 1;
      }
      const codewords = Math.floor(reserved.filter((bit) => bit === 0).length / 8);
      expect(counts).toEqual(countModulesByKind(version, codewords));
    },
  );

  it('The patterns have as many dark modules as the standard says.', () => {
    const symbol = encodeQr('x', { version: 14 });
    const dark = (kind: ModuleKind): number =>
      listKinds(symbol).filter((each, i) => each === kind && symbol.modules[i] === 1).length;
    // A finder pattern has 24 + 9 dark modules, an alignment pattern 16 + 1. Version 14 has 13
    // alignment patterns.
    expect([dark('finder'), dark('separator'), dark('alignment'), dark('dark-module')]).toEqual([
      3 * 33,
      0,
      13 * 17,
      1,
    ]);
  });

  it('Modules beyond all four sides belong to the quiet zone.', () => {
    const { size, kindAt } = encodeQr('x');
    expect([kindAt(-1, 0), kindAt(0, -4), kindAt(size, 3), kindAt(2, size)]).toEqual(
      Array(4).fill('quiet-zone'),
    );
  });
});
