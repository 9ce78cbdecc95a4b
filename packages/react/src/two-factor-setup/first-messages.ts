import { formatList, selectText } from '../internals/format.ts';
import { VERIFICATION_ERRORS, verificationMessages } from '../verification/messages.ts';
import type { LaterSetupMessages, TwoFactorSetupMessages } from './message-types.ts';

/** The texts that the wizard needs before its later code is loaded, in English. */
export const firstSetupMessages: Omit<TwoFactorSetupMessages, keyof LaterSetupMessages> = {
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
  replaceOne: 'Replace',
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
  starting: 'Preparing your setup…',
  cannotScan: 'Can’t scan the code?',
  copyLink: 'Copy setup link',
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
  submit: 'Continue',
  retry: 'Try again',
  codesTitle: 'Save your recovery codes',
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
  doneTitle: 'Two-step verification is on',
  doneUnsaved:
    'You haven’t saved your recovery codes. Make new ones in your account settings soon, or you could lose access if you lose your phone.',
  done: 'Done',
  error: selectText('type', {
    ...VERIFICATION_ERRORS,
    'name-required': {
      title: 'Enter a name for the app.',
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
};
