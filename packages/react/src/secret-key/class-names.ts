import type { IconClassNames, SmallButtonClassNames } from '../internals/class-names.ts';

/** Keys of the `classNames` of `<SecretKey>`. */
export interface SecretKeyClassNames extends SmallButtonClassNames, IconClassNames {
  /** The element around the key and its button. */
  secretKey?: string | undefined;
  /** The key. */
  secretKeyValue?: string | undefined;
}
