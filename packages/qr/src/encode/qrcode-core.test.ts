import { describe, expect, it } from 'vitest';
import { VERSIONS } from '../../test/versions.ts';
import { errorCorrectionLevels } from './error-correction-level.ts';
import { getBlockLayout, getDataCapacity } from './qrcode-core.ts';
import { getSymbolLayout } from './symbol-layout.ts';

describe('getBlockLayout', () => {
  it.each([
    [1, 'L', { codewords: 26, blocks: 1, errorCorrectionPerBlock: 7 }],
    [5, 'Q', { codewords: 134, blocks: 4, errorCorrectionPerBlock: 18 }],
    [6, 'M', { codewords: 172, blocks: 4, errorCorrectionPerBlock: 16 }],
    [9, 'H', { codewords: 292, blocks: 8, errorCorrectionPerBlock: 24 }],
    [40, 'H', { codewords: 3706, blocks: 81, errorCorrectionPerBlock: 30 }],
  ] as const)(
    'The block layout of version %i at level %s is that of ISO/IEC 18004, Table 9.',
    (version, level, layout) => {
      expect(getBlockLayout(version, level)).toEqual(layout);
    },
  );

  it('Every version has as many codewords as it has modules for them.', () => {
    for (const version of VERSIONS) {
      const { path } = getSymbolLayout(version);
      expect(getBlockLayout(version, 'L').codewords).toBe(Math.floor(path.length / 8));
    }
  });
});

describe('getDataCapacity', () => {
  it.each([
    [1, 'L', 152],
    [1, 'H', 72],
    [7, 'M', 992],
    [40, 'L', 23648],
    [40, 'H', 10208],
  ] as const)('Version %i holds at level %s %i bits.', (version, level, bits) => {
    expect(getDataCapacity(version, level)).toBe(bits);
  });

  it('The capacity falls from level to level and rises from version to version.', () => {
    for (const version of VERSIONS.slice(1)) {
      const capacities = errorCorrectionLevels.map((level) => getDataCapacity(version, level));
      expect(capacities).toEqual(capacities.toSorted((a, b) => b - a));
      expect(capacities[3]).toBeGreaterThan(getDataCapacity(version - 1, 'H'));
    }
  });
});
