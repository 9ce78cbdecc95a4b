import { bench } from 'vitest';

/**
 * Times functions by turns. Each runs in every round, so a busy moment of the machine slows them
 * all.
 *
 * @param rounds Receives the microseconds per call, by name.
 * @returns A function that runs one round.
 */
function byTurns(
  peers: Readonly<Record<string, () => unknown>>,
  rounds: Record<string, number[]>,
  goes = 20,
): () => void {
  return () => {
    for (const [name, run] of Object.entries(peers)) {
      const start = performance.now();
      for (let i = 0; i < goes; i++) {
        run();
      }
      (rounds[name] ??= []).push((1000 * (performance.now() - start)) / goes);
    }
  };
}

/**
 * Formats a line for each function: its median in microseconds and as a multiple of the first
 * function's, then the same for the fastest tenth, which is steadier on a busy machine.
 */
function report(rounds: Readonly<Record<string, number[]>>): string {
  const rows = Object.entries(rounds).map(([name, times]) => {
    const sorted = times.toSorted((a, b) => a - b);
    return { name, at: [0.5, 0.1].map((part) => sorted[Math.floor(part * sorted.length)]!) };
  });
  return rows
    .map(({ name, at }) => {
      const columns = at.map(
        (time, i) =>
          `${time.toFixed(1).padStart(9)} µs ${(time / rows[0]!.at[i]!).toFixed(2).padStart(6)} ×`,
      );
      return `${name.padEnd(40)}${columns.join('')}`;
    })
    .join('\n');
}

/**
 * Registers a benchmark that compares the first function with the others by turns and prints the
 * result.
 *
 * @param goes The number of calls per turn. Default `20`.
 */
export function benchByTurns(peers: Readonly<Record<string, () => unknown>>, goes?: number): void {
  const rounds: Record<string, number[]> = {};
  bench('one round', byTurns(peers, rounds, goes), {
    time: 4000,
    warmupTime: 1500,
    setup: (_, mode) => {
      if (mode === 'run') {
        for (const name of Object.keys(rounds)) {
          rounds[name] = [];
        }
      }
    },
    teardown: (_, mode) => {
      if (mode === 'run') {
        console.info(`\n${report(rounds)}\n`);
      }
    },
  });
}
