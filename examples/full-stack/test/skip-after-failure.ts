import { afterEach, beforeEach } from 'vitest';

/**
 * Skips the rest of this `describe` after a test that failed. For tests of which each continues
 * where the one before it ended.
 */
export function skipAfterFailure(): void {
  let hasFailed = false;
  beforeEach(({ skip }) => skip(hasFailed, 'An earlier step failed.'));
  afterEach(({ task }) => {
    hasFailed ||= task.result?.state === 'fail';
  });
}
