/**
 * Writes an error to the log without the values that the request carried: passwords, codes and
 * typed text must never get there.
 *
 * `console.error(error)` would print every property of the error. PGlite's errors have the
 * parameters of the statement among them, and a `TypeError` for a wrong URL has the URL with its
 * password. The messages of Postgres quote the value that they complain about.
 */
export function logError(title: string, error: unknown): void {
  console.error([title, ...describe(error)].join('\n'));
}

function describe(error: unknown): string[] {
  if (!(error instanceof Error)) {
    return [`Thrown: ${typeof error}`];
  }
  const { code, table, constraint, routine } = error as Error & Record<string, unknown>;
  const details = Object.entries({ code, table, constraint, routine })
    .filter(([, value]) => typeof value === 'string')
    .map(([name, value]) => `${name}: ${String(value)}`);
  const message = isFromPostgres(error) ? 'an error of the database' : error.message;
  const causes = error instanceof AggregateError ? (error.errors as unknown[]) : [];
  return [
    `${error.name}: ${message}`,
    ...details,
    ...readFrames(error),
    ...[error.cause, ...causes].filter((one) => one !== undefined).flatMap(describe),
  ];
}

/** Postgres answers with a severity and a code of five characters (SQLSTATE). */
function isFromPostgres(error: Error): boolean {
  return 'severity' in error || 'routine' in error || 'query' in error;
}

/** The stack without the message, which it repeats. */
function readFrames({ name, message, stack = '' }: Error): string[] {
  const header = [`${name}: ${message}`, message].find((text) => stack.includes(text)) ?? stack;
  const frames = stack.slice(stack.indexOf(header) + header.length);
  return frames.split('\n').filter((line) => line.trim() !== '');
}
