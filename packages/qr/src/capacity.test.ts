import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { blockLayout, dataCapacity, errorCorrectionLevels } from './capacity.ts';

// The same table as another implementation has it.
const require = createRequire(import.meta.url);
const levels = require('qrcode/lib/core/error-correction-level.js') as Record<string, object>;
const codes = require('qrcode/lib/core/error-correction-code.js') as Record<
  'getBlocksCount' | 'getTotalCodewordsCount',
  (version: number, level?: object) => number
>;
const symbols = require('qrcode/lib/core/utils.js') as {
  getSymbolTotalCodewords: (version: number) => number;
};

const versions = Array.from({ length: 40 }, (_, i) => i + 1);

describe('capacity', () => {
  it.each(errorCorrectionLevels)('has the blocks of ISO/IEC 18004 at level %s', (level) => {
    for (const version of versions) {
      const layout = blockLayout(version, level);
      expect({
        codewords: layout.codewords,
        blocks: layout.blocks,
        errorCorrection: layout.blocks * layout.errorCorrectionPerBlock,
      }).toEqual({
        codewords: symbols.getSymbolTotalCodewords(version),
        blocks: codes.getBlocksCount(version, levels[level]),
        errorCorrection: codes.getTotalCodewordsCount(version, levels[level]),
      });
    }
  });

  it.each([
    [1, 'L', 152],
    [1, 'H', 72],
    [7, 'M', 992],
    [40, 'L', 23648],
    [40, 'H', 10208],
  ] as const)('of version %i at level %s is %i bits', (version, level, bits) => {
    expect(dataCapacity(version, level)).toBe(bits);
  });
});
