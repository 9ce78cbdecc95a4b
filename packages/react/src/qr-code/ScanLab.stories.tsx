import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fireEvent, userEvent, within } from 'storybook/test';
import { ScanLab as Lab } from '../../test/scan-lab/ScanLab.tsx';

const meta = {
  title: 'Components/QrCode/Scan lab',
  component: Lab,
  parameters: { layout: 'fullscreen', controls: { disable: true } },
} satisfies Meta<typeof Lab>;
export default meta;

/**
 * Change any option, and compare the computed verdict with what a reader finds. The reader is part
 * of the page, so nothing leaves it.
 */
export const ScanLab: StoryObj<typeof meta> = {
  play: async ({ canvas }) => {
    const read = 'ZXing reads what was encoded.';
    const wait = { timeout: 8000 };
    await expect(await canvas.findByRole('heading', { name: 'scannable' }, wait)).toBeVisible();
    await expect(await canvas.findByText(read, {}, wait)).toBeVisible();

    const logo = within(canvas.getByRole('group', { name: 'Logo' }));
    await userEvent.click(logo.getByRole('checkbox', { name: 'A shield' }));
    await fireEvent.change(logo.getByRole('slider', { name: 'Its width' }), {
      target: { value: '0.6' },
    });
    await expect(await canvas.findByRole('heading', { name: 'unscannable' }, wait)).toBeVisible();
    await expect(canvas.getByText(/logo-over-budget/)).toBeVisible();
    await expect(await canvas.findByText('ZXing does not read it.', {}, wait)).toBeVisible();

    await userEvent.click(logo.getByRole('checkbox', { name: 'A shield' }));
    await expect(await canvas.findByText(read, {}, wait)).toBeVisible();
  },
};
