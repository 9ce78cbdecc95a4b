import type { Meta, StoryObj } from '@storybook/react-vite';
import { useArgs } from 'storybook/preview-api';
import { expect, fireEvent, userEvent, within } from 'storybook/test';
import { chooseOption } from '../../test/choose-option.ts';
import { ScanLab as Lab } from '../../test/scan-lab/ScanLab.tsx';
import { INITIAL_SETTINGS } from '../../test/scan-lab/settings.ts';
import { encodeSettings } from '../../test/scan-lab/share-link.ts';

const meta = {
  title: 'Lab/Scan lab',
  component: Lab,
  args: { settings: '' },
  argTypes: { settings: { type: 'string' } },
  parameters: { layout: 'fullscreen', controls: { disable: true } },
  tags: ['!autodocs'],
  render: function Render(args) {
    const [, setArgs] = useArgs();
    return <Lab {...args} onSettingsChange={(settings) => setArgs({ settings })} />;
  },
} satisfies Meta<typeof Lab>;
export default meta;

type Story = StoryObj<typeof meta>;

const READ = 'ZXing reads what was encoded.';
const WAIT = { timeout: 8000 };

/**
 * Change any option, and compare the computed verdict with what a reader finds. The reader is part
 * of the page, so nothing leaves it.
 */
export const ScanLab: Story = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(READ, {}, WAIT)).toBeVisible();
  },
};

/** Settings that arrive with a link. The page names what it ignores. */
export const FromLink: Story = {
  args: {
    settings: encodeSettings(
      { ...INITIAL_SETTINGS, version: 8, moduleShape: 'rounded', page: 'pink', other: 'x' },
      INITIAL_SETTINGS,
    ),
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('combobox', { name: 'Modules' })).toHaveValue('rounded');
    await expect(canvas.getByRole('combobox', { name: 'Page' })).toHaveValue('black');
    await expect(canvas.getByText(/The defaults are used for: page; other\./)).toBeVisible();
    await expect(await canvas.findByText(/^Version 8,/)).toBeVisible();
    await expect(await canvas.findByText(READ, {}, WAIT)).toBeVisible();
    // The links keep the settings.
    const link = canvas.getByRole('link', { name: 'The same code in the wizard' });
    await expect(link).toHaveAttribute(
      'href',
      expect.stringMatching(/\?path=\/story\/lab-wizard-lab--scan-lab&args=settings:[\w-]+$/),
    );
  },
};

/** Changes settings of every kind. Hidden, because it would change those of a link. */
export const EveryKindOfSetting: Story = {
  tags: ['!dev'],
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { name: 'scannable' }, WAIT)).toBeVisible();
    await expect(await canvas.findByText(READ, {}, WAIT)).toBeVisible();

    const logo = within(canvas.getByRole('group', { name: 'Logo' }));
    await userEvent.click(logo.getByRole('checkbox', { name: 'A shield' }));
    await fireEvent.change(logo.getByRole('slider', { name: 'Its width' }), {
      target: { value: '0.6' },
    });
    await expect(await canvas.findByRole('heading', { name: 'unscannable' }, WAIT)).toBeVisible();
    await expect(canvas.getByText(/logo-over-budget/)).toBeVisible();
    await expect(await canvas.findByText('ZXing does not read it.', {}, WAIT)).toBeVisible();

    await userEvent.click(logo.getByRole('checkbox', { name: 'A shield' }));
    await expect(await canvas.findByText(READ, {}, WAIT)).toBeVisible();

    const color = within(canvas.getByRole('group', { name: 'Color' }));
    await userEvent.click(color.getByRole('checkbox', { name: 'Eyes in colors of their own' }));
    await fireEvent.change(color.getByLabelText('Their rings'), { target: { value: '#1b7a46' } });
    await expect(await canvas.findByRole('heading', { name: 'risky' }, WAIT)).toBeVisible();
    await expect(canvas.getByText(/low-contrast/)).toBeVisible();
    await fireEvent.change(color.getByLabelText('Their rings'), { target: { value: '#0b4a28' } });
    await userEvent.click(color.getByRole('checkbox', { name: 'A sunset in the modules' }));
    await expect(await canvas.findByRole('heading', { name: 'scannable' }, WAIT)).toBeVisible();
    await expect(await canvas.findByText(READ, {}, WAIT)).toBeVisible();

    await fireEvent.change(logo.getByLabelText('A text in its place'), {
      target: { value: 'A' },
    });
    await fireEvent.change(logo.getByRole('slider', { name: 'Its width' }), {
      target: { value: '0.1' },
    });
    await expect(canvas.getByText('A', { selector: ':not(textarea)' })).toBeVisible();
    await expect(await canvas.findByRole('heading', { name: 'scannable' }, WAIT)).toBeVisible();

    const presentation = within(canvas.getByRole('group', { name: 'Presentation' }));
    const overlay = presentation.getByRole('combobox', { name: 'Overlay' });
    await chooseOption(overlay, 'expired');
    await expect(await canvas.findByRole('alert')).toHaveTextContent('expired');
    await chooseOption(overlay, 'none');
    const hide = presentation.getByRole('checkbox', { name: 'Hidden until a button is pressed' });
    await userEvent.click(hide);
    await expect(canvas.getByRole('button', { name: 'Show QR code' })).toBeVisible();
    await userEvent.click(hide);

    const content = within(canvas.getByRole('group', { name: 'Content' }));
    await userEvent.click(content.getByRole('checkbox', { name: /^Choose a larger version/ }));
    await expect(await canvas.findByText('There is no code to show.')).toBeVisible();
    await userEvent.click(content.getByRole('checkbox', { name: /^Choose a larger version/ }));
    await expect(await canvas.findByRole('heading', { name: 'scannable' }, WAIT)).toBeVisible();
  },
};
