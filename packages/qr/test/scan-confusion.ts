import { assessScannability } from '../src/index.ts';
import { failures, type Look, looks } from './scan.ts';
import type { ScanCase } from './scan-cases.ts';

/** How verdicts and readers agree. */
export interface Confusion {
  /** Cases by verdict and by what the readers made of them. */
  counts: Record<string, number>;
  /** Called scannable, and yet some reader failed. */
  wronglyScannable: string[];
  /** A logo within its budget by what is known, and yet no reader got through. */
  wronglyWithinBudget: string[];
  /** A logo over its budget, and yet some reader got through. */
  wronglyOverBudget: string[];
}

/**
 * Lets the readers look at cases and compares what they read with the verdict.
 *
 * @param looksEach - at how many of the looks each case is shown; the next case begins with the next look.
 */
export async function confusion(cases: readonly ScanCase[], looksEach: number): Promise<Confusion> {
  const result: Confusion = {
    counts: {},
    wronglyScannable: [],
    wronglyWithinBudget: [],
    wronglyOverBudget: [],
  };
  for (const [i, { name, symbol, style, text, images }] of cases.entries()) {
    const { verdict, logo } = assessScannability(symbol, style, { images });
    const seen: Look[] = Array.from(
      { length: looksEach },
      // Steps of 3 come by every look and change page and condition.
      (_, k) => looks[(i + 3 * k) % looks.length]!,
    );
    const failed = await failures(symbol, style, text, seen);
    const isRead = failed.length === 0;
    const isNeverRead = failed.length === 3 * seen.length;
    const outcome = isRead ? 'read' : isNeverRead ? 'never read' : 'read in part';
    result.counts[`${verdict}, ${outcome}`] = (result.counts[`${verdict}, ${outcome}`] ?? 0) + 1;
    const description = `${name}: ${failed.join('; ')}`;
    if (verdict === 'scannable' && !isRead) result.wronglyScannable.push(description);
    if (logo && logo.worstCase <= logo.budget && isNeverRead)
      result.wronglyWithinBudget.push(description);
    if (logo && logo.asDrawn > logo.budget && !isNeverRead)
      result.wronglyOverBudget.push(description);
  }
  return result;
}
