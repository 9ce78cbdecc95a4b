import { expect, it, vi } from 'vitest';
import { createStore } from './create-store.ts';

const clamp = (state: number, step: number): number => Math.min(state + step, 2);

it('A store tells its listeners of every change, and of nothing else.', () => {
  const store = createStore(clamp, 0);
  const listener = vi.fn();
  store.subscribe(listener);
  expect([store.dispatch(2), store.dispatch(1)]).toEqual([true, false]);
  expect(store.getState()).toBe(2);
  expect(listener).toHaveBeenCalledTimes(1);
});

it('A store no longer tells a listener that has unsubscribed.', () => {
  const store = createStore(clamp, 0);
  const listener = vi.fn();
  store.subscribe(listener)();
  store.dispatch(1);
  expect(listener).not.toHaveBeenCalled();
});

it('A listener sees the new state.', () => {
  const store = createStore(clamp, 0);
  const seen: number[] = [];
  store.subscribe(() => seen.push(store.getState()));
  store.dispatch(1);
  expect(seen).toEqual([1]);
});
