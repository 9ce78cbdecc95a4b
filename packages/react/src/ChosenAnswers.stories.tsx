import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { chooseOption } from '../test/choose-option.ts';
import { ChosenAnswers } from '../test/chosen-answers/ChosenAnswers.tsx';

const meta = {
  title: 'Lab/Chosen answers',
  component: ChosenAnswers,
  parameters: { layout: 'fullscreen', controls: { disable: true } },
  tags: ['!autodocs'],
} satisfies Meta<typeof ChosenAnswers>;
export default meta;

type Story = StoryObj<typeof meta>;

/** Choose how each call of the backend ends, and use the wizard or the challenge. */
export const TryIt: Story = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Set up' })).toBeVisible();
  },
};

/** From an offline start to a locked account. */
export const Walk: Story = {
  play: async ({ canvas, userEvent }) => {
    const choose = (name: string, answer: string): Promise<void> =>
      chooseOption(canvas.getByRole('combobox', { name }), answer);
    const field = { name: '6-digit code' };

    await choose('start', 'offline');
    await userEvent.click(await canvas.findByRole('button', { name: 'Set up' }));
    await expect(await canvas.findByRole('alert')).toHaveTextContent('couldn’t connect');

    await choose('start', 'asks for the password');
    await userEvent.click(canvas.getByRole('button', { name: /try again/i }));
    await userEvent.type(await canvas.findByLabelText('Password'), 'any{Enter}');
    await expect(await canvas.findByRole('img', { name: /QR code for Acme/ })).toBeVisible();

    await choose('verify', 'invalid-code, 2 tries left');
    await userEvent.type(await canvas.findByRole('textbox', field), '492039');
    await expect(await canvas.findByRole('alert')).toHaveTextContent('2 tries left');

    await choose('verify', 'slow success');
    await userEvent.clear(canvas.getByRole('textbox', field));
    await userEvent.type(canvas.getByRole('textbox', field), '123456');
    await expect(await canvas.findByText('7K4M-2QXR-9TWD-HC5N')).toBeVisible();

    await choose('On the page', 'challenge');
    await choose('verify', 'locked');
    await userEvent.type(canvas.getByRole('textbox', field), '123456');
    await expect(await canvas.findByRole('alert')).toHaveTextContent('Contact support');
    await expect(canvas.getByRole('region', { name: 'Calls' })).toHaveTextContent('verify: locked');
  },
};
