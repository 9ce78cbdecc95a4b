import {
  type CSSProperties,
  type ComponentPropsWithRef,
  type ComponentPropsWithoutRef,
  type JSX,
  type ReactElement,
  type ReactNode,
  type Ref,
  cloneElement,
  createElement,
  isValidElement,
  version,
} from 'react';
import { getDataAttributes } from './get-data-attributes.ts';
import { mergeProps } from './merge-props.ts';

/** The tag names that a part can render. */
export type PartTag = keyof HTMLElementTagNameMap & keyof JSX.IntrinsicElements;

/** The props of every part besides the attributes of its element. */
export interface PartOptions<Tag extends PartTag, State> {
  /** A class name, or a function that returns one for the part's state. */
  className?: string | ((state: State) => string | undefined) | undefined;
  /**
   * An inline style, or a function that returns one for the part's state. The library itself writes
   * none.
   */
  style?: CSSProperties | ((state: State) => CSSProperties | undefined) | undefined;
  /**
   * Another element in place of the default one: an element that receives the part's props and ref,
   * or a function of the props (spread them onto your element) and the state.
   */
  render?:
    | ReactElement
    | ((props: ComponentPropsWithRef<Tag>, state: State) => ReactNode)
    | undefined;
}

/** The props of a part that renders `Tag` by default. */
export type PartProps<Tag extends PartTag, State> = Omit<
  ComponentPropsWithoutRef<Tag>,
  'className' | 'style'
> &
  PartOptions<Tag, State>;

/**
 * Renders a part: the default element, or what the user's `render` makes of it. Props, class names
 * and refs are merged, and the state is mirrored in `data-*` attributes.
 */
export function renderPart<Tag extends PartTag, State extends object>(
  tag: Tag,
  part: {
    state: State;
    /** The props and the ref that the library gives the element. */
    ours: object;
    /** The props that the user of the part passed. */
    theirs: PartOptions<Tag, State>;
    /** The ref that the user of the part passed. */
    ref: Ref<HTMLElementTagNameMap[Tag]>;
  },
): ReactNode {
  const { ours, ref, state, theirs } = part;
  const { className, render, style, ...rest } = theirs;
  const props = {
    ...mergeProps(ours, {
      ...rest,
      className: typeof className === 'function' ? className(state) : className,
      style: typeof style === 'function' ? style(state) : style,
      ref: ref ?? undefined,
    }),
    ...getDataAttributes(state),
  };
  if (typeof render === 'function') {
    return render(props as ComponentPropsWithRef<Tag>, state);
  }
  if (isValidElement<object>(render)) {
    return cloneElement(
      render,
      mergeProps(props, { ...render.props, ref: getRef(render) ?? undefined }),
    );
  }
  return createElement(tag, props);
}

// React 19 moved an element's ref into its props and warns when the old place is read.
function getRef(element: ReactElement): Ref<unknown> | undefined {
  return Number.parseInt(version, 10) >= 19
    ? (element.props as { ref?: Ref<unknown> }).ref
    : (element as { ref?: Ref<unknown> }).ref;
}
