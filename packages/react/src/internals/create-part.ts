import {
  type ForwardRefExoticComponent,
  type ReactNode,
  type RefAttributes,
  forwardRef,
} from 'react';
import { type PartOptions, type PartProps, type PartTag, renderPart } from './render-part.ts';
import { type OptionNames, splitProps } from './split-props.ts';

declare const process: { env: { NODE_ENV?: string } };

/** A part: a component that renders one element and forwards its ref to it. */
export type Part<Props, Instance> = ForwardRefExoticComponent<Props & RefAttributes<Instance>>;

/** The element that a part renders: its state, its props and what is around it. */
export interface PartContent<State extends object> {
  /** The state that `className`, `style` and `render` receive, mirrored in `data-*` attributes. */
  state: State;
  /** The props and the ref of the element, usually from a prop getter. The user's props win. */
  props?: object | undefined;
  /** Wraps the element, for example in a context provider. */
  wrap?: ((element: ReactNode) => ReactNode) | undefined;
}

/** The part that {@link createPart} returns. */
export type CreatedPart<Tag extends PartTag, State, Options> = Part<
  Omit<PartProps<Tag, State>, keyof Options> & Options,
  HTMLElementTagNameMap[Tag]
>;

/**
 * Creates a part: a component that renders one element with the props that a hook returns for it,
 * takes `className`, `style` and `render` as every part does, and forwards its ref.
 *
 * @param tag The tag name of the default element.
 * @param usePart Returns what to render, or `null` to render nothing. It is called in every render,
 *   so it can use hooks. Its name becomes the name of the component.
 * @param optionNames The names of the props that `usePart` receives and the element does not.
 * @example
 * export const SecretKeyCopyButton: Part<SecretKeyCopyButtonProps, HTMLButtonElement> = createPart(
 *   'button',
 *   function SecretKeyCopyButton() {
 *     const key = useSecretKeyContext();
 *     return { state: { copyStatus: key.copyStatus }, props: key.getCopyButtonProps() };
 *   },
 * );
 */
export function createPart<Tag extends PartTag, State extends object>(
  tag: Tag,
  usePart: () => PartContent<State> | null,
): CreatedPart<Tag, State, object>;
export function createPart<Tag extends PartTag, State extends object, Options extends object>(
  tag: Tag,
  usePart: (options: Options) => PartContent<State> | null,
  optionNames: OptionNames<Options>,
): CreatedPart<Tag, State, Options>;
export function createPart<Tag extends PartTag, State extends object>(
  tag: Tag,
  usePart: (options: object) => PartContent<State> | null,
  optionNames: OptionNames<object> = {},
): CreatedPart<Tag, State, object> {
  const part = forwardRef<HTMLElementTagNameMap[Tag], PartOptions<Tag, State>>((props, ref) => {
    const [options, theirs] = splitProps<object, typeof props>(props, optionNames);
    const content = usePart(options);
    if (content === null) {
      return null;
    }
    const { state, props: ours = {}, wrap } = content;
    const element = renderPart<Tag, State>(tag, { state, ours, theirs, ref });
    return wrap ? wrap(element) : element;
  });
  if (process.env.NODE_ENV !== 'production') {
    part.displayName = usePart.name;
  }
  return part as CreatedPart<Tag, State, object>;
}

/** Creates a part of one component from the props that it gives its element, `null` for none. */
export type PartFactory<Value, State> = <Tag extends PartTag>(
  tag: Tag,
  getProps: (value: Value) => object | null,
) => CreatedPart<Tag, State, object>;

/**
 * Returns the function that creates the parts of one component: those that have no state and no
 * options of their own.
 *
 * @param useValue Returns the value of the component's context.
 * @param getState Returns the state that all these parts have.
 * @example
 * const createSetupPart = createPartFactory(useTwoFactorSetupContext, getPartState);
 * const CloseButton = createSetupPart('button', (setup) => setup.getCloseButtonProps());
 */
export function createPartFactory<Value, State extends object>(
  useValue: () => Value,
  getState: (value: Value) => State,
): PartFactory<Value, State> {
  return (tag, getProps) => {
    const part = createPart(tag, function usePart() {
      const value = useValue();
      const props = getProps(value);
      return props && { state: getState(value), props };
    });
    if (process.env.NODE_ENV !== 'production') {
      part.displayName = getProps.name;
    }
    return part;
  };
}
