'use client';

import { type ComponentPropsWithoutRef, type ReactNode, type Ref, useRef } from 'react';
import { mergeRefs } from '../../internals/merge-refs.ts';
import type { MountedCode } from './mounted-code.ts';
import { PageCheck } from './PageCheck.tsx';

/**
 * Renders the `<img>` of a QR code and checks it on its page. For development only. A component of
 * its own, because a server component has no ref.
 */
export function CheckedPicture(
  props: ComponentPropsWithoutRef<'img'> & {
    code: MountedCode;
    elementRef: Ref<HTMLImageElement>;
  },
): ReactNode {
  const { alt, code, elementRef, ...attributes } = props;
  const own = useRef<HTMLImageElement>(null);
  return (
    <>
      <img alt={alt} {...attributes} ref={mergeRefs(own, elementRef)} />
      <PageCheck code={code} target={own} />
    </>
  );
}
