import type { CSSProperties, Ref } from 'react';
import { mergeHandlers } from './merge-handlers.ts';
import { mergeRefs } from './merge-refs.ts';

interface ElementProps {
  className?: string | undefined;
  style?: CSSProperties | undefined;
  ref?: Ref<unknown> | undefined;
}

/**
 * Merges the props that a part gives its element with the props that its user passes. The user's
 * value wins. Class names are joined, styles and refs merged. Event handlers both run, the user's
 * first: see `mergeHandlers`.
 *
 * @example
 * mergeProps({ type: 'button', onClick: copy }, { onClick: track, className: 'wide' });
 */
export function mergeProps<Ours extends object, Theirs extends object>(
  ours: Ours,
  theirs: Theirs | undefined,
): Ours & Theirs {
  const merged: Ours & Theirs & ElementProps = mergeHandlers(ours, theirs);
  const own: ElementProps = ours;
  const given: ElementProps = theirs ?? {};
  if (own.className && given.className) {
    merged.className = `${own.className} ${given.className}`;
  }
  if (own.style && given.style) {
    merged.style = { ...own.style, ...given.style };
  }
  if (own.ref && given.ref) {
    merged.ref = mergeRefs(own.ref, given.ref);
  }
  return merged;
}
