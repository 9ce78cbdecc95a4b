import { generateTotp } from '@tessera/core';
import { act, renderHook } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useTotpCode } from './use-totp-code.ts';

const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

beforeEach(() => {
  vi.useFakeTimers({ now: 59_000 });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('useTotpCode', () => {
  it('shows the code of RFC 6238 and how long it stays', () => {
    const { result } = renderHook(() => useTotpCode({ secret, digits: 8 }));
    expect(result.current).toEqual({ code: '94287082', secondsLeft: 1 });
  });

  it('goes on to the next code by itself', async () => {
    const { result } = renderHook(() => useTotpCode({ secret }));
    await act(() => vi.advanceTimersByTimeAsync(1000));
    expect(result.current).toEqual({
      code: generateTotp({ secret, timestamp: 60_000 }),
      secondsLeft: 30,
    });
    await act(() => vi.advanceTimersByTimeAsync(12_000));
    expect(result.current.secondsLeft).toBe(18);
  });

  it('has no code on a server, which cannot know the person’s clock', () => {
    function Code(): string {
      return `[${useTotpCode({ secret }).code}]`;
    }
    expect(renderToString(<Code />)).toBe('[]');
  });

  it('leaves no timer behind', () => {
    const { unmount } = renderHook(() => useTotpCode({ secret }));
    unmount();
    expect(vi.getTimerCount()).toBe(0);
  });
});
