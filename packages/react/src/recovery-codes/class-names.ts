import type {
  FieldClassNames,
  IconClassNames,
  SmallButtonClassNames,
} from '../internals/class-names.ts';

/** Keys of the `classNames` of `<RecoveryCodes>`. */
export interface RecoveryCodesClassNames
  extends SmallButtonClassNames, IconClassNames, FieldClassNames {
  /** The element around codes, buttons and confirmation. */
  recoveryCodes?: string | undefined;
  /** The list of codes. */
  recoveryCodesList?: string | undefined;
  /** A row of small buttons. */
  toolbar?: string | undefined;
}
