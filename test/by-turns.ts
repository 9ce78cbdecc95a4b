import { bench } from 'vitest';

/**
 * Times functions by turns: in every round each has its go, so that none has the machine when it is
 * quiet and another when it is not.
 *
 * @param rounds - where the microseconds of a go are kept, by name.
 * @returns what runs one round.
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
 * A line for each function: its median in microseconds, and how often the first one fits into it;
 * and the same of its quickest tenth, which tells more on a machine that is busy with other things.
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
 * A benchmark in which the first function is compared with the others by turns, and which prints
 * what came of it.
 *
 * @param goes - how often each is called before it is the turn of the next.
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
