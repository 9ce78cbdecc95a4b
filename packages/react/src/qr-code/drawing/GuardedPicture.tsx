'use client';

import { type ComponentPropsWithoutRef, type ReactNode, type Ref, useRef } from 'react';
import { mergeRefs } from '../../internals/merge-refs.ts';
import { useIsomorphicLayoutEffect } from '../../internals/use-isomorphic-layout-effect.ts';
import type { MountedCode } from '../page-check/mounted-code.ts';
import { PageCheck } from '../page-check/PageCheck.tsx';
import { guardCode } from './guard-code.ts';

declare const process: { env: { NODE_ENV?: string } };

/**
 * Renders the `<img>` of a QR code, adapts it to its page and, in development, checks it there. A
 * component of its own, because a server component has no ref.
 */
export function GuardedPicture(
  props: ComponentPropsWithoutRef<'img'> & {
    side: number;
    pixels: number;
    code: MountedCode | undefined;
    elementRef: Ref<HTMLImageElement>;
  },
): ReactNode {
  const { alt, code, elementRef, pixels, side, ...attributes } = props;
  const own = useRef<HTMLImageElement>(null);
  useIsomorphicLayoutEffect(
    () => (own.current ? guardCode(own.current, side, pixels) : undefined),
    [side, pixels],
  );
  return (
    <>
      <img alt={alt} {...attributes} ref={mergeRefs(own, elementRef)} />
      {process.env.NODE_ENV !== 'production' && code && <PageCheck code={code} target={own} />}
    </>
  );
}
