import type { OptionNames } from '../internals/split-props.ts';
import type {
  RecoveryCodesConfirmationKind,
  UseRecoveryCodesOptions,
} from '../recovery-codes/use-recovery-codes.ts';
import type { SecretKeyProps } from '../secret-key/SecretKey.tsx';
import type { CodeFieldOptions } from '../verification/code-field-props.ts';
import type { AuthenticatorApp } from './authenticator-apps.ts';
import type { SetupOptions } from './machine/setup-options.ts';
import type { TwoFactorSetupTexts } from './messages.ts';
import type { SetupQrCodeOptions } from './qr-code-options.ts';

/** Options of {@link useTwoFactorSetup}. */
export interface UseTwoFactorSetupOptions extends SetupOptions {
  /** The action that confirms that the user saved the recovery codes. Default `'checkbox'`. */
  recoveryCodesConfirmation?: RecoveryCodesConfirmationKind | undefined;
  /** Whether a complete code is sent at once. Default true. */
  autoSubmit?: boolean | undefined;
  /**
   * Whether the heading takes the focus on mount. Set it if you show the wizard when the user
   * presses a button: screen readers then read it at once. Default false.
   */
  autoFocus?: boolean | undefined;
  /**
   * Whether the authenticator app is expected on this device. The link that opens it and the key
   * then come first, and the QR code is behind “Scan with another device”. Default: true on a
   * phone.
   */
  sameDevice?: boolean | undefined;
  /**
   * How the QR code is encoded and drawn: every prop of `<QrCode>` except the value, and `conceal`.
   * The default has modules of 5 px. Shapes, gradients, pictures and `conceal` load a larger
   * component.
   */
  qrCode?: SetupQrCodeOptions | undefined;
  /**
   * The code field: the props of `<CodeInput>`, for example `groups`, `separator` and `mask`,
   * except those that the wizard decides.
   */
  codeInput?: CodeFieldOptions | undefined;
  /** The key: the props of `<SecretKey>`, for example `groupSize`, except the secret. */
  secretKey?: Omit<SecretKeyProps, 'classNames' | 'messages' | 'secret' | 'slots'> | undefined;
  /** The recovery codes: when they were created, and a handler for each way to save them. */
  recoveryCodes?: Pick<UseRecoveryCodesOptions, 'createdAt' | 'onSaved'> | undefined;
  /**
   * The apps that “I don’t have an app yet” lists, on the intro and beside the QR code. Default:
   * five well-known ones without links. An empty list removes the text.
   */
  authenticatorApps?: readonly AuthenticatorApp[] | undefined;
  /**
   * The address of your support, for a link where only support can help: the account is locked
   * without a time at which that ends, or the setup cannot work.
   */
  supportUrl?: string | undefined;
  /** Texts in place of the English ones. */
  messages?: TwoFactorSetupTexts | undefined;
}

/** The names of all options of {@link useTwoFactorSetup}. */
export const TWO_FACTOR_SETUP_OPTION_NAMES: OptionNames<UseTwoFactorSetupOptions> = {
  adapter: true,
  issuer: true,
  accountName: true,
  intro: true,
  intent: true,
  initialEnrollment: true,
  naming: true,
  checkBeforeSending: true,
  requirement: true,
  onEvent: true,
  onEnrolled: true,
  onRegenerated: true,
  onDisabled: true,
  onDone: true,
  onCancel: true,
  recoveryCodesConfirmation: true,
  autoSubmit: true,
  autoFocus: true,
  sameDevice: true,
  qrCode: true,
  codeInput: true,
  secretKey: true,
  recoveryCodes: true,
  authenticatorApps: true,
  supportUrl: true,
  messages: true,
};
