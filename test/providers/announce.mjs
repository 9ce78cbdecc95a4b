/**
 * Tells the test that started this process where its server is. Without the test, it ends.
 *
 * @param {object} details The address, and what a page needs to know.
 */
export function announce(details) {
  process.once('disconnect', () => process.exit());
  process.send(details);
}
