/** The names of all options of a component. The compiler rejects a missing and an unknown name. */
export type OptionNames<Options> = { readonly [Name in keyof Required<Options>]: true };

/**
 * Splits the props of a component into its own options and the rest, which are attributes of its
 * element.
 *
 * @example
 * const [options, attributes] = splitProps(props, { secret: true, groupSize: true });
 */
export function splitProps<Options extends object, Props extends Options>(
  props: Props,
  names: OptionNames<Options>,
): [options: Options, attributes: Omit<Props, keyof Options>] {
  const options: Record<string, unknown> = {};
  const attributes: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(props)) {
    (Object.hasOwn(names, name) ? options : attributes)[name] = value;
  }
  return [options as Options, attributes as Omit<Props, keyof Options>];
}
