'use client';

import { type ReactNode, useRef } from 'react';
import { useIsomorphicLayoutEffect } from '../../internals/use-isomorphic-layout-effect.ts';
import { guardCode } from './guard-code.ts';

/**
 * Undoes what no drawing can withstand: a page that is inverted as a whole, as by many dark modes,
 * and a rule that makes every `<svg>` as small as an icon. A component of its own, so that the QR
 * code itself can be a server component.
 */
export function PageGuard(props: { side: number; pixels: number }): ReactNode {
  const { side, pixels } = props;
  const ref = useRef<SVGGElement>(null);
  useIsomorphicLayoutEffect(() => {
    const svg = ref.current?.ownerSVGElement;
    return svg ? guardCode(svg, side, pixels) : undefined;
  }, [side, pixels]);
  return <g ref={ref} />;
}
