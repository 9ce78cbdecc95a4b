import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn } from 'storybook/test';
import { TwoFactorCheckup } from './TwoFactorCheckup.tsx';

const meta = {
  title: 'Components/TwoFactorCheckup',
  // docs has its page.
  tags: ['!autodocs'],
  component: TwoFactorCheckup,
  args: {
    // Accepts 123456 and rejects every other code.
    adapter: { verify: async ({ code }) => code === '123456' },
    issuer: 'Acme',
    accountName: 'ada@example.org',
    digits: 6,
    onPassed: fn(),
    onPostpone: fn(),
    onNoCode: fn(),
  },
  argTypes: { adapter: { control: false }, messages: { control: false } },
  decorators: [
    (Story) => (
      <div style={{ inlineSize: 'min(440px, calc(100vw - 32px))' }}>
        <Story />
      </div>
    ),
  ],
} satisfies Meta<typeof TwoFactorCheckup>;
export default meta;

type Story = StoryObj<typeof meta>;

/** The user is signed in, and proves that the app still works. Type 123456. */
export const Asked: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('button', { name: 'Not now' })).toBeVisible();
  },
};

/** The code was right. Your app hides the check-up when it likes. */
export const Passed: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByRole('textbox', { name: '6-digit code' }), '123456');
    await expect(await canvas.findByText('Your app works')).toBeVisible();
  },
};
