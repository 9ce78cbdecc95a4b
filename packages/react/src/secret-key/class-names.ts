import type { SmallButtonClassNames } from '../internals/class-names.ts';

/** Keys of the `classNames` of `<SecretKey>`. */
export interface SecretKeyClassNames extends SmallButtonClassNames {
  /** The element around the key and its button. */
  secretKey?: string | undefined;
  /** The key. */
  secretKeyValue?: string | undefined;
}
