import type { ArgTypes } from '@storybook/react-vite';
import type { AppearanceOptions } from '../../src/internals/create-appearance.ts';
import type { UseTwoFactorChallengeOptions } from '../../src/two-factor-challenge/use-two-factor-challenge-options.ts';
import type { UseTwoFactorSetupOptions } from '../../src/two-factor-setup/use-two-factor-setup-options.ts';
import { BASE_UI_SLOTS } from '../app-components/base-ui.tsx';
import { MUI_SLOTS } from '../app-components/mui.tsx';
import { SHADCN_SLOTS } from '../app-components/shadcn.tsx';

/** The names of options that a control can set. The actions panel shows what handlers receive. */
type ControlName<Options> = Exclude<keyof Options, 'value' | `on${string}`>;

/** An option whose parts have controls of their own, or which each story sets. */
const NONE: ArgTypes[string] = { control: false };

function table(category: string, argType: ArgTypes[string]): ArgTypes[string] {
  return { ...argType, table: { category } };
}

const APPEARANCE: Record<keyof AppearanceOptions<object> | 'className', ArgTypes[string]> = {
  className: table('Appearance', { control: 'text' }),
  classNames: table('Appearance', { control: 'object' }),
  slots: table('Appearance', {
    control: 'select',
    options: ['Tessera', 'shadcn and Radix', 'Base UI', 'MUI'],
    mapping: {
      Tessera: undefined,
      'shadcn and Radix': SHADCN_SLOTS,
      'Base UI': BASE_UI_SLOTS,
      MUI: MUI_SLOTS,
    },
  }),
};

/** A control for each option of the wizard. The compiler rejects an option without one. */
export const SETUP_ARG_TYPES: Record<
  ControlName<UseTwoFactorSetupOptions> | keyof typeof APPEARANCE | 'afterDone',
  ArgTypes[string]
> = {
  ...APPEARANCE,
  adapter: NONE,
  requirement: NONE,
  issuer: { control: 'text' },
  accountName: { control: 'text' },
  intro: { control: 'boolean' },
  intent: { control: 'select', options: [undefined, 'add', 'replace', 'recovery-codes'] },
  initialEnrollment: { control: 'object' },
  naming: { control: 'inline-radio', options: ['none', 'optional', 'required'] },
  checkBeforeSending: { control: 'boolean' },
  recoveryCodesConfirmation: {
    control: 'inline-radio',
    options: ['none', 'export', 'checkbox', 'retype'],
  },
  autoSubmit: { control: 'boolean' },
  autoFocus: { control: 'boolean' },
  sameDevice: { control: 'boolean' },
  qrCode: NONE,
  codeInput: NONE,
  secretKey: NONE,
  recoveryCodes: NONE,
  authenticatorApps: { control: 'object' },
  supportUrl: { control: 'text' },
  messages: { control: 'object' },
  afterDone: { control: 'text' },
};

/** A control for each option of the challenge. The compiler rejects an option without one. */
export const CHALLENGE_ARG_TYPES: Record<
  ControlName<UseTwoFactorChallengeOptions> | keyof typeof APPEARANCE,
  ArgTypes[string]
> = {
  ...APPEARANCE,
  adapter: NONE,
  digits: { control: { type: 'range', min: 4, max: 10, step: 1 } },
  kinds: { control: 'check', options: ['code', 'recovery-code'] },
  issuer: { control: 'text' },
  accountName: { control: 'text' },
  period: { control: { type: 'number', min: 1 } },
  autoSubmit: { control: 'boolean' },
  autoFocus: { control: 'boolean' },
  trustedDeviceDays: { control: { type: 'number', min: 1 } },
  codeInput: NONE,
  supportUrl: { control: 'text' },
  messages: { control: 'object' },
};
