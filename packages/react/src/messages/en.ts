import { codeInputMessages } from '../code-input/messages.ts';
import { recoveryCodesMessages } from '../recovery-codes/messages.ts';
import { secretKeyMessages } from '../secret-key/messages.ts';
import { twoFactorSetupMessages } from '../two-factor-setup/messages.ts';
import type { Messages } from './messages.ts';

/** All texts in English, the default. */
export const en: Messages = {
  codeInput: codeInputMessages,
  recoveryCodes: recoveryCodesMessages,
  secretKey: secretKeyMessages,
  twoFactorSetup: twoFactorSetupMessages,
};
