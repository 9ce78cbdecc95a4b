import type { CodeDiagnosis } from '@tessera/core/diagnose-code';
import type { CodeInputMessages } from '../code-input/messages.ts';
import type { RecoveryCodesMessages } from '../recovery-codes/messages.ts';
import type { SecretKeyMessages } from '../secret-key/messages.ts';
import type { VerificationMessages } from '../verification/message-types.ts';
import type { SetupIntent } from './adapter/adapter.ts';
import type { TwoFactorInputError, TwoFactorError } from '../verification/two-factor-error.ts';

/**
 * The texts of the setup wizard itself. Its code field, key and recovery codes have texts of their
 * own.
 */
export interface TwoFactorSetupMessages extends VerificationMessages {
  /** The current step, for the line above the heading. */
  step: (details: { step: number; steps: number }) => string;
  introTitle: string;
  /** Says that the account must have two-factor authentication. */
  requiredTitle: string;
  /** How many days are left, or that there are none. */
  requiredDescription: (details: { daysLeft: number }) => string;
  /** Sets it up later. */
  postpone: string;
  introDescription: string;
  /** Reveals a list of apps to a user who has none. */
  noApp: string;
  noAppDescription: string;
  /** The name of an authenticator app in this language, if it differs from the English one. */
  appName: (details: { name: string }) => string;
  /** A sentence that says which devices an authenticator app runs on. */
  appPlatforms: (details: { platforms: readonly string[] }) => string;
  /** A sentence that says whether an authenticator app can back up its accounts. */
  appBackup: (details: { backsUp: boolean }) => string;
  introAction: string;
  /** For an account where two-factor is already on. */
  enrolledTitle: string;
  enrolledDescription: string;
  /**
   * Explains replacing if the old authenticator keeps working until the new one is confirmed.
   */
  replaceDescription: string;
  /** Explains replacing if two-factor has to be turned off first. */
  disableFirstDescription: string;
  /** The heading above the apps of the account. */
  yourApps: string;
  /** Keeps the authenticators unchanged. */
  keep: string;
  replace: string;
  /** Replaces one of several apps. It stands beside the name. */
  replaceOne: string;
  add: string;
  /** Asks for another name for an app. It stands beside the name. */
  rename: string;
  renameTitle: string;
  /** The label of the field, which holds the present name at first. */
  renameLabel: string;
  save: string;
  /** Shown while a name is saved. */
  saving: string;
  /** Announced when an app has another name. */
  renamed: (details: { name: string }) => string;
  /** Asks whether to remove an app, and then removes it. At first it stands beside the name. */
  remove: string;
  removeTitle: string;
  /** What happens when an app is removed. Without the last one, two-factor is off. */
  removeDescription: (details: { name: string; isLast: boolean }) => string;
  /** Removes the last app. */
  removeLast: string;
  /** Shown while an app is removed. */
  removing: string;
  /** Announced when an app is removed. The name is `undefined` if nobody has given it one. */
  removed: (details: { name: string | undefined }) => string;
  /** The heading above what the user can do with the recovery codes. */
  yourCodes: string;
  /** Shows the recovery codes that are still valid. */
  viewCodes: string;
  /** Advice for a user who has used all recovery codes. */
  noCodesLeft: string;
  /** Generates new recovery codes. */
  regenerate: string;
  /** What happens to the codes that the user has. */
  regenerateDescription: string;
  /** Opens the section that explains turning two-factor off and does it. */
  disable: string;
  disableDescription: string;
  disableAction: string;
  disabling: string;
  disabledTitle: string;
  disabledDescription: string;
  /** Asks the user to prove who they are. */
  reauthenticationTitle: string;
  reauthenticationDescription: (details: { kind: 'password' | 'code' | 'redirect' }) => string;
  passwordLabel: string;
  /** Shown if the password is not the one of the account. */
  wrongPasswordTitle: string;
  wrongPasswordDescription: string;
  /** Asks for a code in place of the password. */
  useCode: string;
  /** Asks for the password in place of a code. */
  usePassword: string;
  /** Opens the page of the provider where the user signs in again. */
  signInAgain: string;
  /** Shown and announced while the password or the code is checked. */
  confirming: string;
  nameLabel: string;
  /**
   * The name that fills the field at first. `number` is the number of authenticators, including the
   * new one.
   */
  suggestedName: (details: { number: number }) => string;
  scanTitle: string;
  scanDescription: string;
  /** The numbered instructions beside the QR code. */
  instructions: (details: { digits: number }) => readonly string[];
  /**
   * The numbered instructions if the app is on this device. `opensApp` says whether there is a link
   * that opens it, or only the key.
   */
  sameDeviceInstructions: (details: { digits: number; opensApp: boolean }) => readonly string[];
  /** Accessible name of the QR code. Says where the user finds the key instead. */
  qrLabel: (details: { issuer: string | undefined }) => string;
  /** Shown if the QR code cannot be drawn. */
  qrFailed: string;
  /** Shown below a QR code with modules of less than 3 px. */
  qrSmall: string;
  /** Shows the QR code as large as the window. */
  enlarge: string;
  shrink: string;
  /** Shown and announced while the backend creates the secret. */
  starting: string;
  /** Announced when the QR code and the key are on the screen. */
  ready: string;
  /** Announced once, a minute before the key expires. */
  expiresSoon: (details: { seconds: number }) => string;
  /** Opens the key and the link, for users who cannot scan. */
  cannotScan: string;
  keyDescription: string;
  /**
   * Unusual parameters that the user has to set by hand. A parameter with its usual value is
   * `undefined`.
   */
  keyParameters: (details: {
    algorithm: string | undefined;
    digits: number | undefined;
    period: number | undefined;
  }) => string;
  copyLink: string;
  linkCopied: string;
  linkCopyFailed: string;
  openApp: string;
  /** What to do if the link to the authenticator app does nothing. The key is shown below. */
  openAppDescription: string;
  /** Opens the QR code on a phone. */
  useOtherDevice: string;
  /** Opens the section that explains and requests a new key. */
  newKey: string;
  newKeyDescription: string;
  newKeyAction: string;
  /** How long the pending enrollment is still valid, in seconds. */
  expiry: (details: { seconds: number }) => string;
  submit: string;
  retry: string;
  expiredTitle: string;
  expiredDescription: string;
  restart: string;
  codesTitle: string;
  /**
   * Comes before `codesDescription` and `loadingCodes` if the user has just turned two-factor on.
   */
  turnedOn: string;
  /**
   * Comes before `codesDescription` and `loadingCodes` if the backend turns two-factor on only when
   * the codes are saved.
   */
  codesNotOnYet: string;
  codesDescription: string;
  loadingCodes: string;
  codesFailedTitle: string;
  continueWithoutCodes: string;
  /** For recovery codes that were generated but never saved. */
  codesUnseenTitle: string;
  codesUnseenDescription: string;
  makeCodes: string;
  finish: string;
  /** Continues although the backend could not be told that the codes are saved. */
  confirmFailedContinue: string;
  /** Explains the consequence of continuing without telling the backend. */
  confirmFailedDescription: string;
  /** Asked when the user is about to leave unsaved codes. */
  leaveTitle: string;
  leaveDescription: string;
  stay: string;
  leave: string;
  doneTitle: string;
  /** Says that an app was set up. The name is `undefined` if nobody has given it one. */
  doneApp: (details: { name: string | undefined; intent: SetupIntent }) => string;
  /**
   * About recovery codes that were shown. `confirmed` says whether the user said that they saved
   * them, and `renewed` whether they replace earlier ones.
   */
  doneCodes: (details: { confirmed: boolean; renewed: boolean }) => string;
  /** Says that recovery codes from before are still valid. */
  doneCodesKept: string;
  /** Says what happens at the next sign-in. */
  doneDescription: (details: { issuer: string | undefined; intent: SetupIntent }) => string;
  /** What to do in the app that was replaced. */
  doneOldApp: string;
  /** Advice if the codes were not saved. */
  doneUnsaved: string;
  /** Advice if the backend has no recovery codes. */
  doneWithoutCodes: string;
  done: string;
  /**
   * The heading and the explanation of an error. Screen readers announce them, so they contain no
   * countdown: `countdown` is shown below if the time to wait is known.
   */
  error: (error: TwoFactorError | TwoFactorInputError) => { title: string; description: string };
  /**
   * Why a code was wrong and what to do about it. Replaces the explanation of the error, unless it
   * is `undefined`.
   */
  diagnosis: (diagnosis: CodeDiagnosis) => string | undefined;
}

/**
 * Texts that replace the English ones of the wizard and of the components inside it. Accepts a
 * whole language pack.
 *
 * @example
 * <TwoFactorSetup messages={{ twoFactorSetup: { submit: 'Activate' } }} … />
 */
export interface TwoFactorSetupTexts {
  twoFactorSetup?: Partial<TwoFactorSetupMessages> | undefined;
  codeInput?: Partial<CodeInputMessages> | undefined;
  recoveryCodes?: Partial<RecoveryCodesMessages> | undefined;
  secretKey?: Partial<SecretKeyMessages> | undefined;
}

/**
 * The texts that no screen needs before the later code of the wizard is loaded: without it there is
 * no key, no question who the user is, and no button that changes an authenticator.
 */
export type LaterSetupMessages = Pick<
  TwoFactorSetupMessages,
  | 'codesNotOnYet'
  | 'confirmFailedContinue'
  | 'confirmFailedDescription'
  | 'confirming'
  | 'diagnosis'
  | 'doneApp'
  | 'doneCodes'
  | 'doneCodesKept'
  | 'doneDescription'
  | 'doneOldApp'
  | 'doneWithoutCodes'
  | 'enlarge'
  | 'expiredDescription'
  | 'expiredTitle'
  | 'expiresSoon'
  | 'expiry'
  | 'keyDescription'
  | 'keyParameters'
  | 'leave'
  | 'leaveDescription'
  | 'leaveTitle'
  | 'linkCopied'
  | 'linkCopyFailed'
  | 'newKeyAction'
  | 'newKeyDescription'
  | 'passwordLabel'
  | 'qrFailed'
  | 'qrLabel'
  | 'qrSmall'
  | 'ready'
  | 'reauthenticationDescription'
  | 'reauthenticationTitle'
  | 'remove'
  | 'removeDescription'
  | 'removeLast'
  | 'removeTitle'
  | 'removed'
  | 'removing'
  | 'rename'
  | 'renameLabel'
  | 'renameTitle'
  | 'renamed'
  | 'restart'
  | 'save'
  | 'saving'
  | 'shrink'
  | 'signInAgain'
  | 'stay'
  | 'turnedOn'
  | 'useCode'
  | 'usePassword'
  | 'wrongPasswordDescription'
  | 'wrongPasswordTitle'
>;
