/**
 * Times functions by turns: in every round each has its go, so that none has the machine when it is quiet and another when it is not.
 *
 * @param rounds - where the microseconds of a go are kept, by name.
 * @returns what runs one round.
 */
export function byTurns(
  peers: Readonly<Record<string, () => unknown>>,
  rounds: Record<string, number[]>,
  goes = 20,
): () => void {
  return () => {
    for (const [name, run] of Object.entries(peers)) {
      const start = performance.now();
      for (let i = 0; i < goes; i++) run();
      (rounds[name] ??= []).push((1000 * (performance.now() - start)) / goes);
    }
  };
}

/**
 * A line for each function: its median in microseconds, and how often the first one fits into it; and the same of its quickest tenth, which tells more on a
 * machine that is busy with other things.
 */
export function report(rounds: Readonly<Record<string, number[]>>): string {
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
