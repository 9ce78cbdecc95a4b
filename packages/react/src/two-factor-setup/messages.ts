import type { CodeDiagnosis } from '@tessera/core/diagnose-code';
import type { CodeInputMessages } from '../code-input/messages.ts';
import {
  formatCountdown,
  formatDuration,
  formatList,
  isolateName,
  selectText,
} from '../internals/format.ts';
import type { RecoveryCodesMessages } from '../recovery-codes/messages.ts';
import type { SecretKeyMessages } from '../secret-key/messages.ts';
import {
  type VerificationMessages,
  VERIFICATION_ERRORS,
  verificationMessages,
} from '../verification/messages.ts';
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
  add: string;
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

/** The English texts of the setup wizard. */
export const twoFactorSetupMessages: TwoFactorSetupMessages = {
  ...verificationMessages,
  step: ({ step, steps }) => `Step ${step} of ${steps}`,
  requiredTitle: 'Your account needs two-step verification.',
  requiredDescription: ({ daysLeft }) =>
    daysLeft === 0
      ? 'Set it up to continue.'
      : `You have ${daysLeft} ${daysLeft === 1 ? 'day' : 'days'} left to set it up.`,
  postpone: 'Not now',
  introTitle: 'Set up two-step verification',
  introDescription:
    'You’ll sign in with your password and a code from an app on your phone, called an authenticator app.',
  noApp: 'I don’t have an app yet',
  noAppDescription: 'Install one of these on your phone, then come back to this page.',
  appName: ({ name }) => name,
  appPlatforms: ({ platforms }) => `For ${formatList('en', platforms)}.`,
  appBackup: ({ backsUp }) =>
    backsUp ? 'Can back up your accounts.' : 'Can’t back up your accounts.',
  introAction: 'Set up',
  enrolledTitle: 'Two-step verification is already on',
  enrolledDescription: 'You need a code from your authenticator app to sign in.',
  replaceDescription:
    'You can replace your app with another one. The one you have keeps working until you’ve set up the new one.',
  disableFirstDescription:
    'Replacing your app turns off two-step verification first. Until you’ve set up the new app, only your password protects your account.',
  yourApps: 'Your apps',
  keep: 'Don’t change anything',
  replace: 'Replace the app',
  add: 'Add another app',
  yourCodes: 'Recovery codes',
  viewCodes: 'Show recovery codes',
  noCodesLeft:
    'You have no recovery codes left. Make new ones, or you could lose access if you lose your phone.',
  regenerate: 'Make new recovery codes',
  regenerateDescription: 'If you make new codes, the old ones stop working.',
  disable: 'Turn off two-step verification',
  disableDescription:
    'You’ll sign in with only your password, and your recovery codes will stop working.',
  disableAction: 'Turn off',
  disabling: 'Turning off…',
  disabledTitle: 'Two-step verification is off',
  disabledDescription:
    'You now sign in with only your password. In your authenticator app, delete this account: its codes no longer work.',
  reauthenticationTitle: 'Confirm that it’s you',
  reauthenticationDescription: selectText('kind', {
    password: 'Enter your password to continue.',
    code: 'Enter a code from the authenticator app you use now.',
    redirect: 'Sign in again, then come back to this page.',
  }),
  passwordLabel: 'Password',
  wrongPasswordTitle: 'That’s not your password.',
  wrongPasswordDescription: 'Check it, then try again.',
  useCode: 'Use a code instead',
  usePassword: 'Use your password instead',
  signInAgain: 'Sign in again',
  confirming: 'Checking…',
  nameLabel: 'Name for the new app',
  suggestedName: ({ number }) =>
    number === 1 ? 'Authenticator app' : `Authenticator app ${number}`,
  scanTitle: 'Set up your authenticator app',
  scanDescription: 'Any authenticator app works.',
  instructions: ({ digits }) => [
    'Open your authenticator app and add an account, often with a\u00A0+\u00A0button.',
    'Scan this QR code with the app.',
    `Enter the ${digits}-digit code from the app.`,
  ],
  qrLabel: ({ issuer }) =>
    `QR code for ${isolateName(issuer ?? 'your account')}. If you can’t scan it, use the setup key on this page.`,
  qrFailed: 'Use the setup key instead. We couldn’t show the QR code.',
  qrSmall: 'This code may be too small to scan. Enlarge it, or use the setup key.',
  enlarge: 'Enlarge QR code',
  shrink: 'Shrink QR code',
  starting: 'Preparing your setup…',
  ready: 'Ready. Scan the QR code or use the setup key.',
  expiresSoon: ({ seconds }) =>
    `This key expires in ${formatDuration('en', seconds * 1000, { roundTo: 1 })}.`,
  cannotScan: 'Can’t scan the code?',
  keyDescription:
    'In your app, choose to enter a key by hand, then type or paste this one. If the app asks for a type, choose “time based”.',
  keyParameters: ({ algorithm, digits, period }) =>
    `Set these in your app, too: ${[
      algorithm === undefined ? undefined : `algorithm ${algorithm}`,
      digits === undefined ? undefined : `${digits} digits`,
      period === undefined ? undefined : `a new code every ${period} seconds`,
    ]
      .filter((part) => part !== undefined)
      .join(', ')}.`,
  copyLink: 'Copy setup link',
  linkCopied: 'Copied',
  linkCopyFailed: 'Copy the key by hand instead. Your browser didn’t allow copying.',
  sameDeviceInstructions: ({ digits, opensApp }) => [
    ...(opensApp
      ? ['Open your authenticator app with the button below.', 'Add the account there.']
      : ['Open your authenticator app and add an account with the key below.']),
    `Come back to this page and enter the ${digits}-digit code from the app.`,
  ],
  openApp: 'Open authenticator app',
  openAppDescription:
    'Nothing happened? Copy this key and paste it into your app. If the app asks for a type, choose “time based”.',
  useOtherDevice: 'Scan with another device',
  newKey: 'Start again with a new key',
  newKeyDescription:
    'If you’ve already added this account to your app, delete it there: its codes will stop working.',
  newKeyAction: 'Get a new key',
  expiry: ({ seconds }) => `This key expires in ${formatCountdown(seconds)}.`,
  submit: 'Continue',
  retry: 'Try again',
  expiredTitle: 'This key has expired.',
  expiredDescription:
    'Start again to get a new key. If you’ve already added this account to your app, delete it there: its codes no longer work.',
  restart: 'Start again',
  codesTitle: 'Save your recovery codes',
  turnedOn: 'Two-step verification is on.',
  codesNotOnYet: 'Two-step verification isn’t on yet. Save your codes first.',
  codesDescription:
    'If you lose your phone, you can sign in with one of these codes. Each code works once. Keep them in a password manager or with your important papers, not just on your phone.',
  loadingCodes: 'Loading your recovery codes…',
  codesFailedTitle: 'Two-step verification is on, but we couldn’t load your recovery codes.',
  continueWithoutCodes: 'Continue without codes',
  codesUnseenTitle: 'You haven’t saved your recovery codes.',
  codesUnseenDescription:
    'You turned on two-step verification but left before you saved them. Make new ones now. The old ones will stop working.',
  makeCodes: 'Make new codes',
  finish: 'Finish',
  confirmFailedContinue: 'Continue anyway',
  confirmFailedDescription:
    'We couldn’t record that you’ve saved your codes. We may ask you again next time.',
  leaveTitle: 'You haven’t saved your recovery codes yet.',
  leaveDescription:
    'They won’t be shown again. Without them, you could lose access if you lose your phone.',
  stay: 'Go back and save',
  leave: 'Leave without saving',
  doneTitle: 'Two-step verification is on',
  doneApp: ({ name, intent }) =>
    `${name === undefined ? `Your ${intent === 'enroll' ? '' : 'new '}authenticator app` : isolateName(name)} is set up.`,
  doneCodes: ({ confirmed, renewed }) =>
    `${confirmed ? 'You’ve confirmed that you saved' : 'If you lose your phone, you can sign in with one of'} your ${renewed ? 'new ' : ''}recovery codes.${renewed ? ' The old ones no longer work.' : ''}`,
  doneCodesKept: 'Any recovery codes you already have still work.',
  doneDescription: ({ issuer, intent }) =>
    `From now on, you’ll need a code from your ${intent === 'replace' ? 'new ' : ''}app to sign in${issuer === undefined ? '' : ` to ${isolateName(issuer)}`}. Wait for a new code before you sign in again.`,
  doneOldApp: 'In your old app, delete this account: its codes no longer work.',
  doneUnsaved:
    'You haven’t saved your recovery codes. Make new ones in your account settings soon, or you could lose access if you lose your phone.',
  doneWithoutCodes:
    'You have no recovery codes. Add a second authenticator app, or you could lose access if you lose your phone.',
  done: 'Done',
  error: selectText('type', {
    ...VERIFICATION_ERRORS,
    'name-required': {
      title: 'Enter a name for the new app.',
      description: 'It helps you tell your apps apart.',
    },
    'password-required': {
      title: 'Enter your password.',
      description: 'The field is empty.',
    },
    locked: ({ retryAt }) => ({
      title: 'You’ve tried too many times, so setup is locked.',
      description: retryAt === undefined ? 'Contact support to unlock it.' : 'Try again later.',
    }),
    'reauthentication-required': {
      title: 'Confirm that it’s you.',
      description: 'Sign in again, then come back to this page.',
    },
    'reauthentication-failed': {
      title: 'We couldn’t confirm that it’s you.',
      description: 'Try again.',
    },
    'enrollment-expired': {
      title: 'This key has expired.',
      description: 'Start again to get a new key.',
    },
    'session-expired': {
      title: 'You’ve been signed out.',
      description: 'Sign in again, then come back to this page.',
    },
    'already-enrolled': {
      title: 'Two-step verification is already on.',
      description: 'Turn it off first if you want to set up another app.',
    },
    'limit-reached': {
      title: 'You can’t add another app.',
      description: 'Remove one of the apps you have first.',
    },
    misconfigured: {
      title: 'Setup isn’t working right now.',
      description: 'It’s not because of anything you did. Contact support.',
    },
    'name-conflict': {
      title: 'Enter another name.',
      description: 'You already have an app with this name.',
    },
  }),
  diagnosis: selectText('cause', {
    clock: ({ offset }) =>
      `Your phone’s clock seems to be ${formatDuration('en', Math.abs(offset))} ${offset < 0 ? 'slow' : 'fast'}. Turn on automatic date and time on your phone, then enter the next code.`,
    'previous-secret':
      'This code is from an old copy of this account in your app. Delete the old copy, then enter the next code from the newest one.',
    parameters: ({ algorithm }) =>
      `Your app doesn’t support this account’s settings${algorithm === undefined ? '' : ` (it used ${algorithm})`}. Try another authenticator app.`,
    'swapped-digits': 'You may have swapped two digits. Enter the next code from your app.',
    replayed:
      'This code has already been used. Wait for the next code in your app, then enter that one.',
    valid:
      'The code is right for the key on this page. If you’ve also started setup in another tab, go on there, or get a new key here. Otherwise, turn on automatic date and time on your phone, then enter the next code.',
    malformed: undefined,
    unknown: undefined,
  }),
};
