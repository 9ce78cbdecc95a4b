/** A number as path data has it: to a thousandth, without the zero before the point. */
export function pathNumber(value: number): string {
  return String(Math.round(value * 1000) / 1000).replace(/^(-?)0\./, '$1.');
}
