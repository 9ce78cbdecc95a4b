import { describe, expect, it } from 'vitest';
import { logoCases } from '../../test/scan-cases.ts';
import { casesOf, confusion, patience } from '../../test/scan-confusion.ts';

const cases = casesOf(logoCases);

describe('logos of every size at every level', () => {
  it(
    'are read by all three readers when called scannable, and unscannable and read by none when over their budget',
    { timeout: patience },
    async () => {
      const result = await confusion(cases);
      expect(result.wronglyScannable).toEqual([]);
      expect(result.wronglyWithinBudget).toEqual([]);
      expect(result.wronglyOverBudget).toEqual([]);
      expect(result.verdicts.scannable?.read).toBeGreaterThan(0);
      expect(result.budgets.over?.['never read']).toBeGreaterThan(cases.length / 5);
    },
  );
});
