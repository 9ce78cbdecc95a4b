'use client';

import { useCallback, useRef } from 'react';
import { useIsomorphicLayoutEffect } from './use-isomorphic-layout-effect.ts';

/**
 * Returns a function with a stable identity that always runs the newest `callback`. Effects and
 * event listeners that use it do not have to be set up again when a handler prop changes. Do not
 * call it while rendering.
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
