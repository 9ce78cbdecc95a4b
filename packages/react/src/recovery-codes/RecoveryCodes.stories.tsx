import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn } from 'storybook/test';
import { RecoveryCodes } from './RecoveryCodes.tsx';

const meta = {
  title: 'Components/RecoveryCodes',
  // docs has its page.
  tags: ['!autodocs'],
  component: RecoveryCodes,
  args: {
    codes: [
      '7K4M-2QXR-9TWD-HC5N',
      'V8P3-JZ6G-0BYA-4SEF',
      '3DNC-8RK1-M5QT-XW7H',
      '9GJ2-ZV4P-6YBS-EA0F',
      'K1TD-5MXQ-R8WN-3CH7',
      '2PZG-B6VJ-A9SY-F4E0',
      'W7XH-4QTN-D3RK-8M1C',
      '0FES-YA6B-J2ZG-V9P5',
      '5CHR-1NKD-X8MW-T7Q4',
      'A3VG-9PEZ-S6JB-0Y2F',
    ],
    issuer: 'Acme',
    accountName: 'ada@example.org',
    confirmation: 'checkbox',
    onSaved: fn(),
    onConfirmedChange: fn(),
  },
  argTypes: {
    confirmation: { control: 'inline-radio', options: ['none', 'export', 'checkbox', 'retype'] },
  },
  decorators: [
    (Story) => (
      <div style={{ inlineSize: 'min(480px, 90vw)' }}>
        <Story />
      </div>
    ),
  ],
} satisfies Meta<typeof RecoveryCodes>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Default: Story = {
  play: async ({ args, canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('checkbox', { name: /I’ve saved/ }));
    await expect(args.onConfirmedChange).toHaveBeenLastCalledWith(true);
  },
};

/** The user copies, downloads or prints the codes to confirm. */
export const Export: Story = {
  args: { confirmation: 'export' },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('button', { name: /copy/i })).toBeVisible();
    await expect(canvas.queryByRole('checkbox')).toBeNull();
  },
};

/** The user types one of the codes to confirm. */
export const Retype: Story = {
  args: { confirmation: 'retype' },
  play: async ({ args, canvas, userEvent }) => {
    const field = canvas.getByRole('textbox', { name: /Enter code number \d/ });
    const [, position] = /number (\d+)/.exec(canvas.getByText(/code number/).textContent) ?? [];
    const asked = args.codes[Number(position) - 1] ?? '';
    await userEvent.type(field, asked.toLowerCase().replaceAll('-', ' '));
    await expect(args.onConfirmedChange).toHaveBeenLastCalledWith(true);
  },
};

/** A single code, as from Auth0. */
export const Single: Story = {
  args: { codes: ['LBNLFHFZFGQ8ZTLF4XNZTYVZ'] },
  play: async ({ args, canvas, userEvent }) => {
    await expect(canvas.getByRole('button', { name: 'Copy' })).toBeVisible();
    await userEvent.click(canvas.getByRole('checkbox', { name: /I’ve saved this code/ }));
    await expect(args.onConfirmedChange).toHaveBeenLastCalledWith(true);
  },
};
