/**
 * Formats measurements as tables in Markdown.
 *
 * @param {import('../test/bench/measure.ts').Measurements} measurements
 */
export function toTables({ comparisons, growths }) {
  return [
    toTable(
      ['Task', 'Peer', 'Peer ÷ ours', 'Required', 'Ours'],
      comparisons.map(({ task, peer, required, ours, theirs }) => [
        task,
        peer,
        (theirs / ours).toFixed(2),
        required === undefined ? '' : `≥ ${required}`,
        toTime(ours),
      ]),
    ),
    ...growths.map(toGrowthTable),
  ].join('\n\n');
}

/** One row per size, and a last row with the power of the size by which the time grows. */
function toGrowthTable({ task, unit, points }) {
  const names = Object.keys(points[0].times);
  const [first, last] = [points.at(points.length / 2 - 1), points.at(-1)];
  return toTable(
    [`${task}: ${unit}`, ...names],
    [
      ...points.map(({ size, times }) => [
        size.toLocaleString('en'),
        ...names.map((name) => toTime(times[name])),
      ]),
      [
        `power of growth from ${first.size.toLocaleString('en')} on`,
        ...names.map((name) =>
          (
            Math.log(last.times[name] / first.times[name]) / Math.log(last.size / first.size)
          ).toFixed(2),
        ),
      ],
    ],
  );
}

function toTime(microseconds) {
  return microseconds < 1000
    ? `${microseconds.toFixed(1)} µs`
    : `${(microseconds / 1000).toFixed(2)} ms`;
}

/**
 * Formats a table in Markdown. All columns but the first hold numbers.
 *
 * @param {readonly string[]} head
 * @param {readonly (readonly (string | number)[])[]} rows
 */
export function toTable(head, rows) {
  const lines = [head, head.map((_, column) => (column === 0 ? '---' : '--:')), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
