import type { CodeDiagnosis } from '@tessera/core/diagnose-code';
import { formatDuration } from '../messages/formatting.ts';
import {
  type VerificationMessages,
  verificationMessages,
} from '../messages/verification-messages.ts';
import type { CodeError, SetupError } from './setup-error.ts';

/** Every text of the set-up wizard itself; its code field, key and recovery codes have their own. */
export interface TwoFactorSetupMessages extends VerificationMessages {
  /** Where the person is, for the line above the heading. */
  step: (details: { step: number; steps: number }) => string;
  introTitle: string;
  introDescription: string;
  introAction: string;
  scanTitle: string;
  scanDescription: string;
  /** The numbered instructions beside the QR code. */
  instructions: (details: { digits: number }) => readonly string[];
  /** Name of the QR code for people who do not see it; says where the other way is. */
  qrLabel: (details: { issuer: string | undefined }) => string;
  /** Shown where the QR code cannot be drawn. */
  qrFailed: string;
  /** Shown and announced while the secret is being made. */
  starting: string;
  /** Opens the other way. */
  cannotScan: string;
  keyDescription: string;
  /** Parameters that have to be set by hand because they are not the usual ones; absent parameters are the usual ones. */
  keyParameters: (details: {
    algorithm: string | undefined;
    digits: number | undefined;
    period: number | undefined;
  }) => string;
  copyLink: string;
  linkCopied: string;
  linkCopyFailed: string;
  openApp: string;
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
  finish: string;
  doneTitle: string;
  doneDescription: (details: { issuer: string | undefined }) => string;
  /** Advice where the back end has no recovery codes. */
  doneWithoutCodes: string;
  done: string;
  /**
   * The heading and the explanation of an error. They are announced, so they do not count: where the time to wait is known, `countdown` stands below.
   */
  error: (error: SetupError | CodeError) => { title: string; description: string };
  /** Why a code was wrong and what to do about it, in place of the explanation of the error; `undefined` for causes it has no words for. */
  diagnosis: (diagnosis: CodeDiagnosis) => string | undefined;
}

/** The set-up wizard in English. */
export const twoFactorSetupMessages: TwoFactorSetupMessages = {
  ...verificationMessages,
  step: ({ step, steps }) => `Step ${step} of ${steps}`,
  introTitle: 'Protect your account with a second step',
  introDescription:
    'Signing in will ask for a code from an app on your phone as well as your password. You need an authenticator app, such as Google Authenticator, 1Password, Apple Passwords, Microsoft Authenticator or Aegis. Install one first if you have none.',
  introAction: 'Set up',
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
  openApp: 'Open in authenticator app',
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
  finish: 'Finish',
  doneTitle: 'Two-step verification is on',
  doneDescription: ({ issuer }) =>
    `From now on, signing in${issuer === undefined ? '' : ` to ${issuer}`} asks for a code from your app. The code you just used can’t be used again.`,
  doneWithoutCodes:
    'You have no recovery codes. Add a second authenticator app, so that losing your phone doesn’t lock you out.',
  done: 'Done',
  error: (error) => {
    switch (error.type) {
      case 'locked':
        return {
          title: 'Set-up is locked after too many tries.',
          description:
            error.retryAt === undefined ? 'Contact support.' : 'Wait a while, then try again.',
        };
      case 'reauthentication-required':
        return {
          title: 'Please confirm that it’s you.',
          description: 'Sign in again, then come back to this page.',
        };
      case 'reauthentication-failed':
        return { title: 'That wasn’t right.', description: 'Try to confirm that it’s you again.' };
      case 'enrollment-expired':
        return { title: 'This set-up has expired.', description: 'Start again to get a new key.' };
      case 'session-expired':
        return {
          title: 'You have been signed out.',
          description: 'Sign in again, then come back to this page.',
        };
      case 'already-enrolled':
        return {
          title: 'Two-step verification is already on.',
          description: 'Turn it off first if you want to connect another app.',
        };
      case 'limit-reached':
        return {
          title: 'You can’t add another authenticator.',
          description: 'Remove one of those you have first.',
        };
      case 'name-conflict':
        return {
          title: 'You already have an authenticator with this name.',
          description: 'Choose another name.',
        };
      default:
        return verificationMessages.error(error);
    }
  },
  diagnosis: (diagnosis) => {
    switch (diagnosis.cause) {
      case 'clock':
        return `Your phone’s clock seems to be ${formatDuration('en', Math.abs(diagnosis.offset), { list: { type: 'unit', style: 'narrow' } })} ${diagnosis.offset < 0 ? 'slow' : 'fast'}. Turn on automatic date and time on it, then type the next code.`;
      case 'previous-secret':
        return 'This code belongs to an earlier entry for this account in your app. Delete that entry, and type the code of the newest one.';
      case 'parameters':
        return `Your app ignored a setting of this account${diagnosis.algorithm === undefined ? '' : ` and used ${diagnosis.algorithm}`}. Try another authenticator app.`;
      case 'swapped-digits':
        return 'Two digits seem to be in each other’s place. Type the next code your app shows.';
      case 'replayed':
        return 'This code has already been used. Wait until your app shows the next one.';
      default:
        return undefined;
    }
  },
};
