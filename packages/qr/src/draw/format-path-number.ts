/** Writes a number for path data: rounded to a thousandth, without a zero before the point. */
export function formatPathNumber(value: number): string {
  return String(Math.round(value * 1000) / 1000).replace(/^(-?)0\./, '$1.');
}
