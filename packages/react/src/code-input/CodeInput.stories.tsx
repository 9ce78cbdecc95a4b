import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent } from 'storybook/test';
import { CodeInput } from './CodeInput.tsx';

const meta = {
  title: 'CodeInput',
  component: CodeInput,
  args: { 'aria-label': 'Verification code', length: 6, type: 'numeric', status: 'idle' },
  argTypes: {
    length: { control: { type: 'number', min: 1, max: 20 } },
    type: { control: 'select', options: ['numeric', 'alphabetic', 'alphanumeric'] },
    status: { control: 'select', options: ['idle', 'verifying', 'error', 'success'] },
    groups: { control: 'object' },
    separator: { control: 'text' },
    mask: { control: 'boolean' },
    invalid: { control: 'boolean' },
    disabled: { control: 'boolean' },
    readOnly: { control: 'boolean' },
    required: { control: 'boolean' },
  },
} satisfies Meta<typeof CodeInput>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Default: Story = {
  play: async ({ canvas }) => {
    const input = canvas.getByRole('textbox', { name: 'Verification code' });
    await userEvent.click(input);
    await userEvent.keyboard('4920');
    await expect(input).toHaveValue('4920');
  },
};
