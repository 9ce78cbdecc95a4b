import { generateTotp } from '@tessera/core';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, waitFor } from 'storybook/test';
import type { TwoFactorAdapter, TwoFactorVerifyResult } from './adapter/adapter.ts';
import { TwoFactorSetup } from './TwoFactorSetup.tsx';

/** The key of the specification's example, known to everyone. */
const SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';

const CODES = [
  '7K4M-2QXR-9TWD-HC5N',
  'V8P3-JZ6G-0BYA-4SEF',
  '3DNC-8RK1-M5QT-XW7H',
  '9GJ2-ZV4P-6YBS-EA0F',
  'K1TD-5MXQ-R8WN-3CH7',
  '2PZG-B6VJ-A9SY-F4E0',
  'W7XH-4QTN-D3RK-8M1C',
  '0FES-YA6B-J2ZG-V9P5',
  '5CHR-1NKD-X8MW-T7Q4',
  'A3VG-9PEZ-S6JB-0Y2F',
];

/** A back end without a server: takes 123456 and calls every other code wrong. */
function demonstration(parts: Partial<TwoFactorAdapter> = {}): TwoFactorAdapter {
  return {
    start: async () => ({ secret: SECRET }),
    verify: async ({ code }): Promise<TwoFactorVerifyResult> =>
      code === '123456'
        ? { recoveryCodes: CODES }
        : { error: { type: 'invalid-code', attemptsLeft: 4 } },
    ...parts,
  };
}

const meta = {
  title: 'Components/TwoFactorSetup',
  component: TwoFactorSetup,
  args: {
    adapter: demonstration(),
    naming: 'none',
    issuer: 'Acme',
    accountName: 'ada@example.org',
    intro: true,
    autoSubmit: true,
    recoveryCodesConfirmation: 'checkbox',
    onEnrolled: fn(),
    onDone: fn(),
    onCancel: fn(),
  },
  argTypes: {
    adapter: { control: false },
    naming: { control: 'inline-radio', options: ['none', 'optional', 'required'] },
    sameDevice: { control: 'boolean' },
    recoveryCodesConfirmation: {
      control: 'inline-radio',
      options: ['none', 'export', 'checkbox', 'retype'],
    },
  },
  decorators: [
    (Story) => (
      <div style={{ inlineSize: 'min(560px, calc(100vw - 32px))' }}>
        <Story />
      </div>
    ),
  ],
} satisfies Meta<typeof TwoFactorSetup>;
export default meta;

type Story = StoryObj<typeof meta>;

/** The first screen: nothing is created before the person asks for it. Type 123456 later on. */
export const Intro: Story = {};

/** QR code, key and code field on one screen. */
export const Scan: Story = {
  args: { intro: false },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('img', { name: /QR code for Acme/ })).toBeVisible();
    await expect(canvas.getByRole('textbox', { name: '6-digit code' })).toBeVisible();
  },
};

/** The other way: the key to type in, the link to copy, the app on this device. */
export const ScanWithKey: Story = {
  args: { intro: false },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByText('Can’t scan the code?'));
    await expect(canvas.getByText('JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP')).toBeVisible();
  },
};

/** A wrong code: the message is tied to the field, and the code stays selected to be typed over. */
export const Rejected: Story = {
  args: { intro: false },
  play: async ({ canvas, userEvent }) => {
    const field = await canvas.findByRole('textbox', { name: '6-digit code' });
    await userEvent.type(field, '492017');
    await expect(await canvas.findByRole('alert')).toHaveTextContent(
      'That code isn’t valid right now',
    );
    await waitFor(() => expect(field).toHaveFocus());
  },
};

/** A code of another time: the message says how far the phone’s clock is off. */
export const ClockOff: Story = {
  args: { intro: false },
  play: async ({ canvas, userEvent }) => {
    const field = await canvas.findByRole('textbox', { name: '6-digit code' });
    await userEvent.type(field, generateTotp({ secret: SECRET, timestamp: Date.now() - 150_000 }));
    await expect(await canvas.findByText(/2 minutes 30 seconds slow/)).toBeVisible();
  },
};

/** Too many tries: the countdown runs, and the field opens again by itself. */
export const Throttled: Story = {
  args: {
    intro: false,
    adapter: demonstration({
      verify: async () => ({ error: { type: 'rate-limited', retryAt: Date.now() + 90_000 } }),
    }),
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(await canvas.findByRole('textbox', { name: '6-digit code' }), '492017');
    await expect(await canvas.findByRole('alert')).toHaveTextContent('Too many tries');
  },
};

/** The server takes its time. */
export const Starting: Story = {
  args: { intro: false, adapter: demonstration({ start: () => new Promise(() => undefined) }) },
};

/** The server cannot be reached: nothing was created, and the same button tries again. */
export const StartFailed: Story = {
  args: { adapter: demonstration({ start: () => Promise.reject(new TypeError('fetch failed')) }) },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Set up' }));
    await expect(await canvas.findByRole('alert')).toHaveTextContent('couldn’t reach');
    await expect(canvas.getByRole('button', { name: 'Try again' })).toBeVisible();
  },
};

/** The pending enrollment ran out while the person was looking for an app. */
export const Expired: Story = {
  args: {
    intro: false,
    adapter: demonstration({ start: async () => ({ secret: SECRET, expiresIn: 0 }) }),
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Start again' })).toBeVisible();
  },
};

/** Parameters that are not the usual ones are told to people who type the key. */
export const UnusualParameters: Story = {
  args: {
    intro: false,
    adapter: demonstration({
      start: async () => ({ secret: SECRET, algorithm: 'SHA256', digits: 8, period: 60 }),
    }),
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByText('Can’t scan the code?'));
    await expect(canvas.getByText(/algorithm SHA256, 8 digits/)).toBeVisible();
  },
};

/** The recovery codes, with a gate before the end. */
export const RecoveryCodes: Story = {
  args: { intro: false },
  play: async ({ args, canvas, userEvent }) => {
    await userEvent.type(await canvas.findByRole('textbox', { name: '6-digit code' }), '123456');
    await expect(await canvas.findByText('7K4M-2QXR-9TWD-HC5N')).toBeVisible();
    await expect(args.onEnrolled).toHaveBeenCalledTimes(1);
  },
};

/** The end. */
export const Done: Story = {
  args: { intro: false },
  play: async ({ args, canvas, userEvent }) => {
    await userEvent.type(await canvas.findByRole('textbox', { name: '6-digit code' }), '123456');
    await userEvent.click(await canvas.findByRole('checkbox', { name: /I have saved/ }));
    await userEvent.click(canvas.getByRole('button', { name: 'Finish' }));
    await userEvent.click(await canvas.findByRole('button', { name: 'Done' }));
    await expect(args.onDone).toHaveBeenCalledTimes(1);
  },
};

/**
 * Two-factor is on already: it can be kept, replaced without a moment unprotected, or another app
 * can be added.
 */
export const Enrolled: Story = {
  args: {
    naming: 'optional',
    adapter: demonstration({
      recoveryCodes: async () => CODES,
      disable: async () => undefined,
      status: async () => ({
        enrolled: true,
        canAdd: true,
        canReplace: true,
        authenticators: [
          { id: '1', name: 'Authenticator app' },
          { id: '2', name: 'Ada’s tablet, with an app whose name is longer than anybody expected' },
        ],
      }),
    }),
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Replace the app' })).toBeVisible();
  },
};

/** A back end that has to turn two-factor off before another app can be connected. */
export const EnrolledDisableFirst: Story = {
  args: {
    adapter: demonstration({
      status: async () => ({ enrolled: true }),
      disable: async () => undefined,
    }),
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/your password alone protects/)).toBeVisible();
  },
};

/** It is off again. */
export const Disabled: Story = {
  args: {
    adapter: demonstration({
      status: async () => ({ enrolled: true, canReplace: true }),
      disable: async () => undefined,
    }),
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByText('Turn off two-step verification'));
    await userEvent.click(canvas.getByRole('button', { name: 'Turn off' }));
    await expect(await canvas.findByText('Two-step verification is off')).toBeVisible();
  },
};

/** Asked for before the start, filled with a suggestion. */
export const Naming: Story = { args: { naming: 'required' } };

/**
 * On the phone that has the app: the app and the key come first, the QR code is for another device.
 */
export const SameDevice: Story = {
  args: { intro: false, sameDevice: true },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('link', { name: /Open in your/ })).toBeVisible();
  },
};

/** The same with the QR code opened. */
export const SameDeviceWithQrCode: Story = {
  args: { intro: false, sameDevice: true },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByText('Use another device'));
    await expect(await canvas.findByRole('img', { name: /QR code for Acme/ })).toBeVisible();
  },
};

/** The pending enrollment runs out in ten minutes, and says so. */
export const Expiring: Story = {
  args: {
    intro: false,
    adapter: demonstration({
      start: async () => ({ secret: SECRET, expiresAt: Date.now() + 600_000 }),
    }),
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('timer')).toHaveTextContent(/good for/);
  },
};

/** Giving the key up for another one, with a word about what that means. */
export const NewKey: Story = {
  args: { intro: false },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByText('Can’t scan the code?'));
    await userEvent.click(canvas.getByText('Start over with a new key'));
    await expect(canvas.getByRole('button', { name: 'Get a new key' })).toBeVisible();
  },
};

/** Escape, and Back, on the recovery codes ask before anything is lost. */
export const Leaving: Story = {
  args: { intro: false },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(await canvas.findByRole('textbox', { name: '6-digit code' }), '123456');
    await canvas.findByText('7K4M-2QXR-9TWD-HC5N');
    await userEvent.keyboard('{Escape}');
    await expect(await canvas.findByRole('alertdialog')).toBeVisible();
  },
};

/** Recovery codes that were made in an earlier visit and never saved. */
export const CodesUnseen: Story = {
  args: {
    adapter: demonstration({
      status: async () => ({ enrolled: true, recoveryCodesSaved: false }),
      recoveryCodes: async () => CODES,
    }),
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/were never saved/)).toBeVisible();
  },
};

/** The recovery codes did not arrive; two-factor is on all the same. */
export const CodesFailed: Story = {
  args: {
    intro: false,
    adapter: demonstration({
      verify: async () => undefined,
      recoveryCodes: () => Promise.reject(new TypeError('fetch failed')),
    }),
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(await canvas.findByRole('textbox', { name: '6-digit code' }), '123456');
    await expect(await canvas.findByText(/didn’t arrive/)).toBeVisible();
  },
};
