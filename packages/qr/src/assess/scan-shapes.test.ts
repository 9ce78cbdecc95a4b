import { describe, expect, it } from 'vitest';
import { shapeCases } from '../../test/scan-cases.ts';
import { casesOf, confusion, patience } from '../../test/scan-confusion.ts';

const cases = casesOf(shapeCases);

describe('every shape in every version, in all kinds of colors, eyes and gradients', () => {
  it(
    'is read by all three readers when it is called scannable',
    { timeout: patience },
    async () => {
      const { verdicts, wronglyScannable } = await confusion(cases);
      expect(wronglyScannable).toEqual([]);
      // Neither of the verdicts may be the easy way out.
      expect(verdicts.scannable?.read).toBeGreaterThan(cases.length / 4);
      expect(verdicts.unscannable?.['never read']).toBeGreaterThan(0);
    },
  );
});
