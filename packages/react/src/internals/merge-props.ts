import type { CSSProperties } from 'react';
import { mergeHandlers } from './merge-handlers.ts';

interface Styled {
  className?: string | undefined;
  style?: CSSProperties | undefined;
}

/**
 * Joins the props a part gives its element with the ones its user passed. The user's value wins;
 * class names are joined, styles merged, and event handlers both run: the user's first, ours only
 * if the user's did not call `event.preventDefault()`.
 *
 * @example
 * mergeProps({ type: 'button', onClick: copy }, { onClick: track, className: 'wide' })
 */
export function mergeProps<Ours extends object, Theirs extends object>(
  ours: Ours,
  theirs: Theirs | undefined,
): Ours & Theirs {
  const merged: Ours & Theirs & Styled = mergeHandlers(ours, theirs);
  const own: Styled = ours;
  const given: Styled = theirs ?? {};
  if (own.className && given.className) {
    merged.className = `${own.className} ${given.className}`;
  }
  if (own.style && given.style) {
    merged.style = { ...own.style, ...given.style };
  }
  return merged;
}
