import { describe, expect, it } from 'vitest';
import { logoCases } from '../../test/scan-cases.ts';
import { confusion } from '../../test/scan-confusion.ts';
import { looks } from '../../test/scan.ts';

// SCAN_ROUNDS=5 looks at five times as many cases, and at each in every way.
const rounds = Number(process.env.SCAN_ROUNDS ?? 0);
const cases = Array.from({ length: rounds || 1 }, (_, i) => logoCases(i + 1)).flat();

describe('logos of every size at every level', () => {
  it(
    'are read by all three readers when called scannable, and by none when over their budget',
    { timeout: 120_000 * (rounds * 4 || 1) },
    async () => {
      const result = await confusion(cases, rounds ? looks.length : 2);
      if (rounds) console.info(result.counts);
      expect(result.wronglyScannable).toEqual([]);
      expect(result.wronglyWithinBudget).toEqual([]);
      expect(result.wronglyOverBudget).toEqual([]);
      expect(result.counts['scannable, read']).toBeGreaterThan(0);
      expect(result.counts['unscannable, never read']).toBeGreaterThan(cases.length / 5);
    },
  );
});
