import { describe, expect, it } from 'vitest';
import { createShapeCases } from '../../test/scan-cases.ts';
import { compareWithReaders, createCases, SCAN_TIMEOUT_MS } from '../../test/scan-confusion.ts';

const CASES = createCases(createShapeCases);

describe('every shape in every version, with all kinds of colors, eyes and gradients', () => {
  it(
    'A symbol that is called scannable is read by all three readers.',
    { timeout: SCAN_TIMEOUT_MS },
    async () => {
      const { verdicts, wronglyScannable } = await compareWithReaders(CASES);
      expect(wronglyScannable).toEqual([]);
      // Calling everything scannable, or everything unscannable, must not pass.
      expect(verdicts.scannable?.read).toBeGreaterThan(CASES.length / 4);
      expect(verdicts.unscannable?.['never read']).toBeGreaterThan(0);
    },
  );
});
