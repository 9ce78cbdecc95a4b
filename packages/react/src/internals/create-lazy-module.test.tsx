import { render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { beforeEach, afterEach, describe, expect, it, vi } from 'vitest';
import { createLazyModule } from './create-lazy-module.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0);

describe('createLazyModule', () => {
  it('A lazy module is imported once, however often it is loaded.', async () => {
    const importModule = vi.fn(async () => ({ text: 'loaded' }));
    const { load } = createLazyModule(importModule);
    expect(await Promise.all([load(), load()])).toEqual([{ text: 'loaded' }, { text: 'loaded' }]);
    expect(importModule).toHaveBeenCalledOnce();
  });

  it('A lazy module that could not be loaded is imported again by the next call.', async () => {
    const importModule = vi
      .fn(async () => 'loaded')
      .mockRejectedValueOnce(new TypeError('offline'));
    const { load } = createLazyModule(importModule);
    await expect(load()).rejects.toThrow('offline');
    expect(await load()).toBe('loaded');
  });

  function show(importModule: () => Promise<{ text: string }>): () => ReactNode {
    const { useModule } = createLazyModule(importModule);
    return function Shown() {
      const module = useModule();
      return <p>{typeof module === 'object' ? module.text : (module ?? 'loading')}</p>;
    };
  }

  it('A component gets a lazy module as soon as it is loaded, and at once the next time.', async () => {
    const Shown = show(async () => ({ text: 'loaded' }));
    const { container, rerender } = render(<Shown key="first" />);
    expect(container.textContent).toBe('loading');
    await vi.waitFor(() => expect(container.textContent).toBe('loaded'));
    rerender(<Shown key="second" />);
    expect(container.textContent).toBe('loaded');
  });

  it('A component that shows a failure loads the module again every 5 seconds, until it is removed.', async () => {
    const importModule = vi.fn(async () => ({ text: 'loaded' }));
    const Shown = show(
      importModule
        .mockRejectedValueOnce(new TypeError('offline'))
        .mockRejectedValueOnce(new TypeError('offline')),
    );
    const { unmount } = render(<Shown />);
    await vi.waitFor(() => screen.getByText('failed'));
    unmount();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(importModule).toHaveBeenCalledOnce();

    render(<Shown />);
    await vi.waitFor(() => screen.getByText('failed'));
    await vi.advanceTimersByTimeAsync(5000);
    await vi.waitFor(() => screen.getByText('loaded'));
    await settle();
    expect(importModule).toHaveBeenCalledTimes(3);
  });
});
