import { expect, it, vi } from 'vitest';
import { withTimeout } from './with-timeout.ts';

it('A promise that settles in time gives its value.', async () => {
  expect(await withTimeout(100, Promise.resolve(7))).toBe(7);
});

it('A promise that takes longer gives nothing.', async () => {
  vi.useFakeTimers();
  const result = withTimeout(100, new Promise(() => undefined));
  await vi.advanceTimersByTimeAsync(100);
  vi.useRealTimers();
  expect(await result).toBeUndefined();
});

it('A promise that rejects in time rejects with its reason.', async () => {
  await expect(withTimeout(100, Promise.reject(new Error('boom')))).rejects.toThrow('boom');
});
