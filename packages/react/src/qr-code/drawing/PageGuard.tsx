'use client';

import { type ReactNode, useRef } from 'react';
import { useIsomorphicLayoutEffect } from '../../internals/use-isomorphic-layout-effect.ts';

/** Cameras need at least this many pixels for a module. */
const MIN_MODULE_PIXELS = 2;

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
    return svg ? guard(svg, side, pixels) : undefined;
  }, [side, pixels]);
  return <g ref={ref} />;
}

/** Adapts a code to its page, now and whenever the page changes its theme. */
function guard(svg: SVGSVGElement, side: number, pixels: number): () => void {
  const { documentElement, head, body } = svg.ownerDocument;
  const undo = (): void => {
    for (const name of ['filter', 'width', 'height']) {
      svg.style.removeProperty(name);
    }
  };
  const adapt = (): void => {
    undo();
    const { filter, width } = getComputedStyle(svg);
    const least = MIN_MODULE_PIXELS * side;
    if (width.endsWith('px') && parseFloat(width) < least && pixels >= least) {
      svg.style.setProperty('width', `${pixels}px`, 'important');
      svg.style.setProperty('height', 'auto', 'important');
    }
    const inversion = findInversion(svg);
    if (inversion) {
      const own = filter === 'none' ? '' : `${filter} `;
      svg.style.setProperty('filter', own + inversion, 'important');
    }
  };
  adapt();
  const observer = new MutationObserver(adapt);
  observer.observe(documentElement, { attributes: true });
  observer.observe(body, { attributes: true });
  observer.observe(head, { childList: true, subtree: true });
  // Until then the computed filter is the one before the change.
  documentElement.addEventListener('transitionend', adapt);
  return () => {
    observer.disconnect();
    documentElement.removeEventListener('transitionend', adapt);
    undo();
  };
}

/** Returns the filter that turns a code back, `undefined` if its page does not show it inverted. */
function findInversion(svg: SVGSVGElement): string | undefined {
  let isInverted = false;
  let isRotated = false;
  let at: Element | null | undefined = svg;
  while (at) {
    for (const [, name, amount, unit] of getComputedStyle(at).filter.matchAll(
      /(invert|hue-rotate)\(([\d.]+)(%?)/g,
    )) {
      if (name === 'hue-rotate') {
        isRotated = !isRotated;
      } else if (Number(amount) > (unit ? 50 : 0.5)) {
        isInverted = !isInverted;
      }
    }
    at = at.assignedSlot ?? at.parentElement ?? (at.getRootNode() as Partial<ShadowRoot>).host;
  }
  return isInverted ? `invert(1)${isRotated ? ' hue-rotate(180deg)' : ''}` : undefined;
}
