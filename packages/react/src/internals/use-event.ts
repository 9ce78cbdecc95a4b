'use client';

import { useCallback, useRef } from 'react';
import { useIsomorphicLayoutEffect } from './use-isomorphic-layout-effect.ts';

/**
 * A function with a stable identity that always runs the newest version of `callback`, so that
 * effects and event listeners need not be set up again when a handler prop changes. Not for calling
 * while rendering.
 *
 * @example
 * const announce = useEvent(onValueChange);
 */
export function useEvent<Arguments extends unknown[], Result>(
  callback: ((...arguments_: Arguments) => Result) | undefined,
): (...arguments_: Arguments) => Result | undefined {
  const newest = useRef(callback);
  useIsomorphicLayoutEffect(() => {
    newest.current = callback;
  });
  return useCallback((...arguments_: Arguments) => newest.current?.(...arguments_), []);
}
