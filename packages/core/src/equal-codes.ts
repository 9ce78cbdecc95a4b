/**
 * Whether two codes are equal, in a time that does not depend on where they differ.
 *
 * A search over a window still stops at the first match. That is safe: for a wrong code every
 * search takes equally long, and for a right one the time reveals only what acceptance already did.
 */
export function equalCodes(a: string, b: string): boolean {
  let difference = a.length ^ b.length;
  for (let i = 0; i < a.length; i++) {
    difference |= a.charCodeAt(i) ^ b.charCodeAt(i);
  }
  return difference === 0;
}
