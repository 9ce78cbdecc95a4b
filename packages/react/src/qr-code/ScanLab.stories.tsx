import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fireEvent, userEvent, within } from 'storybook/test';
import { ScanLab as Lab } from '../../test/scan-lab/ScanLab.tsx';

const meta = {
  title: 'Lab/Scan lab',
  component: Lab,
  parameters: { layout: 'fullscreen', controls: { disable: true } },
  tags: ['!autodocs'],
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

    const color = within(canvas.getByRole('group', { name: 'Color' }));
    await userEvent.click(color.getByRole('checkbox', { name: 'Eyes in colors of their own' }));
    await fireEvent.change(color.getByLabelText('Their rings'), { target: { value: '#1b7a46' } });
    await expect(await canvas.findByRole('heading', { name: 'risky' }, wait)).toBeVisible();
    await expect(canvas.getByText(/low-contrast/)).toBeVisible();
    await fireEvent.change(color.getByLabelText('Their rings'), { target: { value: '#0b4a28' } });
    await userEvent.click(color.getByRole('checkbox', { name: 'A sunset in the modules' }));
    await expect(await canvas.findByRole('heading', { name: 'scannable' }, wait)).toBeVisible();
    await expect(await canvas.findByText(read, {}, wait)).toBeVisible();

    await fireEvent.change(logo.getByLabelText('A text in its place'), {
      target: { value: 'A' },
    });
    await fireEvent.change(logo.getByRole('slider', { name: 'Its width' }), {
      target: { value: '0.1' },
    });
    await expect(canvas.getByText('A', { selector: ':not(textarea)' })).toBeVisible();
    await expect(await canvas.findByRole('heading', { name: 'scannable' }, wait)).toBeVisible();

    const presentation = within(canvas.getByRole('group', { name: 'Presentation' }));
    const overlay = presentation.getByRole('combobox', { name: 'Overlay' });
    await userEvent.selectOptions(overlay, 'expired');
    await expect(canvas.getByRole('alert')).toHaveTextContent('expired');
    await userEvent.selectOptions(overlay, 'none');
    const hide = presentation.getByRole('checkbox', { name: 'Hidden until a button is pressed' });
    await userEvent.click(hide);
    await expect(canvas.getByRole('button', { name: 'Show QR code' })).toBeVisible();
    await userEvent.click(hide);

    const content = within(canvas.getByRole('group', { name: 'Content' }));
    await userEvent.click(content.getByRole('checkbox', { name: /^Choose a larger version/ }));
    await expect(await canvas.findByText('There is no code to show.')).toBeVisible();
    await userEvent.click(content.getByRole('checkbox', { name: /^Choose a larger version/ }));
    await expect(await canvas.findByRole('heading', { name: 'scannable' }, wait)).toBeVisible();
  },
};
