export {
  type DurationStyle,
  formatCountdown,
  formatDate,
  formatDuration,
  formatList,
  formatPlural,
  isolateName,
  type PluralForms,
  selectText,
  type TextByCase,
} from '../internals/format.ts';
export { formatFileName } from '../internals/format-file-name.ts';
export {
  type ChallengeErrorText,
  challengeErrorText,
  type ChallengeErrorTexts,
} from '../two-factor-challenge/error-text.ts';
export type { CodeInputMessages } from '../code-input/messages.ts';
export type { QrCodeMessages } from '../qr-code/messages.ts';
export type { RecoveryCodesDetails, RecoveryCodesMessages } from '../recovery-codes/messages.ts';
export type { SecretKeyMessages } from '../secret-key/messages.ts';
export type { TwoFactorChallengeMessages } from '../two-factor-challenge/messages.ts';
export type { TwoFactorSetupMessages } from '../two-factor-setup/messages.ts';
export type {
  ErrorText,
  VerificationError,
  VerificationErrorTexts,
  VerificationMessages,
} from '../verification/messages.ts';
export type { TesseraMessages } from './messages.ts';
