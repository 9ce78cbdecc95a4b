/**
 * Returns the revision of a new record: a random number below 2³⁰, so that it fits a 32-bit column
 * and still does after many changes.
 *
 * A compare-and-set compares revisions, and every change adds one. The first is random so that a
 * request that read the old record cannot overwrite the record that replaced it.
 */
export function createFirstRevision(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0]! >>> 2;
}
