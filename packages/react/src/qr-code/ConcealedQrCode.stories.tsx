import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent } from 'storybook/test';
import { ConcealedQrCode } from './ConcealedQrCode.tsx';

const meta = {
  title: 'Components/QrCode/Concealed',
  component: ConcealedQrCode,
  args: {
    value:
      'otpauth://totp/Acme:ada%40example.org?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Acme',
    label: 'QR code for Acme',
    boxSize: 5,
    hideAfter: 60_000,
    onRevealedChange: fn(),
  },
} satisfies Meta<typeof ConcealedQrCode>;
export default meta;

type Story = StoryObj<typeof meta>;

/** Hidden until the user asks for it. A plate reserves its place. */
export const Concealed: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.queryByRole('img')).toBeNull();
    await expect(canvas.getByRole('button', { name: 'Show QR code' })).toBeVisible();
  },
};

/** Shown with the keyboard alone. */
export const Revealed: Story = {
  play: async ({ args, canvas }) => {
    await userEvent.tab();
    await expect(canvas.getByRole('button', { name: 'Show QR code' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect(canvas.getByRole('img', { name: 'QR code for Acme' })).toBeVisible();
    await expect(canvas.getByRole('button', { name: 'Hide QR code' })).toHaveFocus();
    await expect(args.onRevealedChange).toHaveBeenCalledWith(true, { reason: 'button' });
  },
};

/** Hidden again after its time, which is announced. */
export const HiddenAgain: Story = {
  args: { hideAfter: 300 },
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Show QR code' }));
    await expect(await canvas.findByText('The QR code is hidden again.')).toBeVisible();
    await expect(canvas.queryByRole('img')).toBeNull();
  },
};
