import type { Meta, StoryObj } from '@storybook/react-vite';
import { useArgs } from 'storybook/preview-api';
import { expect, fireEvent, waitFor, within } from 'storybook/test';
import { chooseOption } from '../test/choose-option.ts';
import { encodeSettings } from '../test/scan-lab/share-link.ts';
import { compileTailwind4 } from '../test/style-ways/compile.ts';
import { INITIAL_THEME, PRESETS } from '../test/theme-builder/theme.ts';
import { ThemeBuilder as Builder } from '../test/theme-builder/ThemeBuilder.tsx';

const meta = {
  title: 'Lab/Theme builder',
  component: Builder,
  args: { settings: '' },
  argTypes: { settings: { type: 'string' } },
  parameters: {
    layout: 'fullscreen',
    controls: { disable: true },
    // A page of its own shows one wizard. Here two have the same heading.
    a11y: { config: { rules: [{ id: 'landmark-unique', enabled: false }] } },
  },
  tags: ['!autodocs'],
  render: function Render(args) {
    const [, setArgs] = useArgs();
    return <Builder {...args} onSettingsChange={(settings) => setArgs({ settings })} />;
  },
} satisfies Meta<typeof Builder>;
export default meta;

type Story = StoryObj<typeof meta>;

const ENOUGH = 'All 24 pairs have enough contrast.';

/** Changes every variable on all components, checks each contrast, and copies the theme. */
export const ThemeBuilder: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('region', { name: 'In dark mode' })).toBeVisible();
  },
};

/** Tries presets, contrasts and formats. Hidden, because it would change the theme of a link. */
export const EveryStep: Story = {
  tags: ['!dev'],
  play: async ({ canvas, canvasElement, userEvent }) => {
    for (const name of Object.keys(PRESETS)) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await userEvent.click(canvas.getByRole('button', { name }));
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await expect(canvas.getByText(ENOUGH), name).toBeVisible();
    }
    await userEvent.click(canvas.getByRole('button', { name: 'Tessera' }));

    await fireEvent.change(canvas.getByLabelText('accent, light'), {
      target: { value: '#7fb2ff' },
    });
    const dark = within(canvas.getByRole('region', { name: 'In dark mode' }));
    const light = within(canvas.getByRole('region', { name: 'In light mode' }));
    // The color of a button changes slowly.
    const expectGround = (page: typeof light, color: string): Promise<void> =>
      waitFor(async () => {
        const button = page.getByRole('button', { name: 'Primary' });
        await expect(getComputedStyle(button).backgroundColor).toBe(color);
      });
    await expectGround(light, 'rgb(127, 178, 255)');
    await expectGround(dark, 'rgb(142, 166, 255)');
    await expect(canvas.getByText('2 of 24 pairs have too little contrast.')).toBeVisible();
    await userEvent.click(
      canvas.getByRole('button', { name: 'Mend accent in light mode on surface' }),
    );
    await expect(canvas.getByText(ENOUGH)).toBeVisible();

    await fireEvent.change(canvas.getByRole('slider', { name: 'radius' }), {
      target: { value: '4' },
    });
    const setup = canvasElement.querySelector('.tessera-setup') as Element;
    await expect(getComputedStyle(setup).borderTopLeftRadius).toBe('10px');

    const exported = canvas.getByRole('region', { name: 'Your theme' });
    await expect(exported).toHaveTextContent(/--tessera-accent: light-dark\(#\w{6}, #8ea6ff\);/);
    await expect(exported).toHaveTextContent('--tessera-radius: 4px;');
    const format = canvas.getByRole('combobox', { name: 'Format' });
    await chooseOption(format, 'Tailwind 4');
    const css = await compileTailwind4(exported.textContent, { of: 'rounded-tessera-radius' });
    await expect(css).toContain('--tessera-radius: var(--radius-tessera-radius)');
    await expect(css).toContain('--radius-tessera-radius: 4px');
    await chooseOption(format, 'Design tokens');
    const { tessera } = JSON.parse(exported.textContent) as {
      tessera: Record<string, Record<string, object>>;
    };
    await expect(tessera['length']?.['radius']).toEqual({ $value: { value: 4, unit: 'px' } });
    await expect(tessera['dark']?.['accent']).toMatchObject({ $value: { hex: '#8ea6ff' } });
  },
};

/** A theme that arrives with a link. The page names what it ignores. */
export const FromLink: Story = {
  args: {
    settings: encodeSettings(
      { ...INITIAL_THEME, 'accent, light': '#0a6b34', 'line, dark': 'red' },
      INITIAL_THEME,
    ),
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByLabelText('accent, light')).toHaveValue('#0a6b34');
    await expect(canvas.getByText(/The defaults are used for: line, dark\./)).toBeVisible();
    await expect(canvas.getByRole('region', { name: 'Your theme' })).toHaveTextContent(
      ':root { --tessera-accent: light-dark(#0a6b34, #8ea6ff); }',
    );
  },
};
