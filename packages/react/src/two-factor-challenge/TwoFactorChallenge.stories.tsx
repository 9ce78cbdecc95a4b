import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, waitFor } from 'storybook/test';
import {
  CODE_FIELD_ARG_TYPES,
  type CodeFieldControls,
  toCodeInput,
} from '../../test/story-controls/code-field-controls.ts';
import { CHALLENGE_ARG_TYPES } from '../../test/story-controls/drop-in-controls.ts';
import type { ChallengeResult, TwoFactorChallengeAdapter } from './adapter.ts';
import { TwoFactorChallenge, type TwoFactorChallengeProps } from './TwoFactorChallenge.tsx';

/**
 * Creates an adapter without a server. It accepts 123456 and 7K4M-2QXR-9TWD-HC5N and rejects every
 * other code.
 */
function createDemoAdapter(
  answer: (code: string) => ChallengeResult | Promise<ChallengeResult> = (code) =>
    code === '123456' || code === '7K4M-2QXR-9TWD-HC5N'
      ? { recoveryCodesLeft: 2 }
      : { error: { type: 'invalid-code', attemptsLeft: 4 } },
): TwoFactorChallengeAdapter {
  return { verify: async ({ code }) => answer(code) };
}

/** The props of the challenge, with one control for each option of the code field. */
interface StoryProps extends TwoFactorChallengeProps, CodeFieldControls {}

const meta = {
  title: 'Components/TwoFactorChallenge',
  // docs has its page.
  tags: ['!autodocs'],
  component: TwoFactorChallenge,
  args: {
    adapter: createDemoAdapter(),
    issuer: 'Acme',
    accountName: 'ada@example.org',
    digits: 6,
    // A docs page must not jump to one of its examples.
    autoFocus: false,
    codeGroups: '3-3',
    codeMask: false,
    onPassed: fn(),
    onCancel: fn(),
  },
  argTypes: { ...CHALLENGE_ARG_TYPES, ...CODE_FIELD_ARG_TYPES },
  render: (args) => {
    const props = Object.entries(args).filter(
      ([name]) => !Object.hasOwn(CODE_FIELD_ARG_TYPES, name),
    );
    // Groups are for six digits.
    const { codeGroups: _, ...controls } = args;
    return (
      <TwoFactorChallenge
        {...(Object.fromEntries(props) as unknown as TwoFactorChallengeProps)}
        codeInput={toCodeInput(args.digits === 6 ? args : controls)}
      />
    );
  },
  decorators: [
    (Story) => (
      <div style={{ inlineSize: 'min(440px, calc(100vw - 32px))' }}>
        <Story />
      </div>
    ),
  ],
} satisfies Meta<StoryProps>;
export default meta;

type Story = StoryObj<typeof meta>;

const RECOVERY = { name: 'Use a recovery code instead' };

/** The authenticator app’s code. It accepts 123456. */
export const Code: Story = {
  play: async ({ canvas, userEvent }) => {
    const field = canvas.getByRole('textbox', { name: '6-digit code' });
    await userEvent.type(field, '12');
    await expect(field).toHaveValue('12');
  },
};

/** A masked code in pairs. */
export const StyledCodeField: Story = {
  args: { codeGroups: '2-2-2', codeSeparator: '·', codeMask: true, codeMaskCharacter: '◆' },
  play: async ({ canvas, canvasElement, userEvent }) => {
    await userEvent.type(canvas.getByRole('textbox', { name: '6-digit code' }), '123');
    await expect(canvas.getAllByText('◆')).toHaveLength(3);
    await expect(canvasElement.querySelectorAll('.tessera-code-input-separator')).toHaveLength(2);
  },
};

/** The way in without the phone. It accepts 7K4M-2QXR-9TWD-HC5N. */
export const RecoveryCode: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', RECOVERY));
    await expect(canvas.getByRole('textbox', { name: 'Recovery code' })).toHaveFocus();
  },
};

/** A wrong code: the message describes the field, and the code stays selected to be typed over. */
export const Rejected: Story = {
  play: async ({ canvas, userEvent }) => {
    const field = canvas.getByRole('textbox', { name: '6-digit code' });
    await userEvent.type(field, '492017');
    await expect(await canvas.findByRole('alert')).toHaveTextContent('4 tries left');
    await waitFor(() => expect(field).toHaveFocus());
  },
};

/** A wrong recovery code. */
export const RecoveryCodeRejected: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', RECOVERY));
    const field = canvas.getByRole('textbox', { name: 'Recovery code' });
    await userEvent.type(field, '7K4M-2QXR-9TWD-HC5M{Enter}');
    await expect(await canvas.findByRole('alert')).toHaveTextContent('recovery code didn’t work');
  },
};

/** A code that was used before: the user has to wait for the next one. */
export const AlreadyUsed: Story = {
  args: { adapter: createDemoAdapter(() => ({ error: { type: 'code-reused' } })) },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByRole('textbox', { name: '6-digit code' }), '492017');
    await expect(await canvas.findByRole('alert')).toHaveTextContent('already been used');
  },
};

/** Too many tries: a countdown runs, and the button is enabled again by itself. */
export const Throttled: Story = {
  args: {
    adapter: createDemoAdapter(() => ({
      error: { type: 'rate-limited', retryAt: Date.now() + 90_000 },
    })),
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByRole('textbox', { name: '6-digit code' }), '492017');
    await expect(await canvas.findByRole('timer')).toBeVisible();
  },
};

/** Too many tries: locked permanently. */
export const Locked: Story = {
  args: {
    adapter: createDemoAdapter(() => ({ error: { type: 'locked' } })),
    supportUrl: 'https://example.org/support',
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByRole('textbox', { name: '6-digit code' }), '492017');
    await expect(await canvas.findByRole('alert')).toHaveTextContent('Contact support');
  },
};

/** No answer: the code is kept, and the same button tries again. */
export const Offline: Story = {
  args: { adapter: createDemoAdapter(() => Promise.reject(new TypeError('Failed to fetch'))) },
  play: async ({ canvas, userEvent }) => {
    const field = canvas.getByRole('textbox', { name: '6-digit code' });
    await userEvent.type(field, '123456');
    await expect(await canvas.findByRole('alert')).toHaveTextContent('couldn’t connect');
    await expect(field).toHaveValue('123456');
  },
};

/** The sign-in took too long: the user has to sign in again. */
export const Expired: Story = {
  args: { adapter: createDemoAdapter(() => ({ error: { type: 'session-expired' } })) },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByRole('textbox', { name: '6-digit code' }), '123456');
    await expect(await canvas.findByRole('button', { name: 'Sign in again' })).toBeVisible();
  },
};

/** The backend has not answered yet. */
export const Verifying: Story = {
  args: { adapter: createDemoAdapter(() => new Promise(() => undefined)) },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByRole('textbox', { name: '6-digit code' }), '123456');
    await expect(await canvas.findByRole('button', { name: 'Checking the code…' })).toBeVisible();
  },
};

/** Few recovery codes are left: the challenge says so before it goes on. */
export const FewRecoveryCodesLeft: Story = {
  play: async ({ args, canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', RECOVERY));
    const field = canvas.getByRole('textbox', { name: 'Recovery code' });
    await userEvent.type(field, '7K4M-2QXR-9TWD-HC5N{Enter}');
    await expect(await canvas.findByText(/2 recovery codes left/)).toBeVisible();
    await expect(args.onPassed).not.toHaveBeenCalled();
  },
};

/**
 * The backend replaces the recovery code that was used: the user saves the new one before the
 * challenge goes on.
 */
export const NewRecoveryCode: Story = {
  args: { adapter: createDemoAdapter(() => ({ recoveryCodes: ['LBNLFHFZFGQ8ZTLF4XNZTYVZ'] })) },
  play: async ({ args, canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', RECOVERY));
    const field = canvas.getByRole('textbox', { name: 'Recovery code' });
    await userEvent.type(field, '7K4M-2QXR-9TWD-HC5N{Enter}');
    await expect(await canvas.findByText('LBNLFHFZFGQ8ZTLF4XNZTYVZ')).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: 'Continue' }));
    await expect(await canvas.findByRole('alert')).toHaveTextContent('check the box');
    await expect(args.onPassed).not.toHaveBeenCalled();
  },
};

/** The code was accepted, but the phone’s clock is off. */
export const ClockOff: Story = {
  args: { adapter: createDemoAdapter(() => ({ drift: -5 })) },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByRole('textbox', { name: '6-digit code' }), '123456');
    await expect(await canvas.findByText(/2 minutes and 30 seconds slow/)).toBeVisible();
  },
};

/** The code was accepted, and your app goes on. */
export const Passed: Story = {
  play: async ({ args, canvas, userEvent }) => {
    await userEvent.type(canvas.getByRole('textbox', { name: '6-digit code' }), '123456');
    await expect(await canvas.findByRole('heading', { name: 'Code accepted' })).toBeVisible();
    await expect(args.onPassed).toHaveBeenCalledTimes(1);
  },
};

/** The user can trust this device, if your backend supports it. */
export const TrustedDevice: Story = {
  args: { trustedDeviceDays: 30 },
  play: async ({ canvas, userEvent }) => {
    const box = canvas.getByRole('checkbox');
    await userEvent.click(box);
    await expect(box).toBeChecked();
  },
};

/** Eight digits. */
export const EightDigits: Story = {
  args: { digits: 8 },
  play: async ({ canvas, userEvent }) => {
    const field = canvas.getByRole('textbox', { name: '8-digit code' });
    await userEvent.type(field, '1234567');
    await expect(field).toHaveValue('1234567');
  },
};
