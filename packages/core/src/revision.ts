/**
 * Revisions: what a compare-and-set compares. Each change adds one; the first is random, so that a
 * record that replaces another is not taken for it by a request that read the old one.
 */

/** The revision of a new record: below 2³⁰, so that it fits a 32-bit column and stays there. */
export function firstRevision(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0]! >>> 2;
}
