import type { Meta, StoryObj } from '@storybook/react-vite';
import { useArgs } from 'storybook/preview-api';
import { expect, fireEvent, waitFor, within } from 'storybook/test';
import { INITIAL_SETTINGS } from '../../test/scan-lab/settings.ts';
import { encodeSettings } from '../../test/scan-lab/share-link.ts';
import { WizardLab } from '../../test/scan-lab/WizardLab.tsx';

const meta = {
  title: 'Lab/Wizard lab',
  component: WizardLab,
  args: { settings: '' },
  argTypes: { settings: { type: 'string' } },
  parameters: { layout: 'fullscreen', controls: { disable: true } },
  tags: ['!autodocs'],
  render: function Render(args) {
    const [, setArgs] = useArgs();
    return <WizardLab {...args} onSettingsChange={(settings) => setArgs({ settings })} />;
  },
} satisfies Meta<typeof WizardLab>;
export default meta;

type Story = StoryObj<typeof meta>;

/** The controls of the scan lab draw the QR code of the wizard, and the verdict is about it. */
export const ScanLab: Story = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('img', { name: /QR code for Acme/ })).toBeVisible();
  },
};

/** Settings that arrive with a link. The page names what it ignores. */
export const FromLink: Story = {
  args: {
    settings: encodeSettings(
      { ...INITIAL_SETTINGS, fillColor: '#0a6b34', level: 'X' },
      INITIAL_SETTINGS,
    ),
  },
  play: async ({ canvas }) => {
    const level = canvas.getByRole('combobox', { name: 'Error correction' });
    await expect(level).toHaveValue('M');
    await expect(canvas.getByText(/The defaults are used for: level\./)).toBeVisible();
    const code = await canvas.findByRole('img', { name: /QR code for Acme/ });
    await expect(code.querySelector('path[fill="#0a6b34"]')).not.toBeNull();
  },
};

/** Changes settings of some kinds. Hidden, because it would change those of a link. */
export const SomeKindsOfSettings: Story = {
  tags: ['!dev'],
  play: async ({ canvas }) => {
    const wait = { timeout: 8000 };
    const findCode = (): Promise<HTMLElement> =>
      canvas.findByRole('img', { name: /QR code for Acme/ }, wait);
    await expect(await canvas.findByRole('heading', { name: 'scannable' }, wait)).toBeVisible();
    await expect(await findCode()).toHaveAttribute('viewBox', '-4 -4 45 45');

    const colors = within(canvas.getByRole('group', { name: 'Color' }));
    await fireEvent.change(colors.getByLabelText('Modules'), { target: { value: '#aaaaaa' } });
    await expect(await canvas.findByRole('heading', { name: 'risky' }, wait)).toBeVisible();
    await expect(canvas.getByText(/low-contrast/)).toBeVisible();
    await waitFor(async () => {
      const code = await findCode();
      await expect(code.querySelector('path[fill="#aaaaaa"]')).not.toBeNull();
    }, wait);

    const content = within(canvas.getByRole('group', { name: 'Content' }));
    await fireEvent.change(content.getByRole('slider', { name: 'Version, at least' }), {
      target: { value: '8' },
    });
    await waitFor(
      async () => expect(await findCode()).toHaveAttribute('viewBox', '-4 -4 57 57'),
      wait,
    );

    const presentation = within(canvas.getByRole('group', { name: 'Presentation' }));
    await fireEvent.click(presentation.getByRole('checkbox'));
    await expect(await canvas.findByRole('button', { name: 'Show QR code' }, wait)).toBeVisible();
  },
};
