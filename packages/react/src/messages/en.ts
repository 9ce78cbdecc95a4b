import { codeInputMessages } from '../code-input/messages.ts';
import { qrCodeMessages } from '../qr-code/messages.ts';
import { recoveryCodesMessages } from '../recovery-codes/messages.ts';
import { secretKeyMessages } from '../secret-key/messages.ts';
import { twoFactorChallengeMessages } from '../two-factor-challenge/messages.ts';
import { TWO_FACTOR_CHECKUP_MESSAGES } from '../two-factor-checkup/messages.ts';
import { twoFactorSetupMessages } from '../two-factor-setup/messages.ts';
import type { TesseraMessages } from './messages.ts';

/**
 * All texts in English, the default. Use it to change some of them, or to compare your own language
 * with.
 *
 * @example
 * import { en } from '@tessera/react/messages/en';
 * const messages = { twoFactorSetup: { ...en.twoFactorSetup, submit: 'Activate' } };
 */
export const en: TesseraMessages = {
  codeInput: codeInputMessages,
  qrCode: qrCodeMessages,
  recoveryCodes: recoveryCodesMessages,
  secretKey: secretKeyMessages,
  twoFactorChallenge: twoFactorChallengeMessages,
  twoFactorCheckup: TWO_FACTOR_CHECKUP_MESSAGES,
  twoFactorSetup: twoFactorSetupMessages,
};
