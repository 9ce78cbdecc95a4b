'use client';

import {
  type CSSProperties,
  type ReactElement,
  type ReactNode,
  type Ref,
  cloneElement,
  createElement,
  isValidElement,
  version,
} from 'react';
import { mergeProps } from './merge-props.ts';
import { useMergedRefs } from './use-merged-refs.ts';

/** What every part takes besides the attributes of the element it renders. */
export interface PartProps<State> {
  /** Class name, or a function that gives one for the part's state. */
  className?: string | ((state: State) => string | undefined) | undefined;
  /** Inline style, or a function that gives one for the part's state. The library itself writes none. */
  style?: CSSProperties | ((state: State) => CSSProperties | undefined) | undefined;
  /**
   * Another element in place of the default one: an element that receives the part's props and ref, or a function of both props (spread them) and state.
   */
  render?: ReactElement | ((props: Record<string, unknown>, state: State) => ReactNode) | undefined;
}

/**
 * Renders a part: the default element, or what the user's `render` makes of it, with props, class names and refs joined and the state mirrored in
 * `data-*` attributes (`true` → present and empty, `false`, `null` and `undefined` → absent, anything else as text).
 */
export function useRender<State extends object>(
  tag: string,
  options: {
    state: State;
    /** The attributes that mirror the state, e.g. `{ 'data-complete': true }`. */
    attributes?: Record<`data-${string}`, boolean | string | number | null | undefined>;
    /** What the library gives the element. */
    ours: object;
    /** What the user of the part passed. */
    theirs: PartProps<State> & { children?: ReactNode };
    ref?: Ref<never> | undefined;
    ownRef?: Ref<never> | undefined;
  },
): ReactNode {
  const { render, className, style, ...rest } = options.theirs;
  const { state } = options;
  const ref = useMergedRefs<never>(
    options.ref,
    options.ownRef,
    isValidElement(render) ? refOf(render) : undefined,
  );
  const props: Record<string, unknown> = mergeProps(options.ours, {
    ...rest,
    className: typeof className === 'function' ? className(state) : className,
    style: typeof style === 'function' ? style(state) : style,
  });
  for (const [name, value] of Object.entries(options.attributes ?? {})) {
    if (value === true) props[name] = '';
    else if (value !== false && value !== null && value !== undefined) props[name] = value;
  }
  props.ref = ref;
  if (typeof render === 'function') return render(props, state);
  if (isValidElement<Record<string, unknown>>(render)) {
    const { ref: _, ...theirs } = render.props;
    return cloneElement(render, mergeProps(props, theirs));
  }
  return createElement(tag, props);
}

// React 19 moved an element's ref into its props and warns when the old place is read.
function refOf(element: ReactElement): Ref<never> | undefined {
  return Number.parseInt(version, 10) >= 19
    ? (element.props as { ref?: Ref<never> }).ref
    : (element as { ref?: Ref<never> }).ref;
}
