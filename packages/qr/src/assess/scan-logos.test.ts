import { expect, it } from 'vitest';
import { createLogoCases } from '../../test/scan-cases.ts';
import { compareWithReaders, createCases } from '../../test/scan-confusion.ts';

/** The cases of scan-logos.long.test.ts that are quick to look at. */
const CASES = createCases(createLogoCases).filter(({ symbol }) => symbol.version <= 4);

it('Symbols of version 4 with a logo are read if called scannable, and never if over budget.', async () => {
  const result = await compareWithReaders(CASES);
  expect(result.wronglyScannable).toEqual([]);
  expect(result.wronglyWithinBudget).toEqual([]);
  expect(result.wronglyOverBudget).toEqual([]);
  expect(result.verdicts.scannable?.read).toBeGreaterThan(0);
  expect(result.budgets.over?.['never read']).toBeGreaterThan(CASES.length / 5);
});
