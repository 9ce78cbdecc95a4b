/**
 * Returns the milliseconds since the epoch for a time as backends write it: a number, a `Date`, or
 * the ISO 8601 text that JSON makes of one. Returns `undefined` for anything else.
 *
 * @example
 * toTimestamp('1970-01-01T00:00:05Z'); // 5000
 */
export function toTimestamp(value: unknown): number | undefined {
  // Browsers read other text differently: `Date.parse('5')` is a day in May 2001, or nothing.
  const isTime =
    typeof value === 'number' ||
    value instanceof Date ||
    (typeof value === 'string' && /^\d{4}-\d\d/.test(value));
  const timestamp = isTime ? new Date(value).getTime() : NaN;
  return Number.isNaN(timestamp) ? undefined : timestamp;
}
