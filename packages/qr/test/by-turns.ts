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

/** A line for each function: its median in microseconds, and how often the first one fits into it. */
export function report(rounds: Readonly<Record<string, number[]>>): string {
  const medians = Object.entries(rounds).map(([name, times]) => {
    const sorted = times.toSorted((a, b) => a - b);
    return { name, median: sorted[Math.floor(sorted.length / 2)]! };
  });
  return medians
    .map(
      ({ name, median }) =>
        `${name.padEnd(44)}${median.toFixed(1).padStart(8)} µs ${(median / medians[0]!.median).toFixed(2).padStart(7)} ×`,
    )
    .join('\n');
}
