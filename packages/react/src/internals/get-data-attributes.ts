import { toKebabCase } from './to-kebab-case.ts';

/** Properties that hold what the user typed: content of the element, not its state. */
const CONTENT = ['value', 'character'];

/**
 * Returns the state of a part as `data-*` attributes: the one place where states become attributes.
 * `true` becomes an empty attribute, text and numbers become its value; `false`, `null`,
 * `undefined`, objects and functions become nothing. Names are written in kebab case. `value` and
 * `character` are left out, because they can hold a code.
 *
 * @example
 * getDataAttributes({ busy: true, copyStatus: 'idle', disabled: false });
 * // { 'data-busy': '', 'data-copy-status': 'idle' }
 */
export function getDataAttributes(state: object): Record<`data-${string}`, string | number> {
  const attributes: Record<`data-${string}`, string | number> = {};
  for (const [name, value] of Object.entries(state)) {
    if (CONTENT.includes(name)) {
      continue;
    }
    if (value === true || typeof value === 'string' || typeof value === 'number') {
      attributes[`data-${toKebabCase(name)}`] = value === true ? '' : value;
    }
  }
  return attributes;
}
