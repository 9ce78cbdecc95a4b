import { describe, expect, it } from 'vitest';
import { createLogoCases } from '../../test/scan-cases.ts';
import { compareWithReaders, createCases, SCAN_TIMEOUT_MS } from '../../test/scan-confusion.ts';

const CASES = createCases(createLogoCases);

describe('logos of every size at every level', () => {
  it(
    'Symbols with a logo are read by all readers if called scannable, and by none if over budget.',
    { timeout: SCAN_TIMEOUT_MS },
    async () => {
      const result = await compareWithReaders(CASES);
      expect(result.wronglyScannable).toEqual([]);
      expect(result.wronglyWithinBudget).toEqual([]);
      expect(result.wronglyOverBudget).toEqual([]);
      expect(result.verdicts.scannable?.read).toBeGreaterThan(0);
      expect(result.budgets.over?.['never read']).toBeGreaterThan(CASES.length / 5);
    },
  );
});
