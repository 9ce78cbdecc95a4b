import { assessScannability, type ScannabilityAssessment } from '../src/index.ts';
import { listFailures, type View, VIEWS } from './scan.ts';
import type { ScanCase } from './scan-cases.ts';

/**
 * How the readers did on a case: all read it in every view, some did or in some views, or none did
 * in any view.
 */
type Outcome = 'read' | 'read in part' | 'never read';

/** The number of cases by assessment and outcome. */
type Counts = Record<string, Record<Outcome, number>>;

/** How the assessments and the readers agree. */
export interface Confusion {
  /** Outcomes by verdict. */
  verdicts: Counts;
  /** Outcomes by what the logo takes of the error correction. */
  budgets: Counts;
  /** Cases called scannable that some reader failed to read. */
  wronglyScannable: string[];
  /** Cases with a logo within the budget that no reader could read. */
  wronglyWithinBudget: string[];
  /**
   * Cases with a logo over the budget that some reader could read without noise, or that were not
   * called unscannable.
   */
  wronglyOverBudget: string[];
}

// SCAN_ROUNDS=5 tests five times as many cases, each in every view.
const ROUNDS = Number(process.env.SCAN_ROUNDS ?? 0);

/** The time limit for a scan test, in milliseconds. */
export const SCAN_TIMEOUT_MS: number = 120_000 * (ROUNDS * 4 || 1);

/** Creates the cases of the first seed, or of as many seeds as `SCAN_ROUNDS` says. */
export function createCases(create: (seed: number) => ScanCase[]): ScanCase[] {
  return Array.from({ length: ROUNDS || 1 }, (_, i) => create(i + 1)).flat();
}

/**
 * Lets the readers read the cases and compares the outcome with the assessment. Prints the counts
 * if `SCAN_ROUNDS` is set.
 */
export async function compareWithReaders(cases: readonly ScanCase[]): Promise<Confusion> {
  const result: Confusion = {
    verdicts: {},
    budgets: {},
    wronglyScannable: [],
    wronglyWithinBudget: [],
    wronglyOverBudget: [],
  };
  for (const [i, { name, symbol, style, text, images }] of cases.entries()) {
    const { verdict, logo } = assessScannability(symbol, style, { images });
    const views: View[] = Array.from(
      { length: ROUNDS ? VIEWS.length : 2 },
      // Steps of 3 reach every view, and change both page and condition.
      (_, k) => VIEWS[(i + 3 * k) % VIEWS.length]!,
    );
    const failures = await listFailures(symbol, style, text, views);
    const outcome: Outcome =
      failures.length === 0
        ? 'read'
        : failures.length === 3 * views.length
          ? 'never read'
          : 'read in part';
    count(result.verdicts, verdict, outcome);
    const description = `${name}: ${failures.join('; ')}`;
    if (verdict === 'scannable' && outcome !== 'read') {
      result.wronglyScannable.push(description);
    }
    if (!logo) {
      continue;
    }
    const budget = compareWithBudget(logo);
    count(result.budgets, budget, outcome);
    if (budget === 'within' && outcome === 'never read') {
      result.wronglyWithinBudget.push(description);
    }
    // Noise can restore a module under a logo, and so bring a block that is just over its budget
    // back under it.
    const isQuiet = (view: string): boolean => !view.includes('noisy');
    const quietViews = views.filter(({ condition }) => isQuiet(condition)).length;
    const isReadInQuiet = failures.filter(isQuiet).length < 3 * quietViews;
    if (budget === 'over' && (isReadInQuiet || verdict !== 'unscannable')) {
      result.wronglyOverBudget.push(`${verdict}, ${description}`);
    }
  }
  if (ROUNDS) {
    const tables = [result.verdicts, result.budgets].filter((counts) => Object.keys(counts).length);
    console.info(`${cases.length} cases, each in ${VIEWS.length} views by three readers`);
    for (const counts of tables) {
      console.table(counts);
    }
  }
  return result;
}

function compareWithBudget({
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
