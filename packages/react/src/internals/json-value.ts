import { isObject } from './is-object.ts';

/**
 * Whether JSON can represent a value as it is: text, a number, a boolean, `null`, `undefined`, and
 * lists and plain objects of those. A class instance is not a JSON value: JSON would drop its type
 * and reveal what it keeps private.
 *
 * @example
 * isJsonValue({ id: 7 }); // true
 * isJsonValue(new Date()); // false
 */
export function isJsonValue(value: unknown): boolean {
  if (Array.isArray(value)) {
    return value.every(isJsonValue);
  }
  if (!isObject(value)) {
    return typeof value !== 'function' && typeof value !== 'symbol';
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  return (
    (prototype === Object.prototype || prototype === null) &&
    Object.values(value).every(isJsonValue)
  );
}
