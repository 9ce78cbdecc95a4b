import type { CodeInputClassNames } from '../code-input/class-names.ts';
import type { FieldClassNames, ScreenClassNames } from '../internals/class-names.ts';
import type { RecoveryCodesClassNames } from '../recovery-codes/class-names.ts';

/**
 * Keys of the `classNames` of `<TwoFactorChallenge>`. Except for `root`, a key is the class name
 * that the challenge itself gives the element, without `tessera-` and in camel case.
 */
export interface TwoFactorChallengeClassNames
  extends ScreenClassNames, FieldClassNames, CodeInputClassNames, RecoveryCodesClassNames {
  /** Every button. */
  button?: string | undefined;
  /** Buttons that read as links: the other kind of code, and the end of the challenge. */
  linkButton?: string | undefined;
  /** The element around the buttons that read as links. */
  alternatives?: string | undefined;
  /** The element around the button below new recovery codes. */
  actions?: string | undefined;
  /** The advice after a sign-in with a recovery code. */
  advice?: string | undefined;
}
