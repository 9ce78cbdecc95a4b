import { afterEach, expect, it, vi } from 'vitest';
import { interceptBackNavigation } from './intercept-back-navigation.ts';

afterEach(() => void vi.useRealTimers());

it('Nothing fails if the document is gone before an entry of the history is removed.', async () => {
  vi.useFakeTimers();
  const back = vi.spyOn(window.history, 'back').mockImplementation(() => undefined);
  const release = interceptBackNavigation('test', () => true);
  release();
  await Promise.resolve();
  expect(back).toHaveBeenCalledTimes(1);
  // Environments of tests remove what they had put on the global object, then the window.
  vi.spyOn(window, 'removeEventListener').mockImplementation(() => {
    throw new TypeError('page.removeEventListener is not a function');
  });
  vi.stubGlobal('window', undefined);
  expect(() => vi.runAllTimers()).not.toThrow();
});
