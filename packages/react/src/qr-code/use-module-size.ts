'use client';

import { type RefObject, useEffect, useState } from 'react';
import { useEvent } from '../internals/use-event.ts';
import { useIsomorphicLayoutEffect } from '../internals/use-isomorphic-layout-effect.ts';

/**
 * Returns how many pixels of the page a module of a QR code takes at the moment, also after the
 * window or a column around it has changed its size. Below 3 px, phones have to come close, and
 * some do not focus there: offer a larger view or the setup key. `undefined` on a server, and as
 * long as no code is shown.
 *
 * @param containerRef The code, or an element around it.
 * @param modules The number of modules of a side, with its quiet zone, for a code that is not an
 *   `svg`.
 * @example
 * const plateRef = useRef<HTMLDivElement>(null);
 * const moduleSize = useModuleSize(plateRef);
 */
export function useModuleSize(
  containerRef: RefObject<Element | null>,
  modules?: number,
): number | undefined {
  const [size, setSize] = useState<number>();
  const measure = useEvent(() => {
    const container = containerRef.current;
    const code = container?.matches('svg, canvas, img')
      ? container
      : container?.querySelector('svg, canvas, img');
    const [, , side = modules] = code?.getAttribute('viewBox')?.split(' ').map(Number) ?? [];
    const { width = 0 } = code?.getBoundingClientRect() ?? {};
    setSize(side !== undefined && width > 0 ? width / side : undefined);
  });
  // After every render, because another code can have the size of the one before it. Before the
  // page is painted, so that what depends on it does not move the page.
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- it has none
  useIsomorphicLayoutEffect(() => measure());
  useEffect(() => {
    const container = containerRef.current;
    if (!container || typeof ResizeObserver === 'undefined') {
      return undefined;
    }
    const observer = new ResizeObserver(() => measure());
    observer.observe(container);
    return () => observer.disconnect();
  }, [containerRef, measure]);
  return size;
}
