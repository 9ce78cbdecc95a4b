import { formatCountdown, formatDuration, isolateName, selectText } from '../internals/format.ts';
import type { LaterSetupMessages } from './message-types.ts';

/** The texts that no screen needs before the later code of the wizard is loaded, in English. */
export const laterSetupMessages: LaterSetupMessages = {
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
  turnedOn: 'Two-step verification is on.',
  codesNotOnYet: 'Two-step verification isn’t on yet. Save your codes first.',
  rename: 'Rename',
  renameTitle: 'Rename the app',
  renameLabel: 'New name',
  save: 'Save',
  saving: 'Saving…',
  renamed: ({ name }) => `The app is now called ${isolateName(name)}.`,
  remove: 'Remove',
  removeTitle: 'Remove this app?',
  removeDescription: ({ name, isLast }) =>
    isLast
      ? `${isolateName(name)} is your only app. Removing it turns off two-step verification. You’ll sign in with only your password, and your recovery codes will stop working.`
      : `Codes from ${isolateName(name)} will stop working. You can then delete this account in that app.`,
  removeLast: 'Remove and turn off',
  removing: 'Removing…',
  removed: ({ name }) => `${name === undefined ? 'The app' : isolateName(name)} is removed.`,
  qrLabel: ({ issuer }) =>
    `QR code for ${isolateName(issuer ?? 'your account')}. If you can’t scan it, use the setup key on this page.`,
  qrFailed: 'Use the setup key instead. We couldn’t show the QR code.',
  qrSmall: 'This code may be too small to scan. Enlarge it, or use the setup key.',
  enlarge: 'Enlarge QR code',
  shrink: 'Shrink QR code',
  ready: 'Ready. Scan the QR code or use the setup key.',
  expiresSoon: ({ seconds }) =>
    `This key expires in ${formatDuration('en', seconds * 1000, { roundTo: 1 })}.`,
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
  linkCopied: 'Copied',
  linkCopyFailed: 'Copy the key by hand instead. Your browser didn’t allow copying.',
  newKeyDescription:
    'If you’ve already added this account to your app, delete it there: its codes will stop working.',
  newKeyAction: 'Get a new key',
  expiry: ({ seconds }) => `This key expires in ${formatCountdown(seconds)}.`,
  expiredTitle: 'This key has expired.',
  expiredDescription:
    'Start again to get a new key. If you’ve already added this account to your app, delete it there: its codes no longer work.',
  restart: 'Start again',
  confirmFailedContinue: 'Continue anyway',
  confirmFailedDescription:
    'We couldn’t record that you’ve saved your codes. We may ask you again next time.',
  leaveTitle: 'You haven’t saved your recovery codes yet.',
  leaveDescription:
    'They won’t be shown again. Without them, you could lose access if you lose your phone.',
  stay: 'Go back and save',
  leave: 'Leave without saving',
  doneApp: ({ name, intent }) =>
    `${name === undefined ? `Your ${intent === 'enroll' ? '' : 'new '}authenticator app` : isolateName(name)} is set up.`,
  doneCodes: ({ confirmed, renewed }) =>
    `${confirmed ? 'You’ve confirmed that you saved' : 'If you lose your phone, you can sign in with one of'} your ${renewed ? 'new ' : ''}recovery codes.${renewed ? ' The old ones no longer work.' : ''}`,
  doneCodesKept: 'Any recovery codes you already have still work.',
  doneDescription: ({ issuer, intent }) =>
    `From now on, you’ll need a code from your ${intent === 'replace' ? 'new ' : ''}app to sign in${issuer === undefined ? '' : ` to ${isolateName(issuer)}`}. Wait for a new code before you sign in again.`,
  doneOldApp: 'In your old app, delete this account: its codes no longer work.',
  doneWithoutCodes:
    'You have no recovery codes. Add a second authenticator app, or you could lose access if you lose your phone.',
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
