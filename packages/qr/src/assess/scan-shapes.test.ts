import { expect, it } from 'vitest';
import { createShapeCases } from '../../test/scan-cases.ts';
import { compareWithReaders, createCases } from '../../test/scan-confusion.ts';

/** The cases of scan-shapes.long.test.ts that are quick to look at. */
const CASES = createCases(createShapeCases).filter(({ symbol }) => symbol.version <= 2);

it('A symbol of version 1 or 2 that is called scannable is read by all three readers.', async () => {
  const { verdicts, wronglyScannable } = await compareWithReaders(CASES);
  expect(wronglyScannable).toEqual([]);
  expect(verdicts.scannable?.read).toBeGreaterThan(CASES.length / 4);
  expect(verdicts.unscannable?.['never read']).toBeGreaterThan(0);
});
