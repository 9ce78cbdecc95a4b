import { act, renderHook } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useLiveText } from './use-live-text.ts';

it('useLiveText removes the text for a moment, so that the same text is announced again.', async () => {
  const { result } = renderHook(() => useLiveText<string>());
  await act(() => result.current.announce('Copied'));
  expect(result.current.content).toBe('Copied');
  let announced: Promise<void> | undefined;
  act(() => {
    announced = result.current.announce('Copied');
  });
  expect(result.current.content).toBeUndefined();
  await act(async () => announced);
  expect(result.current.content).toBe('Copied');
  act(() => result.current.clear());
  expect(result.current.content).toBeUndefined();
});

it('The function that announces stays the same, so that a controller can keep it.', async () => {
  const { result } = renderHook(() => useLiveText<string>());
  const { announce } = result.current;
  await act(() => announce('Copied'));
  expect(result.current).toMatchObject({ content: 'Copied', announce });
});
