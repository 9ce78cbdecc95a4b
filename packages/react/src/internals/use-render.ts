'use client';

import {
  type CSSProperties,
  type ComponentPropsWithoutRef,
  type ForwardRefExoticComponent,
  type JSX,
  type ReactElement,
  type ReactNode,
  type Ref,
  type RefAttributes,
  cloneElement,
  createElement,
  isValidElement,
  version,
} from 'react';
import { mergeProps } from './merge-props.ts';
import { useMergedRefs } from './use-merged-refs.ts';

/** A part: a component that forwards its ref to the element it renders. */
export type Part<Props, Instance> = ForwardRefExoticComponent<Props & RefAttributes<Instance>>;

/** The props of a part that renders `Tag` by default. */
export type PartPropsOf<Tag extends keyof JSX.IntrinsicElements, State> = Omit<
  ComponentPropsWithoutRef<Tag>,
  'className' | 'style'
> &
  PartProps<State>;

/** What every part takes besides the attributes of the element it renders. */
export interface PartProps<State> {
  /** Class name, or a function that gives one for the part's state. */
  className?: string | ((state: State) => string | undefined) | undefined;
  /**
   * Inline style, or a function that gives one for the part's state. The library itself writes
   * none.
   */
  style?: CSSProperties | ((state: State) => CSSProperties | undefined) | undefined;
  /**
   * Another element in place of the default one: an element that receives the part's props and ref,
   * or a function of both props (spread them) and state.
   */
  render?: ReactElement | ((props: Record<string, unknown>, state: State) => ReactNode) | undefined;
}

/**
 * Renders a part: the default element, or what the user's `render` makes of it, with props, class
 * names and refs joined and the state mirrored in `data-*` attributes (`true` → present and empty,
 * `false`, `null` and `undefined` → absent, anything else as text).
 */
export function useRender<State extends object, Instance>(
  tag: string,
  options: {
    state: State;
    /** The attributes that mirror the state, e.g. `{ 'data-complete': true }`. */
    attributes?: Record<`data-${string}`, boolean | string | number | null | undefined>;
    /** What the library gives the element. */
    ours: object;
    /** What the user of the part passed. */
    theirs: PartProps<State> & { children?: ReactNode };
    /** The ref the user of the part passed. */
    ref?: Ref<Instance> | undefined;
    /** The ref the library needs itself. */
    ownRef?: Ref<Instance> | undefined;
  },
): ReactNode {
  const { render, className, style, ...rest } = options.theirs;
  const { state } = options;
  const ref = useMergedRefs<Instance>(
    options.ref,
    options.ownRef,
    isValidElement(render) ? refOf<Instance>(render) : undefined,
  );
  const props: Record<string, unknown> = mergeProps(options.ours, {
    ...rest,
    className: typeof className === 'function' ? className(state) : className,
    style: typeof style === 'function' ? style(state) : style,
  });
  for (const [name, value] of Object.entries(options.attributes ?? {})) {
    if (value === true) {
      props[name] = '';
    } else if (value !== false && value !== null && value !== undefined) {
      props[name] = value;
    }
  }
  props.ref = ref;
  if (typeof render === 'function') {
    return render(props, state);
  }
  if (isValidElement<Record<string, unknown>>(render)) {
    const { ref: _, ...theirs } = render.props;
    return cloneElement(render, mergeProps(props, theirs));
  }
  return createElement(tag, props);
}

// React 19 moved an element's ref into its props and warns when the old place is read.
function refOf<Instance>(element: ReactElement): Ref<Instance> | undefined {
  return Number.parseInt(version, 10) >= 19
    ? (element.props as { ref?: Ref<Instance> }).ref
    : (element as { ref?: Ref<Instance> }).ref;
}
