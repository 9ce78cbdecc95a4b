import { afterEach, beforeEach } from 'vitest';

/**
 * Has each test of this `describe` go on where the one before it ended: after one that failed there
 * is nothing to go on from.
 */
export function inSteps(): void {
  let hasFailed = false;
  beforeEach(({ skip }) => skip(hasFailed, 'A step before this one failed.'));
  afterEach(({ task }) => {
    hasFailed ||= task.result?.state === 'fail';
  });
}
