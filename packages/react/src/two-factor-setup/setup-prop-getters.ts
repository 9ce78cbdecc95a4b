import type { ComponentPropsWithRef, RefObject } from 'react';
import type { CodeInputProps } from '../code-input/CodeInput.tsx';
import type { QrCodeProps } from '../qr-code/QrCode.tsx';
import type { UseRecoveryCodesOptions } from '../recovery-codes/use-recovery-codes.ts';
import type { SecretKeyProps } from '../secret-key/SecretKey.tsx';
import type { TwoFactorAuthenticator } from './adapter/adapter.ts';

export type ButtonProps = ComponentPropsWithRef<'button'>;
type GetButtonProps = (props?: ButtonProps) => ButtonProps;

/** The attributes that `getCodeInputProps` returns; they fit `<CodeInput>`. */
export interface SetupCodeInputProps extends CodeInputProps {
  ref?: ComponentPropsWithRef<'input'>['ref'];
}

/** Functions that return the attributes of an element. Each takes yours and merges them. */
export interface SetupPropGetters extends ReauthenticationPropGetters, AuthenticatorPropGetters {
  /** Attributes of the element around the wizard: named by its heading. */
  getRegionProps: (props?: ComponentPropsWithRef<'section'>) => ComponentPropsWithRef<'section'>;
  /** Attributes of the heading. It takes the focus when the screen changes. */
  getHeadingProps: (props?: ComponentPropsWithRef<'h2'>) => ComponentPropsWithRef<'h2'>;
  /** Attributes of the text below the heading. It describes the heading. */
  getDescriptionProps: (props?: ComponentPropsWithRef<'p'>) => ComponentPropsWithRef<'p'>;
  /** Attributes of the list of the `outcome` on the last screen. It describes the heading. */
  getOutcomeProps: (props?: ComponentPropsWithRef<'ul'>) => ComponentPropsWithRef<'ul'>;
  /**
   * Attributes of the form around a field. Submitting it sends the code; what proves the user on
   * the `reauthentication` screen; the new name on the `rename` screen. On the `remove` screen it
   * has no field, and removes the authenticator.
   */
  getFormProps: (props?: ComponentPropsWithRef<'form'>) => ComponentPropsWithRef<'form'>;
  /**
   * Attributes of the code field. They fit `<CodeInput>`; give it a label. On the
   * `reauthentication` screen it is for a code of an app that is in use.
   */
  getCodeInputProps: (props?: Partial<SetupCodeInputProps>) => SetupCodeInputProps;
  /**
   * Attributes of the element that says that a complete code is sent at once. It describes the
   * field. With `autoSubmit={false}` it has no text.
   */
  getCodeDescriptionProps: (props?: ComponentPropsWithRef<'p'>) => ComponentPropsWithRef<'p'>;
  /** Attributes of the field for the authenticator’s name; give it a label. */
  getNameInputProps: (props?: ComponentPropsWithRef<'input'>) => ComponentPropsWithRef<'input'>;
  /** Attributes of the element that shows the error. Screen readers announce it at once. */
  getErrorProps: (props?: ComponentPropsWithRef<'div'>) => ComponentPropsWithRef<'div'>;
  /** Attributes of the element that counts down to the next try. It describes the field. */
  getCountdownProps: (props?: ComponentPropsWithRef<'p'>) => ComponentPropsWithRef<'p'>;
  /**
   * Props of `<QrCode>` for the key on the screen, with the `qrCode` option applied. Your props
   * win. `conceal` is not among them: render `<ConcealedQrCode>` yourself.
   */
  getQrCodeProps: (props?: Partial<QrCodeProps>) => QrCodeProps;
  /** Options of `useSecretKey` and props of `<SecretKey>` for the key on the screen. */
  getSecretKeyProps: () => SecretKeyProps;
  /** Attributes of the link that opens the authenticator app on this device. */
  getOpenAppLinkProps: (props?: ComponentPropsWithRef<'a'>) => ComponentPropsWithRef<'a'>;
  /** Attributes of the button that copies the key URI. */
  getCopyLinkButtonProps: GetButtonProps;
  /** Attributes of a `<details>` that reveals the key, the QR code or the list of apps. */
  getDisclosureProps: (
    props: ComponentPropsWithRef<'details'> | undefined,
    reveals: 'key' | 'qr-code' | 'apps',
  ) => ComponentPropsWithRef<'details'>;
  /** Options of `useRecoveryCodes` for the codes on the screen. */
  getRecoveryCodesOptions: () => UseRecoveryCodesOptions;
  /**
   * Attributes of the question that the wizard asks before the user leaves unsaved codes. It takes
   * the focus and returns it afterwards.
   */
  getLeaveQuestionProps: (props?: ComponentPropsWithRef<'div'>) => ComponentPropsWithRef<'div'>;
  /**
   * Attributes of the button that starts. On the `enrolled` screen, `intent` says whether the new
   * authenticator is added or replaces the one in use. Default `'replace'`. With `naming`, the
   * first press shows the field for the name there, and the second one starts.
   */
  getStartButtonProps: (props?: ButtonProps, intent?: 'add' | 'replace') => ButtonProps;
  /**
   * Attributes of the button that returns to the choices of the `enrolled` screen, from the name or
   * from the confirmation.
   */
  getBackButtonProps: GetButtonProps;
  /** Attributes of the button that submits the form. */
  getSubmitButtonProps: GetButtonProps;
  /**
   * Attributes of the button that cancels. On the `reauthentication` screen it returns to the
   * screen before.
   */
  getCancelButtonProps: GetButtonProps;
  /** Attributes of the link to `supportUrl`, for where only support can help. */
  getSupportLinkProps: (props?: ComponentPropsWithRef<'a'>) => ComponentPropsWithRef<'a'>;
  /** Attributes of the button that discards the key and requests a new one. */
  getNewKeyButtonProps: GetButtonProps;
  /** Attributes of the button that generates recovery codes, or tries again to load them. */
  getRecoveryCodesButtonProps: GetButtonProps;
  /** Attributes of the button that shows the recovery codes that are still valid. */
  getViewRecoveryCodesButtonProps: GetButtonProps;
  /** Attributes of the button that turns two-factor off. */
  getDisableButtonProps: GetButtonProps;
  /** Attributes of the button that submits the form around the recovery codes. */
  getFinishButtonProps: GetButtonProps;
  /**
   * Attributes of the button that continues without recovery codes, or without telling the backend
   * about them.
   */
  getSkipButtonProps: GetButtonProps;
  /** Attributes of the button that stays on the recovery codes. */
  getStayButtonProps: GetButtonProps;
  /** Attributes of the button that leaves without saved recovery codes. */
  getLeaveButtonProps: GetButtonProps;
  /** Attributes of the button that closes the last screen. */
  getCloseButtonProps: GetButtonProps;
}

/** The getters of the list of authenticators on the `enrolled` screen. */
export interface AuthenticatorPropGetters {
  /** Attributes of the element with the name of an authenticator, which its buttons refer to. */
  getAuthenticatorNameProps: (
    props: ComponentPropsWithRef<'bdi'> | undefined,
    authenticator: TwoFactorAuthenticator,
  ) => ComponentPropsWithRef<'bdi'>;
  /**
   * Attributes of the button that replaces an authenticator, or that shows the screen on which the
   * user renames or removes it. Screen readers read its text and the name of the authenticator.
   */
  getAuthenticatorButtonProps: (
    props: ButtonProps | undefined,
    choice: 'replace' | 'rename' | 'remove',
    authenticator: TwoFactorAuthenticator,
  ) => ButtonProps;
}

/** The getters that only the screen with the question who the user is has. */
export interface ReauthenticationPropGetters {
  /**
   * Attributes of the field for the password; give it a label. The browser keeps the value, and
   * React never sees it.
   */
  getPasswordInputProps: (props?: ComponentPropsWithRef<'input'>) => ComponentPropsWithRef<'input'>;
  /** Attributes of the link to the page of the provider where the user signs in again. */
  getSignInLinkProps: (props?: ComponentPropsWithRef<'a'>) => ComponentPropsWithRef<'a'>;
  /** Attributes of the button that asks for the code in place of the password, or the reverse. */
  getSwitchButtonProps: GetButtonProps;
}

/** The ids by which the elements of a screen refer to each other. */
export interface SetupElementIds {
  heading: string;
  description: string;
  /** The start of the ids of the authenticators and their buttons. */
  authenticator: string;
  error: string;
  codeDescription: string;
  countdown: string;
}

/** The elements that take the focus. */
export interface SetupElementRefs {
  heading: RefObject<HTMLHeadingElement | null>;
  codeInput: RefObject<HTMLInputElement | null>;
  nameInput: RefObject<HTMLInputElement | null>;
  /** The field for the password or the code that proves the user. */
  proofInput: RefObject<HTMLInputElement | null>;
  leaveQuestion: RefObject<HTMLDivElement | null>;
}
