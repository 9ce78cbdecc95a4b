/** Texts on the pages that several test files look for. */
export const TEXTS = {
  accountTitle: 'Your account',
  setUp: 'Set up two-step verification',
  turnOff: 'Turn off two-step verification',
  replace: 'Replace the app',
  scanTitle: 'Set up your authenticator app',
  /** The code field has its label while the key still loads. */
  keyShown: 'This key expires in',
  codeLabel: '6-digit code',
  cannotScan: 'Can’t scan the code?',
  codesTitle: 'Save your recovery codes',
  saved: 'I’ve saved these codes. They won’t be shown again.',
  codesLeft: (count: number): string => `You have ${count} recovery codes left.`,
  passwordTitle: 'Confirm that it’s you',
  passwordCodeLabel: 'Code from your app, or a recovery code',
  challengeTitle: 'Second step',
  useRecoveryCode: 'Use a recovery code instead',
};
