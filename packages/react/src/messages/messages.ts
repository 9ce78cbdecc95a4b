import type { CodeInputMessages } from '../code-input/messages.ts';
import type { QrCodeMessages } from '../qr-code/messages.ts';
import type { RecoveryCodesMessages } from '../recovery-codes/messages.ts';
import type { SecretKeyMessages } from '../secret-key/messages.ts';
import type { TwoFactorChallengeMessages } from '../two-factor-challenge/messages.ts';
import type { TwoFactorCheckupMessages } from '../two-factor-checkup/messages.ts';
import type { TwoFactorSetupMessages } from '../two-factor-setup/messages.ts';

/**
 * The shape of a language pack: every text of the package, by component. That includes what is
 * announced, saved to files and printed.
 */
export interface TesseraMessages {
  codeInput: CodeInputMessages;
  qrCode: QrCodeMessages;
  recoveryCodes: RecoveryCodesMessages;
  secretKey: SecretKeyMessages;
  twoFactorChallenge: TwoFactorChallengeMessages;
  twoFactorCheckup: TwoFactorCheckupMessages;
  twoFactorSetup: TwoFactorSetupMessages;
}
