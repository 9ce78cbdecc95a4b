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
import type { TwoFactorAdapter } from '../two-factor-setup/adapter/adapter.ts';
import { TwoFactorSetup } from '../two-factor-setup/TwoFactorSetup.tsx';

const LANGUAGES = { ar, de, en, es, fr, ja, 'pt-BR': ptBR, 'zh-Hans': zhHans };

/**
 * A back end without a server. The key is that of the specification’s example, known to everyone.
 */
const adapter: TwoFactorAdapter = {
  start: async () => ({ secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP' }),
  verify: async () => ({ error: { type: 'invalid-code', attemptsLeft: 2 } }),
};

interface Args {
  language: keyof typeof LANGUAGES;
}

/**
 * The scan screen in every language that comes with the package. Each is an import of its own;
 * Arabic runs from right to left.
 */
const meta = {
  title: 'Components/TwoFactorSetup/Languages',
  args: { language: 'ar' },
  argTypes: { language: { control: 'select', options: Object.keys(LANGUAGES) } },
  render: ({ language }) => (
    <div
      lang={language}
      dir={language === 'ar' ? 'rtl' : 'ltr'}
      style={{ inlineSize: 'min(560px, calc(100vw - 32px))' }}
    >
      <TwoFactorSetup
        key={language}
        adapter={adapter}
        issuer="Acme"
        accountName="ada@example.org"
        intro={false}
        messages={LANGUAGES[language]}
      />
    </div>
  ),
} satisfies Meta<Args>;
export default meta;

type Story = StoryObj<typeof meta>;

/** QR code, key and code field, with the language to choose. */
export const Scan: Story = {
  play: async ({ args, canvas, userEvent }) => {
    const { twoFactorSetup }: TesseraMessages = LANGUAGES[args.language];
    const name = twoFactorSetup.qrLabel({ issuer: 'Acme' });
    await expect(await canvas.findByRole('img', { name })).toBeVisible();
    await userEvent.click(canvas.getByText(twoFactorSetup.cannotScan));
    await expect(canvas.getByText(twoFactorSetup.keyDescription)).toBeVisible();
  },
};

/** A wrong code, with the tries that are left. */
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
