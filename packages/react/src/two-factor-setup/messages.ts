import { firstSetupMessages } from './first-messages.ts';
import { laterSetupMessages } from './later-messages.ts';
import type { TwoFactorSetupMessages } from './message-types.ts';

export type { TwoFactorSetupMessages, TwoFactorSetupTexts } from './message-types.ts';

/** The English texts of the setup wizard. */
export const twoFactorSetupMessages: TwoFactorSetupMessages = {
  ...firstSetupMessages,
  ...laterSetupMessages,
};
