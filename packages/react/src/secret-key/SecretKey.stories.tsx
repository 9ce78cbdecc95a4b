import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn } from 'storybook/test';
import { SecretKey } from './SecretKey.tsx';

/** A public example secret. */
const SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';

const meta = {
  title: 'Components/SecretKey',
  // docs has its page.
  tags: ['!autodocs'],
  component: SecretKey,
  args: { secret: SECRET, groupSize: 4, onCopied: fn() },
  argTypes: { groupSize: { control: { type: 'range', min: 1, max: 8, step: 1 } } },
} satisfies Meta<typeof SecretKey>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Default: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByText('JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP')).toBeVisible();
    await expect(canvas.getByRole('button', { name: 'Copy key' })).toBeVisible();
  },
};

/** Some backends use 52 characters. The key wraps between its groups. */
export const Long: Story = {
  args: { secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZA' },
  decorators: [(Story) => <div style={{ inlineSize: 'min(320px, 90vw)' }}>{Story()}</div>],
  play: async ({ canvas }) => {
    const key = canvas.getByText(/^GEZD /);
    const text = key.firstChild as Text;
    const lines = text.data.split(' ').map((group, index) => {
      const range = document.createRange();
      range.setStart(text, index * 5);
      range.setEnd(text, index * 5 + group.length);
      return Array.from(range.getClientRects(), ({ top }) => top);
    });
    // Each group is on one line, and there are several lines.
    await expect(lines.every((tops) => tops.length === 1)).toBe(true);
    await expect(new Set(lines.flat()).size).toBeGreaterThan(1);
  },
};
