/** A task that we and a peer do. */
interface Comparison {
  task: string;
  /** The npm package of the peer. */
  peer: string;
  /** How many times as long as ours the peer has to take, if this is required. */
  required?: number | undefined;
  ours: () => unknown;
  theirs: () => unknown;
}

/**
 * Two pages that do the same. The first call opens the page; the one that it returns is what the
 * user does, until the page has answered.
 */
interface PageComparison extends Pick<Comparison, 'task' | 'peer' | 'required'> {
  ours: () => Promise<() => Promise<void>>;
  theirs: () => Promise<() => Promise<void>>;
}

/** The time of functions by the size of what they work on. */
interface Growth {
  task: string;
  /** The things that the size counts. */
  unit: string;
  points: { size: number; runs: Record<string, () => unknown> }[];
}

export interface Measurements {
  comparisons: (Pick<Comparison, 'task' | 'peer' | 'required'> & {
    ours: number;
    theirs: number;
  })[];
  growths: (Pick<Growth, 'task' | 'unit'> & {
    points: { size: number; times: Record<string, number> }[];
  })[];
}

/** Everything that a file `*.bench.ts(x)` may export. */
export interface Benchmark {
  comparisons?: readonly Comparison[];
  growths?: readonly Growth[];
  /** Only in files for browsers. */
  pages?: readonly PageComparison[];
}

const ROUNDS = 40;
/** Long enough for the coarse clock of a browser. */
const TURN_MS = 12;

/**
 * Times functions by turns. Each runs in every round, so a busy moment of the machine slows them
 * all.
 *
 * @returns The median of each, in microseconds per call.
 */
async function timeByTurns(
  runs: Readonly<Record<string, () => unknown>>,
): Promise<Record<string, number>> {
  const turns = Object.entries(runs).map(([name, run]) => {
    const times: number[] = [];
    return { name, run, calls: 1, times };
  });
  for (let round = -ROUNDS / 2; round < ROUNDS; round++) {
    for (const turn of turns) {
      const start = performance.now();
      for (let call = 0; call < turn.calls; call++) {
        const result = turn.run();
        if (result instanceof Promise) {
          // oxlint-disable-next-line no-await-in-loop -- One after the other, or they share the time.
          await result;
        }
      }
      const duration = performance.now() - start;
      if (round < 0) {
        // Warms up, and finds out how many calls fill a turn.
        turn.calls = Math.max(1, Math.round((turn.calls * TURN_MS) / Math.max(duration, 0.1)));
      } else {
        turn.times.push((1000 * duration) / turn.calls);
      }
    }
  }
  return Object.fromEntries(
    turns.map(({ name, times }) => [name, times.toSorted((a, b) => a - b)[ROUNDS / 2]!]),
  );
}

/** Measures everything that a file exports. */
export async function measure({
  comparisons = [],
  growths = [],
}: Benchmark): Promise<Measurements> {
  const measurements: Measurements = { comparisons: [], growths: [] };
  for (const { ours, theirs, ...comparison } of comparisons) {
    const times = await timeByTurns({ ours, theirs });
    measurements.comparisons.push({ ...comparison, ours: times.ours!, theirs: times.theirs! });
  }
  for (const { points, ...growth } of growths) {
    const measured = [];
    for (const { size, runs } of points) {
      measured.push({ size, times: await timeByTurns(runs) });
    }
    measurements.growths.push({ ...growth, points: measured });
  }
  return measurements;
}
