import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

// A busy machine may be slow. An element that appears sooner ends the wait.
configure({ asyncUtilTimeout: 10_000 });

// Tests can replace the timers.
const { setTimeout } = globalThis;

/**
 * Waits until the wizard has removed its entry from the history, at most a second. Going back takes
 * time. If the next test adds an entry or removes a frame before, WebKit goes back several entries
 * later on, at the end out of the page of the tests.
 */
async function removedEntry(): Promise<void> {
  const isOnEntry = (): boolean =>
    (history.state as Record<string, unknown> | null)?.tesseraEntry !== undefined;
  for (let i = 0; i < 100 && isOnEntry(); i++) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

// Testing Library does this itself only if the functions of the test runner are globals.
afterEach(async () => {
  cleanup();
  if ('history' in globalThis) {
    await removedEntry();
  }
});
