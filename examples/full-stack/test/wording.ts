/** What stands on the page, where more than one file of tests looks for it. */
export const wording = {
  accountTitle: 'Your account',
  setUp: 'Set up two-step verification',
  turnOff: 'Turn off two-step verification',
  replace: 'Replace the app',
  codeLabel: '6-digit code',
  cannotScan: 'Can’t scan the code?',
  codesTitle: 'Save your recovery codes',
  saved: 'I have saved these codes. They won’t be shown again.',
  codesLeft: (count: number): string => `${count} recovery codes are left.`,
  proofTitle: 'Confirm that it’s you',
  proofCodeLabel: 'Code from your app, or a recovery code',
  challengeTitle: 'Second step',
  useRecoveryCode: 'Use a recovery code instead',
};
