import { generateTotp } from '@tessera/core';
import { act, renderHook } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useTotpCode } from './use-totp-code.ts';

const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

beforeEach(() => {
  vi.useFakeTimers({ now: 59_000 });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('useTotpCode', () => {
  it('The code is the one of RFC 6238, with the seconds until the next one.', () => {
    const { result } = renderHook(() => useTotpCode({ secret: SECRET, digits: 8 }));
    expect(result.current).toEqual({ code: '94287082', secondsLeft: 1 });
  });

  it('The next code appears on time.', async () => {
    const { result } = renderHook(() => useTotpCode({ secret: SECRET }));
    await act(() => vi.advanceTimersByTimeAsync(1000));
    expect(result.current).toEqual({
      code: generateTotp({ secret: SECRET, timestamp: 60_000 }),
      secondsLeft: 30,
    });
    await act(() => vi.advanceTimersByTimeAsync(12_000));
    expect(result.current.secondsLeft).toBe(18);
  });

  it('A server renders no code, because it does not know the clock of the user.', () => {
    function Code(): string {
      return `[${useTotpCode({ secret: SECRET }).code}]`;
    }
    expect(renderToString(<Code />)).toBe('[]');
  });

  it('Unmounting removes the timer.', () => {
    const { unmount } = renderHook(() => useTotpCode({ secret: SECRET }));
    unmount();
    expect(vi.getTimerCount()).toBe(0);
  });
});
