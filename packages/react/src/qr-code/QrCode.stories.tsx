import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn } from 'storybook/test';
import { QrCode } from './QrCode.tsx';

const meta = {
  title: 'Components/QrCode',
  component: QrCode,
  args: {
    value:
      'otpauth://totp/Acme:ada%40example.org?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Acme',
    label: 'QR code for Acme',
    version: 1,
    fit: true,
    errorCorrectionLevel: 'M',
    boxSize: 6,
    border: 4,
    fillColor: '#000000',
    backColor: '#ffffff',
    onError: fn(),
  },
  argTypes: {
    value: { control: 'text' },
    version: { control: { type: 'range', min: 1, max: 40, step: 1 } },
    fit: { control: 'boolean' },
    errorCorrectionLevel: { control: 'inline-radio', options: ['L', 'M', 'Q', 'H'] },
    boxSize: { control: { type: 'range', min: 1, max: 20, step: 1 } },
    border: { control: { type: 'range', min: 0, max: 10, step: 1 } },
    fillColor: { control: 'color' },
    backColor: { control: 'color' },
    mask: { control: 'select', options: [undefined, 0, 1, 2, 3, 4, 5, 6, 7] },
  },
} satisfies Meta<typeof QrCode>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Default: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('img', { name: 'QR code for Acme' })).toBeVisible();
  },
};

/** Nothing to encode yet: the fallback stands in its place. */
export const Empty: Story = { args: { value: '', fallback: <p>The code appears here.</p> } };

/** Too much for the version that was asked for: the fallback, and the app is told. */
export const TooLong: Story = {
  args: { version: 2, fit: false, fallback: <p>This doesn’t fit into version 2.</p> },
  play: async ({ args, canvas }) => {
    await expect(canvas.getByText(/doesn’t fit/)).toBeVisible();
    await expect(args.onError).toHaveBeenCalled();
  },
};
