import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, waitFor } from 'storybook/test';
import type { ChallengeResult, TwoFactorChallengeAdapter } from './adapter.ts';
import { TwoFactorChallenge } from './TwoFactorChallenge.tsx';

/**
 * A back end without a server: takes 123456 and 7K4M-2QXR-9TWD-HC5N, and calls every other code
 * wrong.
 */
function demonstration(
  answer: (code: string) => ChallengeResult | Promise<ChallengeResult> = (code) =>
    code === '123456' || code === '7K4M-2QXR-9TWD-HC5N'
      ? { recoveryCodesLeft: 2 }
      : { error: { type: 'invalid-code', attemptsLeft: 4 } },
): TwoFactorChallengeAdapter {
  return { verify: async ({ code }) => answer(code) };
}

const meta = {
  title: 'Components/TwoFactorChallenge',
  component: TwoFactorChallenge,
  args: {
    adapter: demonstration(),
    issuer: 'Acme',
    accountName: 'ada@example.org',
    digits: 6,
    // A page of documentation must not jump to one of its examples.
    autoFocus: false,
    onPassed: fn(),
    onCancel: fn(),
  },
  argTypes: { adapter: { control: false }, messages: { control: false } },
  decorators: [
    (Story) => (
      <div style={{ inlineSize: 'min(440px, calc(100vw - 32px))' }}>
        <Story />
      </div>
    ),
  ],
} satisfies Meta<typeof TwoFactorChallenge>;
export default meta;

type Story = StoryObj<typeof meta>;

const RECOVERY = { name: 'Use a recovery code instead' };

/** The code of the app. It takes 123456. */
export const Code: Story = {};

/** The way round for a lost phone. It takes 7K4M-2QXR-9TWD-HC5N. */
export const RecoveryCode: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', RECOVERY));
    await expect(canvas.getByRole('textbox', { name: 'Recovery code' })).toHaveFocus();
  },
};

/** A wrong code: the message is tied to the field, and the code stays selected to be typed over. */
export const Rejected: Story = {
  play: async ({ canvas, userEvent }) => {
    const field = canvas.getByRole('textbox', { name: '6-digit code' });
    await userEvent.type(field, '492017');
    await expect(await canvas.findByRole('alert')).toHaveTextContent('4 tries left');
    await waitFor(() => expect(field).toHaveFocus());
  },
};

/** A recovery code that is none. */
export const RecoveryCodeRejected: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', RECOVERY));
    const field = canvas.getByRole('textbox', { name: 'Recovery code' });
    await userEvent.type(field, '7K4M-2QXR-9TWD-HC5M{Enter}');
    await expect(await canvas.findByRole('alert')).toHaveTextContent('isn’t one of your');
  },
};

/** A code that was used before: the next one has to be waited for. */
export const AlreadyUsed: Story = {
  args: { adapter: demonstration(() => ({ error: { type: 'code-reused' } })) },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByRole('textbox', { name: '6-digit code' }), '492017');
    await expect(await canvas.findByRole('alert')).toHaveTextContent('already been used');
  },
};

/** Too many tries: the countdown runs, and the button opens again by itself. */
export const Throttled: Story = {
  args: {
    adapter: demonstration(() => ({
      error: { type: 'rate-limited', retryAt: Date.now() + 90_000 },
    })),
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByRole('textbox', { name: '6-digit code' }), '492017');
    await expect(await canvas.findByRole('timer')).toBeVisible();
  },
};

/** Too many tries for good. */
export const Locked: Story = {
  args: { adapter: demonstration(() => ({ error: { type: 'locked' } })) },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByRole('textbox', { name: '6-digit code' }), '492017');
    await expect(await canvas.findByRole('alert')).toHaveTextContent('Contact support');
  },
};

/** No answer: nothing is lost, and the same button tries again. */
export const Offline: Story = {
  args: { adapter: demonstration(() => Promise.reject(new TypeError('Failed to fetch'))) },
  play: async ({ canvas, userEvent }) => {
    const field = canvas.getByRole('textbox', { name: '6-digit code' });
    await userEvent.type(field, '123456');
    await expect(await canvas.findByRole('alert')).toHaveTextContent('couldn’t reach');
    await expect(field).toHaveValue('123456');
  },
};

/** The sign-in took too long: the way back is the only way. */
export const Expired: Story = {
  args: { adapter: demonstration(() => ({ error: { type: 'session-expired' } })) },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByRole('textbox', { name: '6-digit code' }), '123456');
    await expect(await canvas.findByRole('button', { name: 'Sign in again' })).toBeVisible();
  },
};

/** The server takes its time. */
export const Verifying: Story = {
  args: { adapter: demonstration(() => new Promise(() => undefined)) },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByRole('textbox', { name: '6-digit code' }), '123456');
    await expect(await canvas.findByRole('button', { name: 'Checking the code…' })).toBeVisible();
  },
};

/** Few recovery codes are left: that is said before the app goes on. */
export const FewRecoveryCodesLeft: Story = {
  play: async ({ args, canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', RECOVERY));
    const field = canvas.getByRole('textbox', { name: 'Recovery code' });
    await userEvent.type(field, '7K4M-2QXR-9TWD-HC5N{Enter}');
    await expect(await canvas.findByText(/2 recovery codes left/)).toBeVisible();
    await expect(args.onPassed).not.toHaveBeenCalled();
  },
};

/** The code was taken although the phone’s clock is off; some day it will not be. */
export const ClockOff: Story = {
  args: { adapter: demonstration(() => ({ drift: -5 })) },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByRole('textbox', { name: '6-digit code' }), '123456');
    await expect(await canvas.findByText(/2 minutes 30 seconds slow/)).toBeVisible();
  },
};

/** The code was taken, and the app goes on. */
export const Passed: Story = {
  play: async ({ args, canvas, userEvent }) => {
    await userEvent.type(canvas.getByRole('textbox', { name: '6-digit code' }), '123456');
    await expect(await canvas.findByRole('heading', { name: 'Confirmed' })).toBeVisible();
    await expect(args.onPassed).toHaveBeenCalledTimes(1);
  },
};

/** Not to be asked again on this device for a while, where the back end knows how. */
export const TrustedDevice: Story = { args: { trustedDeviceDays: 30 } };

/** Eight digits. */
export const EightDigits: Story = { args: { digits: 8 } };
