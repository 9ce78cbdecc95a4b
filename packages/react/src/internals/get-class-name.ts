import { toKebabCase } from './to-kebab-case.ts';

/** Joins class names, of which some may be missing. */
export function joinClassNames(...names: ReadonlyArray<string | false | undefined>): string {
  return names.filter(Boolean).join(' ');
}

/**
 * Returns the class names of an element: ours, which are its keys in kebab case, and those that the
 * app added.
 *
 * @example
 * getClassName({ smallButton: 'mine' }, ['button', 'smallButton'], true);
 * // 'tessera-button tessera-small-button mine'
 */
export function getClassName(
  classNames: object | undefined,
  keys: readonly string[],
  withOurs: boolean,
): string {
  return joinClassNames(
    ...keys.map((key) => withOurs && `tessera-${toKebabCase(key)}`),
    ...keys.map((key) => classNames?.[key as never]),
  );
}
