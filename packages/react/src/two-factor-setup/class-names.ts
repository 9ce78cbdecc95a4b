import type { CodeInputClassNames } from '../code-input/class-names.ts';
import type { ScreenClassNames } from '../internals/class-names.ts';
import type { ConcealedQrCodeClassNames } from '../qr-code/class-names.ts';
import type { RecoveryCodesClassNames } from '../recovery-codes/class-names.ts';
import type { SecretKeyClassNames } from '../secret-key/class-names.ts';

/**
 * Keys of the `classNames` of `<TwoFactorSetup>`. Except for `root`, a key is the class name that
 * the wizard itself gives the element, without `tessera-` and in camel case.
 */
export interface TwoFactorSetupClassNames
  extends
    ScreenClassNames,
    CodeInputClassNames,
    ConcealedQrCodeClassNames,
    SecretKeyClassNames,
    RecoveryCodesClassNames {
  /** The number of the step, with its bars. */
  progress?: string | undefined;
  /** A row of buttons that end or leave a screen. */
  actions?: string | undefined;
  /** The text shown while the key or the recovery codes are loaded. */
  loading?: string | undefined;
  /** What keeps the place of the key or of the recovery codes while they are loaded. */
  skeleton?: string | undefined;
  /** A box in the place of a disclosure, a field or the code field. */
  skeletonBox?: string | undefined;
  /** The box in the place of the code field, in addition to `skeletonBox`. */
  skeletonCode?: string | undefined;
  /** A box in the place of a button. */
  skeletonButton?: string | undefined;
  /** Messages that are not about an error, in addition to `message`. */
  notice?: string | undefined;
  /** The question before the user leaves unsaved recovery codes, in addition to `message`. */
  question?: string | undefined;
  /** The field for the name of the authenticator, in addition to `input`. */
  nameInput?: string | undefined;
  /** The apps or the recovery codes of an account where two-factor is on. */
  group?: string | undefined;
  /** The heading of such a group. */
  groupTitle?: string | undefined;
  /** The list of the authenticators of the account, each with its name and buttons. */
  authenticators?: string | undefined;
  /** The list of apps for a user who has none. */
  apps?: string | undefined;
  /** The list of what is true on the last screen. */
  outcome?: string | undefined;
  /** The element around the QR code and the instructions. */
  scan?: string | undefined;
  /** The white ground around the QR code. */
  plate?: string | undefined;
  /** What stands below a QR code that is too small to scan. */
  smallCode?: string | undefined;
  /** The dialog that shows the QR code as large as the window. */
  enlarged?: string | undefined;
  /** The element that keeps the place of the QR code while its component is loaded. */
  qrCodePlace?: string | undefined;
  /** The numbered instructions beside the QR code or, on a phone, above the link to the app. */
  instructions?: string | undefined;
  /** The element around the key, its buttons and its texts. */
  key?: string | undefined;
  /** The box that reveals the key, or on a phone the QR code. */
  disclosure?: string | undefined;
  /** The content of the box. */
  disclosureContent?: string | undefined;
  /** The disclosure of a less common action: a new key, turning two-factor off. */
  smallDisclosure?: string | undefined;
  /** The text of a disclosure that the user presses. */
  summary?: string | undefined;
  /** The text below the code field. */
  hint?: string | undefined;
}
