import type { CodeDiagnosis } from '@tessera/core/diagnose-code';
import type { CodeInputMessages } from '../code-input/messages.ts';
import { formatCountdown, formatDuration, selectText } from '../internals/format.ts';
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
  introDescription: string;
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
  /** Keeps the authenticators unchanged. */
  keep: string;
  replace: string;
  add: string;
  /** Generates new recovery codes. */
  regenerate: string;
  /** Opens the section that explains turning two-factor off and does it. */
  disable: string;
  disableDescription: string;
  disableAction: string;
  disabling: string;
  disabledTitle: string;
  disabledDescription: string;
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
  /** Accessible name of the QR code. Says where the user finds the key instead. */
  qrLabel: (details: { issuer: string | undefined }) => string;
  /** Shown if the QR code cannot be drawn. */
  qrFailed: string;
  /** Shown and announced while the backend creates the secret. */
  starting: string;
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
  doneDescription: (details: { issuer: string | undefined; intent: SetupIntent }) => string;
  /** Replaces `doneDescription` if only new recovery codes were generated. */
  doneRegenerated: string;
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
  introTitle: 'Protect your account with a second step',
  introDescription:
    'Signing in will ask for a code from an app on your phone as well as your password. You need an authenticator app, such as Google Authenticator, 1Password, Apple Passwords, Microsoft Authenticator or Aegis. Install one first if you have none.',
  introAction: 'Set up',
  enrolledTitle: 'Two-step verification is already on',
  enrolledDescription: 'Signing in asks for a code from the app you connected.',
  replaceDescription:
    'You can connect another app in its place. The one you have keeps working until the new one is confirmed.',
  disableFirstDescription:
    'To connect another app, two-step verification is turned off first. Until the new app is confirmed, your password alone protects your account.',
  keep: 'Keep it as it is',
  replace: 'Replace the app',
  add: 'Add another app',
  regenerate: 'Make new recovery codes',
  disable: 'Turn off two-step verification',
  disableDescription:
    'Signing in then asks for your password alone, and your recovery codes stop working.',
  disableAction: 'Turn off',
  disabling: 'Turning off…',
  disabledTitle: 'Two-step verification is off',
  disabledDescription:
    'Signing in asks for your password alone. The entry in your authenticator app no longer works: delete it.',
  nameLabel: 'Name of the new authenticator',
  suggestedName: ({ number }) =>
    number === 1 ? 'Authenticator app' : `Authenticator app ${number}`,
  scanTitle: 'Connect your authenticator app',
  scanDescription:
    'Use any app you like: Google Authenticator, 1Password, Apple Passwords, Microsoft Authenticator, Aegis.',
  instructions: ({ digits }) => [
    'Open your authenticator app and choose to add an account.',
    'Point its camera at this code.',
    `Type the ${digits}-digit code it shows.`,
  ],
  qrLabel: ({ issuer }) =>
    `QR code for ${issuer ?? 'your account'}. If you can’t scan it, use the set-up key below it.`,
  qrFailed: 'The QR code can’t be shown. Use the set-up key instead.',
  starting: 'Preparing your set-up…',
  cannotScan: 'Can’t scan the code?',
  keyDescription: 'Enter this key in your app instead. Choose “time based” if it asks.',
  keyParameters: ({ algorithm, digits, period }) =>
    `Your app has to use these settings: ${[
      algorithm === undefined ? undefined : `algorithm ${algorithm}`,
      digits === undefined ? undefined : `${digits} digits`,
      period === undefined ? undefined : `a new code every ${period} seconds`,
    ]
      .filter((part) => part !== undefined)
      .join(', ')}.`,
  copyLink: 'Copy set-up link',
  linkCopied: 'Copied',
  linkCopyFailed: 'Your browser didn’t allow copying. Copy the key by hand instead.',
  openApp: 'Open in your authenticator app',
  openAppDescription:
    'If nothing happens, copy this key into your app. Choose “time based” if it asks.',
  useOtherDevice: 'Use another device',
  newKey: 'Start over with a new key',
  newKeyDescription:
    'The entry you may have made in your app then becomes useless. Delete it, so that you don’t mix up the two.',
  newKeyAction: 'Get a new key',
  expiry: ({ seconds }) => `This key is good for ${formatCountdown(seconds)} more.`,
  submit: 'Turn on',
  retry: 'Try again',
  expiredTitle: 'This set-up has expired.',
  expiredDescription:
    'For your safety the key is only good for a few minutes. Start again, and delete the entry you made in your app: it no longer works.',
  restart: 'Start again',
  codesTitle: 'Save your recovery codes',
  codesDescription:
    'If you lose your phone, one of these codes lets you in. Each works once. Keep them where you keep important papers, or in a password manager.',
  loadingCodes: 'Two-step verification is on. Fetching your recovery codes…',
  codesFailedTitle: 'Two-step verification is on, but your recovery codes didn’t arrive.',
  continueWithoutCodes: 'Continue without codes',
  codesUnseenTitle: 'Your recovery codes were never saved.',
  codesUnseenDescription:
    'They were made when you turned two-step verification on, but the page was closed too early. Make new ones now: the old ones stop working.',
  makeCodes: 'Make new codes',
  finish: 'Finish',
  confirmFailedContinue: 'Continue anyway',
  confirmFailedDescription:
    'We couldn’t tell the server that your codes are saved. They may be offered anew next time.',
  leaveTitle: 'Your recovery codes aren’t saved yet.',
  leaveDescription: 'They won’t be shown again. Without them, losing your phone can lock you out.',
  stay: 'Stay and save them',
  leave: 'Leave without them',
  doneTitle: 'Two-step verification is on',
  doneDescription: ({ issuer, intent }) =>
    `From now on, signing in${issuer === undefined ? '' : ` to ${issuer}`} asks for a code from ${intent === 'replace' ? 'the app you just connected. The entry you had before no longer works: delete it' : 'your app'}. The code you just used can’t be used again.`,
  doneRegenerated: 'Your new recovery codes are saved. The old ones no longer work.',
  doneUnsaved:
    'Your recovery codes aren’t saved. Make new ones in your settings soon, so that losing your phone doesn’t lock you out.',
  doneWithoutCodes:
    'You have no recovery codes. Add a second authenticator app, so that losing your phone doesn’t lock you out.',
  done: 'Done',
  error: selectText('type', {
    ...VERIFICATION_ERRORS,
    'name-required': {
      title: 'Your authenticator needs a name.',
      description: 'It tells your authenticators apart.',
    },
    locked: ({ retryAt }) => ({
      title: 'Set-up is locked after too many tries.',
      description: retryAt === undefined ? 'Contact support.' : 'Wait a while, then try again.',
    }),
    'reauthentication-required': {
      title: 'Please confirm that it’s you.',
      description: 'Sign in again, then come back to this page.',
    },
    'reauthentication-failed': {
      title: 'That wasn’t right.',
      description: 'Try to confirm that it’s you again.',
    },
    'enrollment-expired': {
      title: 'This set-up has expired.',
      description: 'Start again to get a new key.',
    },
    'session-expired': {
      title: 'You have been signed out.',
      description: 'Sign in again, then come back to this page.',
    },
    'already-enrolled': {
      title: 'Two-step verification is already on.',
      description: 'Turn it off first if you want to connect another app.',
    },
    'limit-reached': {
      title: 'You can’t add another authenticator.',
      description: 'Remove one of those you have first.',
    },
    'name-conflict': {
      title: 'You already have an authenticator with this name.',
      description: 'Choose another name.',
    },
  }),
  diagnosis: selectText('cause', {
    clock: ({ offset }) =>
      `Your phone’s clock seems to be ${formatDuration('en', Math.abs(offset), { list: { type: 'unit', style: 'narrow' } })} ${offset < 0 ? 'slow' : 'fast'}. Turn on automatic date and time on it, then type the next code.`,
    'previous-secret':
      'This code belongs to an earlier entry for this account in your app. Delete that entry, and type the code of the newest one.',
    parameters: ({ algorithm }) =>
      `Your app ignored a setting of this account${algorithm === undefined ? '' : ` and used ${algorithm}`}. Try another authenticator app.`,
    'swapped-digits':
      'Two digits seem to be in each other’s place. Type the next code your app shows.',
    replayed: 'This code has already been used. Wait until your app shows the next one.',
    malformed: undefined,
    unknown: undefined,
  }),
};
