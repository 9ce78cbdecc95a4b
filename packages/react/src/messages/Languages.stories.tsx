import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { ja } from './ja.ts';
import type { TesseraMessages } from './messages.ts';
import { ptBR } from './pt-br.ts';
import { zhHans } from './zh-hans.ts';
import type { TwoFactorChallengeAdapter } from '../two-factor-challenge/adapter.ts';
import { TwoFactorChallenge } from '../two-factor-challenge/TwoFactorChallenge.tsx';
import type { TwoFactorAdapter } from '../two-factor-setup/adapter/adapter.ts';
import { TwoFactorSetup } from '../two-factor-setup/TwoFactorSetup.tsx';

const LANGUAGES = { ar, de, en, es, fr, ja, 'pt-BR': ptBR, 'zh-Hans': zhHans };

/** A backend without a server. The key is the public example of the key URI format. */
const adapter = {
  start: async () => ({ secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP' }),
  verify: async () => ({ error: { type: 'invalid-code', attemptsLeft: 2 } }),
} satisfies TwoFactorAdapter & TwoFactorChallengeAdapter;

interface Args {
  language: keyof typeof LANGUAGES;
}

/**
 * The wizard and the challenge in every language of the package. Each language is an import of its
 * own; Arabic runs from right to left.
 */
const meta = {
  title: 'Foundations/Languages',
  args: { language: 'ar' },
  argTypes: { language: { control: 'select', options: Object.keys(LANGUAGES) } },
  decorators: [
    (Story, { args: { language } }) => (
      <div
        lang={language}
        dir={language === 'ar' ? 'rtl' : 'ltr'}
        style={{ inlineSize: 'min(560px, calc(100vw - 32px))' }}
      >
        <Story key={language} />
      </div>
    ),
  ],
  render: ({ language }) => (
    <TwoFactorSetup
      adapter={adapter}
      issuer="Acme"
      accountName="ada@example.org"
      intro={false}
      messages={LANGUAGES[language]}
    />
  ),
} satisfies Meta<Args>;
export default meta;

type Story = StoryObj<typeof meta>;

/** QR code, key and code field. Choose the language in the controls. */
export const Scan: Story = {
  play: async ({ args, canvas, userEvent }) => {
    const { twoFactorSetup }: TesseraMessages = LANGUAGES[args.language];
    const name = twoFactorSetup.qrLabel({ issuer: 'Acme' });
    await expect(await canvas.findByRole('img', { name })).toBeVisible();
    await userEvent.click(canvas.getByText(twoFactorSetup.cannotScan));
    await expect(canvas.getByText(twoFactorSetup.keyDescription)).toBeVisible();
  },
};

/** A wrong code, and how many tries are left. */
export const Rejected: Story = {
  play: async ({ args, canvas, userEvent }) => {
    const { twoFactorSetup }: TesseraMessages = LANGUAGES[args.language];
    const name = twoFactorSetup.codeLabel({ digits: 6 });
    await userEvent.type(await canvas.findByRole('textbox', { name }), '492017');
    await expect(await canvas.findByRole('alert')).toHaveTextContent(
      twoFactorSetup.attemptsLeft({ attempts: 2 }),
    );
  },
};

/** The challenge at sign-in. Digits run from left to right in every script. */
export const SignIn: Story = {
  render: ({ language }) => (
    <TwoFactorChallenge
      adapter={adapter}
      issuer="Acme"
      accountName="ada@example.org"
      trustedDeviceDays={30}
      autoFocus={false}
      onCancel={() => undefined}
      messages={LANGUAGES[language]}
    />
  ),
  play: async ({ args, canvas, userEvent }) => {
    const { twoFactorChallenge }: TesseraMessages = LANGUAGES[args.language];
    const name = twoFactorChallenge.codeLabel({ digits: 6 });
    await userEvent.type(canvas.getByRole('textbox', { name }), '492017');
    await expect(await canvas.findByRole('alert')).toHaveTextContent(
      twoFactorChallenge.attemptsLeft({ attempts: 2 }),
    );
  },
};
