'use client';

import { type ReactNode, useRef } from 'react';
import { useIsomorphicLayoutEffect } from '../../internals/use-isomorphic-layout-effect.ts';
import { guardCode } from './guard-code.ts';

/**
 * Lays a node over the middle of a code. A decoration for everyone: the code has the only name, and
 * nothing in it has the focus.
 *
 * An element over the `<svg>` and no `<foreignObject>`, because WebKit draws everything in one that
 * has a position, a transform, a filter or an opacity at the upper left corner, over an eye. Its
 * size is not in the markup, because a content security policy may forbid inline styles there.
 *
 * @param props.css - the declarations for its size, its corners and the color of its texts.
 */
export function QrCodeCenter(props: { css: string; children: ReactNode }): ReactNode {
  const { children, css } = props;
  const ref = useRef<HTMLDivElement>(null);
  useIsomorphicLayoutEffect(() => {
    const element = ref.current!;
    const { style } = element.parentElement!;
    if (getComputedStyle(element.parentElement!).position === 'static') {
      // Without our stylesheet.
      style.position = 'relative';
      style.display = 'inline-grid';
    }
    element.style.cssText = `position:absolute;inset:0;margin:auto;overflow:hidden;${css}`;
    // Not a prop, because React 18 and 19 want different ones.
    element.setAttribute('inert', '');
    return guardCode(element, 0, 0);
  }, [css]);
  return (
    <div ref={ref} className="tessera-qr-code-center" aria-hidden="true">
      {children}
    </div>
  );
}
