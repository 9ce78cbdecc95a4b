import { describe, expect, it } from 'vitest';
import { shapeCases } from '../../test/scan-cases.ts';
import { confusion } from '../../test/scan-confusion.ts';
import { looks } from '../../test/scan.ts';

// SCAN_ROUNDS=5 looks at five times as many cases, and at each in every way.
const rounds = Number(process.env.SCAN_ROUNDS ?? 0);
const cases = Array.from({ length: rounds || 1 }, (_, i) => shapeCases(i + 1)).flat();

describe('every shape in every version, in all kinds of colors, eyes and gradients', () => {
  it(
    'is read by all three readers when it is called scannable',
    { timeout: 120_000 * (rounds * 4 || 1) },
    async () => {
      const { counts, wronglyScannable } = await confusion(cases, rounds ? looks.length : 2);
      if (rounds) console.info(counts);
      expect(wronglyScannable).toEqual([]);
      // Neither of the verdicts may be the easy way out.
      expect(counts['scannable, read']).toBeGreaterThan(cases.length / 4);
      expect(counts['unscannable, never read']).toBeGreaterThan(0);
    },
  );
});
