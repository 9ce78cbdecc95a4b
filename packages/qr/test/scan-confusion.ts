import { assessScannability, type ScannabilityAssessment } from '../src/index.ts';
import { failures, type Look, looks } from './scan.ts';
import type { ScanCase } from './scan-cases.ts';

/**
 * What the readers made of a case: each of them read it at every look, some did or at some, none
 * did at any.
 */
type Outcome = 'read' | 'read in part' | 'never read';

/** Cases by what was said of them and by what the readers made of them. */
type Counts = Record<string, Record<Outcome, number>>;

/** How verdicts and readers agree. */
export interface Confusion {
  /** By verdict. */
  verdicts: Counts;
  /** By what logos take of the error correction. */
  budgets: Counts;
  /** Called scannable, and yet some reader failed. */
  wronglyScannable: string[];
  /** A logo within its budget by what is known, and yet no reader got through. */
  wronglyWithinBudget: string[];
  /**
   * A logo over its budget, and yet some reader got through without the help of noise, or the
   * verdict was another than unscannable.
   */
  wronglyOverBudget: string[];
}

// SCAN_ROUNDS=5 looks at five times as many cases, and at each in every way.
const rounds = Number(process.env.SCAN_ROUNDS ?? 0);

/** How long that takes at most, in milliseconds. */
export const patience: number = 120_000 * (rounds * 4 || 1);

/** The cases to look at: those of the first seed, or of as many as asked for. */
export function casesOf(make: (seed: number) => ScanCase[]): ScanCase[] {
  return Array.from({ length: rounds || 1 }, (_, i) => make(i + 1)).flat();
}

/**
 * Lets the readers look at cases and compares what they read with the verdict; prints the counts if
 * rounds were asked for.
 */
export async function confusion(cases: readonly ScanCase[]): Promise<Confusion> {
  const result: Confusion = {
    verdicts: {},
    budgets: {},
    wronglyScannable: [],
    wronglyWithinBudget: [],
    wronglyOverBudget: [],
  };
  for (const [i, { name, symbol, style, text, images }] of cases.entries()) {
    const { verdict, logo } = assessScannability(symbol, style, { images });
    const seen: Look[] = Array.from(
      { length: rounds ? looks.length : 2 },
      // Steps of 3 come by every look and change page and condition.
      (_, k) => looks[(i + 3 * k) % looks.length]!,
    );
    const failed = await failures(symbol, style, text, seen);
    const outcome: Outcome =
      failed.length === 0
        ? 'read'
        : failed.length === 3 * seen.length
          ? 'never read'
          : 'read in part';
    count(result.verdicts, verdict, outcome);
    const description = `${name}: ${failed.join('; ')}`;
    if (verdict === 'scannable' && outcome !== 'read') {
      result.wronglyScannable.push(description);
    }
    if (!logo) {
      continue;
    }
    const budget = budgetOf(logo);
    count(result.budgets, budget, outcome);
    if (budget === 'within' && outcome === 'never read') {
      result.wronglyWithinBudget.push(description);
    }
    // Noise may turn a module that a logo hides into what it was, and a block that is just over its
    // budget into one that is not.
    const isQuiet = (look: string): boolean => !look.includes('noisy');
    const quietLooks = seen.filter(({ condition }) => isQuiet(condition)).length;
    const isReadInQuiet = failed.filter(isQuiet).length < 3 * quietLooks;
    if (budget === 'over' && (isReadInQuiet || verdict !== 'unscannable')) {
      result.wronglyOverBudget.push(`${verdict}, ${description}`);
    }
  }
  if (rounds) {
    const tables = [result.verdicts, result.budgets].filter((counts) => Object.keys(counts).length);
    console.info(`${cases.length} cases, each looked at ${looks.length} times by three readers`);
    for (const counts of tables) {
      console.table(counts);
    }
  }
  return result;
}

function budgetOf({
  asDrawn,
  worstCase,
  budget,
}: NonNullable<ScannabilityAssessment['logo']>): 'within' | 'over in the worst case' | 'over' {
  return asDrawn > budget ? 'over' : worstCase > budget ? 'over in the worst case' : 'within';
}

function count(counts: Counts, row: string, outcome: Outcome): void {
  counts[row] ??= { read: 0, 'read in part': 0, 'never read': 0 };
  counts[row][outcome]++;
}
