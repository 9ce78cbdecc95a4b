/**
 * Compares two codes of the same length in a time that does not depend on where they differ.
 *
 * The searches over a window stop at the first match all the same: to somebody with a wrong code
 * every search takes as long, and somebody with a right one learns from the time only what the
 * accepted code already said.
 */
export function equalCodes(a: string, b: string): boolean {
  let difference = a.length ^ b.length;
  for (let i = 0; i < a.length; i++) {
    difference |= a.charCodeAt(i) ^ b.charCodeAt(i);
  }
  return difference === 0;
}
