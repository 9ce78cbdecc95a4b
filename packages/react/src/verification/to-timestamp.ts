/**
 * A moment as back ends write it: milliseconds since the epoch, a `Date`, or the ISO 8601 text that
 * JSON makes of one. `undefined` for anything else.
 *
 * @returns milliseconds since the epoch.
 * @example
 * toTimestamp('1970-01-01T00:00:05Z'); // 5000
 */
export function toTimestamp(value: unknown): number | undefined {
  // Of other text every browser makes what it likes: `Date.parse('5')` is a day in May 2001 in one
  // and none in the next.
  const isMoment =
    typeof value === 'number' ||
    value instanceof Date ||
    (typeof value === 'string' && /^\d{4}-\d\d/.test(value));
  const moment = isMoment ? new Date(value).getTime() : NaN;
  return Number.isNaN(moment) ? undefined : moment;
}
