import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { QrCodeCanvas } from './QrCodeCanvas.tsx';

const meta = {
  title: 'Components/QrCode/Canvas',
  component: QrCodeCanvas,
  args: {
    value:
      'otpauth://totp/Acme:ada%40example.org?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Acme',
    label: 'QR code for Acme',
    boxSize: 6,
  },
  argTypes: { boxSize: { control: { type: 'range', min: 0.5, max: 20, step: 0.1 } } },
} satisfies Meta<typeof QrCodeCanvas>;
export default meta;

type Story = StoryObj<typeof meta>;

/** Zoom the page: the canvas is painted again in whole device pixels. */
export const Canvas: Story = {
  play: async ({ canvas }) => {
    const element = canvas.getByRole<HTMLCanvasElement>('img', { name: 'QR code for Acme' });
    await expect(element.width % 45).toBe(0);
  },
};
