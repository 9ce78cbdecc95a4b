'use client';

import { useEffect, useLayoutEffect } from 'react';

/**
 * `useLayoutEffect` in a browser; on a server, where React 18 warns about it and neither runs,
 * `useEffect`.
 */
export const useIsomorphicLayoutEffect: typeof useLayoutEffect =
  typeof window === 'undefined' ? useEffect : useLayoutEffect;
