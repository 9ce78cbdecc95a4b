import { generateTotp } from '@tessera/core';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, waitFor } from 'storybook/test';
import { SHADCN_SLOTS } from '../../test/app-components/shadcn.tsx';
import {
  CODE_FIELD_ARG_TYPES,
  type CodeFieldControls,
  toCodeInput,
} from '../../test/story-controls/code-field-controls.ts';
import { SETUP_ARG_TYPES } from '../../test/story-controls/drop-in-controls.ts';
import {
  QR_CODE_ARG_TYPES,
  type QrCodeControls,
  toQrCode,
} from '../../test/story-controls/qr-code-controls.tsx';
import type {
  TwoFactorAdapter,
  TwoFactorAuthenticator,
  TwoFactorVerifyResult,
} from './adapter/adapter.ts';
import { authenticatorApps } from './authenticator-apps.ts';
import { twoFactorSetupMessages } from './messages.ts';
import { TwoFactorSetup, type TwoFactorSetupProps } from './TwoFactorSetup.tsx';

/** A widely known example key. */
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

/** Creates a backend without a server that accepts 123456 and rejects every other code. */
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

/** Creates the part of a backend that keeps a list of authenticators. `reset` restores the list. */
function createListBackend(authenticators: readonly TwoFactorAuthenticator[]): {
  adapter: TwoFactorAdapter;
  reset: () => void;
} {
  let list = authenticators;
  const adapter = demonstration({
    disable: async () => void (list = []),
    status: async () => ({
      enrolled: list.length > 0,
      canAdd: true,
      canReplace: true,
      authenticators: list,
    }),
    rename: async ({ authenticator, name }) => {
      if (list.some((known) => known.name === name)) {
        throw Object.assign(new Error('This name is in use.'), { type: 'name-conflict' });
      }
      list = list.map((known) => (known.id === authenticator.id ? { ...known, name } : known));
    },
    remove: async ({ authenticator }) => {
      list = list.filter(({ id }) => id !== authenticator.id);
    },
  });
  return { adapter, reset: () => void (list = authenticators) };
}

const SEVERAL_APPS = createListBackend([
  { id: '1', name: 'Pixel 9' },
  { id: '2', name: 'Ada’s tablet' },
]);
const ONE_APP = createListBackend([{ id: '1', name: 'Pixel 9' }]);

/** The props of the wizard, with one control for each option of what is in it. */
interface StoryProps extends TwoFactorSetupProps, QrCodeControls, CodeFieldControls {
  keyGroupSize?: number;
  codesCreatedAt?: number;
}

const CONTROL_NAMES = [...Object.keys(QR_CODE_ARG_TYPES), ...Object.keys(CODE_FIELD_ARG_TYPES)];

const meta = {
  title: 'Components/TwoFactorSetup',
  // docs has its page.
  tags: ['!autodocs'],
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
    ...SETUP_ARG_TYPES,
    ...QR_CODE_ARG_TYPES,
    ...CODE_FIELD_ARG_TYPES,
    keyGroupSize: {
      name: 'secretKey.groupSize',
      control: { type: 'range', min: 1, max: 16, step: 1 },
      table: { category: 'Key' },
    },
    codesCreatedAt: {
      name: 'recoveryCodes.createdAt',
      control: 'date',
      table: { category: 'Recovery codes' },
    },
  },
  render: ({ codesCreatedAt, keyGroupSize, ...args }) => {
    const props = Object.entries(args).filter(([name]) => !CONTROL_NAMES.includes(name));
    return (
      <TwoFactorSetup
        {...Object.fromEntries(props)}
        qrCode={toQrCode(args)}
        codeInput={toCodeInput(args)}
        secretKey={{ groupSize: keyGroupSize }}
        recoveryCodes={{ createdAt: codesCreatedAt }}
      />
    );
  },
  decorators: [
    (Story) => (
      <div style={{ inlineSize: 'min(560px, calc(100vw - 32px))' }}>
        <Story />
      </div>
    ),
  ],
} satisfies Meta<StoryProps>;
export default meta;

type Story = StoryObj<typeof meta>;

/**
 * The backend wants the password before it creates a key. The wizard asks for it on a screen of its
 * own. The password is “correct horse”.
 */
export const AsksForPassword: Story = {
  args: {
    adapter: demonstration({
      start: async ({ proof }) => {
        if (proof?.password !== 'correct horse') {
          throw { type: 'reauthentication-failed' };
        }
        return { secret: SECRET };
      },
      reauthentication: { kind: 'password', askFirst: true },
    }),
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Set up' }));
    const field = await canvas.findByLabelText('Password');
    await waitFor(() => expect(field).toHaveFocus());
    await userEvent.keyboard('wrong horse{Enter}');
    await expect(await canvas.findByRole('alert')).toHaveTextContent('That’s not your password.');
    await expect(field).toHaveFocus();
  },
};

/** A user without an app sees which ones there are. The links come from the app. */
export const WithoutApp: Story = {
  args: {
    authenticatorApps: authenticatorApps.map((app) => ({
      ...app,
      links: app.platforms.map((platform) => ({ name: platform, url: '#store' })),
    })),
    afterDone: (
      <button type="button" className="tessera-button tessera-secondary-button">
        Create a passkey
      </button>
    ),
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByText('I don’t have an app yet'));
    await expect(await canvas.findByText('Google Authenticator')).toBeVisible();
    await expect(canvas.getAllByRole('link').length).toBeGreaterThan(4);
  },
};

/** The first screen. The wizard creates nothing before the user asks for it. Type 123456 later. */
export const Intro: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Set up' }));
    await expect(await canvas.findByRole('img', { name: /QR code for Acme/ })).toBeVisible();
  },
};

/** The QR code, the key and the code field on one screen. */
export const Scan: Story = {
  args: { intro: false },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('img', { name: /QR code for Acme/ })).toBeVisible();
    await expect(canvas.getByRole('textbox', { name: '6-digit code' })).toBeVisible();
  },
};

/** A QR code in the style of an app, with room for damage. */
export const StyledQrCode: Story = {
  args: {
    intro: false,
    qrErrorCorrectionLevel: 'Q',
    qrBoxSize: 4,
    qrModuleShape: 'rounded',
    qrEyeRingShape: 'rounded',
    qrEyeCenterShape: 'rounded',
    qrEyeRingColor: '#2f55d4',
    qrEyeCenterColor: '#2f55d4',
    qrFillColor: '#17181c',
  },
  play: async ({ canvas }) => {
    const code = await canvas.findByRole('img', { name: /QR code for Acme/ });
    await expect(code).toBeVisible();
    await expect(code.querySelector('path[fill="#2f55d4"]')).not.toBeNull();
  },
};

/** Every control at once: a logo on a gradient, a code field in pairs, a key in groups of eight. */
export const StyledParts: Story = {
  args: {
    intro: false,
    qrVersion: 10,
    qrErrorCorrectionLevel: 'H',
    qrBoxSize: 4,
    qrGradient: 'linear',
    qrGradientColor: '#0b3d91',
    qrGradientAngle: 45,
    qrEyeRingShape: 'rounded',
    qrEyeCenterShape: 'circle',
    qrEyeRingColor: '#0b3d91',
    qrEyeCenterColor: '#4a0d4a',
    qrLabel: 'Scan me, Acme',
    qrLogo: true,
    qrLogoSize: 0.12,
    codeGroups: '2-2-2',
    codeSeparator: '·',
    codeMask: true,
    codeMaskCharacter: '◆',
    keyGroupSize: 8,
  },
  play: async ({ canvas, canvasElement, userEvent }) => {
    const code = await canvas.findByRole('img', { name: 'Scan me, Acme' });
    await expect(code).toHaveAttribute('viewBox', '-4 -4 65 65');
    await expect(code.querySelector('linearGradient')).not.toBeNull();
    await expect(code.querySelector('image')).not.toBeNull();
    await expect(code.querySelector('[data-part="eye-center"]')).toHaveAttribute('fill', '#4a0d4a');
    await userEvent.type(canvas.getByRole('textbox', { name: '6-digit code' }), '12');
    await expect(canvasElement.querySelectorAll('.tessera-code-input-separator')).toHaveLength(2);
    await expect(canvas.getAllByText('◆')).toHaveLength(2);
    await userEvent.click(canvas.getByText('Can’t scan the code?'));
    await expect(canvas.getByText('JBSWY3DP EHPK3PXP JBSWY3DP EHPK3PXP')).toBeVisible();
  },
};

/** A QR code that the user has to ask for. */
export const ConcealedQrCode: Story = {
  args: { intro: false, qrConceal: true },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Show QR code' }));
    await expect(await canvas.findByRole('img', { name: /QR code for Acme/ })).toBeVisible();
  },
};

/** The alternatives to scanning: the key, the link and the authenticator app on this device. */
export const ScanWithKey: Story = {
  args: { intro: false },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByText('Can’t scan the code?'));
    await expect(canvas.getByText('JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP')).toBeVisible();
  },
};

/** A wrong code. The message is tied to the field, and the user can type over the selected code. */
export const Rejected: Story = {
  args: { intro: false },
  play: async ({ canvas, userEvent }) => {
    const field = await canvas.findByRole('textbox', { name: '6-digit code' });
    await userEvent.type(field, '492017');
    await expect(await canvas.findByRole('alert')).toHaveTextContent('That code didn’t work');
    await waitFor(() => expect(field).toHaveFocus());
  },
};

/** A code of another time. The message says how far off the phone’s clock is. */
export const ClockOff: Story = {
  args: { intro: false },
  play: async ({ canvas, userEvent }) => {
    const field = await canvas.findByRole('textbox', { name: '6-digit code' });
    await userEvent.type(field, generateTotp({ secret: SECRET, timestamp: Date.now() - 150_000 }));
    await expect(await canvas.findByText(/2 minutes and 30 seconds slow/)).toBeVisible();
  },
};

/** Too many tries. A countdown runs, then the wizard accepts codes again. */
export const Throttled: Story = {
  args: {
    intro: false,
    adapter: demonstration({
      verify: async () => ({ error: { type: 'rate-limited', retryAt: Date.now() + 90_000 } }),
    }),
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(await canvas.findByRole('textbox', { name: '6-digit code' }), '492017');
    await expect(await canvas.findByRole('alert')).toHaveTextContent('You’ve tried too many times');
  },
};

/** Too many tries, without an end: only support can help. */
export const Locked: Story = {
  args: {
    intro: false,
    supportUrl: 'https://example.org/support',
    adapter: demonstration({ verify: async () => ({ error: { type: 'locked' } }) }),
  },
  play: async ({ canvas, userEvent }) => {
    const field = await canvas.findByRole('textbox', { name: '6-digit code' });
    await userEvent.type(field, '492017');
    await expect(await canvas.findByRole('link', { name: 'Contact support' })).toBeVisible();
    await expect(field).toHaveAttribute('readonly');
  },
};

/** Long names make a symbol of many modules. On a phone it can be enlarged. */
export const LongNames: Story = {
  args: {
    intro: false,
    issuer: '👩‍👩‍👧‍👦 Familienkonto der Genossenschaftsbank 👩‍👩‍👧‍👦👩‍👩‍👧‍👦',
    accountName: `${'a.very.long.name.of.somebody.'.repeat(4)}@accounts.example.org`,
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('img', { name: /QR code/ })).toBeVisible();
  },
};

/** The server has not answered yet. */
export const Starting: Story = {
  args: { intro: false, adapter: demonstration({ start: () => new Promise(() => undefined) }) },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { level: 2 })).toBeVisible();
    await expect(canvas.queryByRole('img')).toBeNull();
  },
};

/** The server cannot be reached. Nothing was created, and the user can try again. */
export const StartFailed: Story = {
  args: { adapter: demonstration({ start: () => Promise.reject(new TypeError('fetch failed')) }) },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Set up' }));
    await expect(await canvas.findByRole('alert')).toHaveTextContent('couldn’t connect');
    await expect(canvas.getByRole('button', { name: 'Try again' })).toBeVisible();
  },
};

/** The pending enrollment expired while the user was looking for an authenticator app. */
export const Expired: Story = {
  args: {
    intro: false,
    adapter: demonstration({ start: async () => ({ secret: SECRET, expiresIn: 0 }) }),
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Start again' })).toBeVisible();
  },
};

/** The wizard shows unusual parameters to users who type the key. */
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

/** The recovery codes, which the user has to confirm. */
export const RecoveryCodes: Story = {
  args: { intro: false },
  play: async ({ args, canvas, userEvent }) => {
    await userEvent.type(await canvas.findByRole('textbox', { name: '6-digit code' }), '123456');
    await expect(await canvas.findByText('7K4M-2QXR-9TWD-HC5N')).toBeVisible();
    await expect(args.onEnrolled).toHaveBeenCalledTimes(1);
  },
};

/** The backend turns two-factor on when the codes are saved. */
export const CodesBeforeOn: Story = {
  args: {
    intro: false,
    adapter: demonstration({
      verify: async () => ({ recoveryCodes: CODES, enrolled: false }),
      confirmRecoveryCodes: async () => undefined,
    }),
  },
  play: async ({ args, canvas, userEvent }) => {
    await userEvent.type(await canvas.findByRole('textbox', { name: '6-digit code' }), '123456');
    await expect(await canvas.findByText(/isn’t on yet/)).toBeVisible();
    await expect(args.onEnrolled).not.toHaveBeenCalled();
  },
};

/** The last screen. */
export const Done: Story = {
  args: { intro: false },
  play: async ({ args, canvas, userEvent }) => {
    await userEvent.type(await canvas.findByRole('textbox', { name: '6-digit code' }), '123456');
    await userEvent.click(await canvas.findByRole('checkbox', { name: /I’ve saved/ }));
    await userEvent.click(canvas.getByRole('button', { name: 'Finish' }));
    await userEvent.click(await canvas.findByRole('button', { name: 'Done' }));
    await expect(args.onDone).toHaveBeenCalledTimes(1);
  },
};

/**
 * Two-factor is already on. The user can keep it, replace the authenticator app without a moment
 * unprotected, or add another one.
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
    const name = 'Replace Authenticator app';
    await expect(await canvas.findByRole('button', { name })).toBeVisible();
  },
};

/** The user renames an app and removes another one. */
export const Authenticators: Story = {
  args: {
    naming: 'optional',
    adapter: SEVERAL_APPS.adapter,
  },
  beforeEach: SEVERAL_APPS.reset,
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Rename Pixel 9' }));
    const field = await canvas.findByRole('textbox', { name: 'New name' });
    await userEvent.clear(field);
    await userEvent.type(field, 'Work phone{Enter}');
    await expect(await canvas.findByRole('button', { name: 'Rename Work phone' })).toHaveFocus();
    await userEvent.click(canvas.getByRole('button', { name: 'Remove Ada’s tablet' }));
    await expect(await canvas.findByText(/Codes from Ada’s tablet will stop/)).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: 'Remove' }));
    await expect(await canvas.findByText('Work phone')).toBeVisible();
    await expect(canvas.queryByText('Ada’s tablet')).toBeNull();
  },
};

/** Removing the last app turns two-factor off, so the wizard says so before. */
export const RemovingTheLast: Story = {
  args: { adapter: ONE_APP.adapter },
  beforeEach: ONE_APP.reset,
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Remove Pixel 9' }));
    await expect(await canvas.findByText(/turns off two-step verification/)).toBeVisible();
  },
};

/** A backend that has to turn two-factor off before the user can connect another app. */
export const EnrolledDisableFirst: Story = {
  args: {
    adapter: demonstration({
      status: async () => ({ enrolled: true }),
      disable: async () => undefined,
    }),
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/only your password protects/)).toBeVisible();
  },
};

/** Two-factor is off again. */
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

/** The name field before the start, filled with a suggestion. */
export const Naming: Story = {
  args: { naming: 'required' },
  play: async ({ canvas, userEvent }) => {
    const field = canvas.getByRole('textbox');
    await userEvent.clear(field);
    await userEvent.type(field, 'My phone');
    await userEvent.click(canvas.getByRole('button', { name: 'Set up' }));
    await expect(await canvas.findByRole('img', { name: /QR code for Acme/ })).toBeVisible();
  },
};

/**
 * The phone that has the authenticator app. The app and the key come first; the QR code is for
 * another device.
 */
export const SameDevice: Story = {
  args: { intro: false, sameDevice: true },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('link', { name: /Open authenticator/ })).toBeVisible();
  },
};

/** The phone that has the authenticator app, with the QR code open. */
export const SameDeviceWithQrCode: Story = {
  args: { intro: false, sameDevice: true },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByText('Scan with another device'));
    await expect(await canvas.findByRole('img', { name: /QR code for Acme/ })).toBeVisible();
  },
};

/** The pending enrollment expires in ten minutes, and a timer says so. */
export const Expiring: Story = {
  args: {
    intro: false,
    adapter: demonstration({
      start: async () => ({ secret: SECRET, expiresAt: Date.now() + 600_000 }),
    }),
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('timer')).toHaveTextContent(/expires in/);
  },
};

/** The explanation before the user requests a new key. */
export const NewKey: Story = {
  args: { intro: false },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByText('Can’t scan the code?'));
    await userEvent.click(canvas.getByText('Start again with a new key'));
    await expect(canvas.getByRole('button', { name: 'Get a new key' })).toBeVisible();
  },
};

/** The question that Escape and Back open while the recovery codes are unsaved. */
export const Leaving: Story = {
  args: { intro: false },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(await canvas.findByRole('textbox', { name: '6-digit code' }), '123456');
    await canvas.findByText('7K4M-2QXR-9TWD-HC5N');
    await userEvent.keyboard('{Escape}');
    await expect(await canvas.findByRole('alertdialog')).toBeVisible();
  },
};

/** The backend can show the recovery codes again, once the user has entered the password. */
export const CodesShownAgain: Story = {
  args: {
    adapter: demonstration({
      reauthentication: { kind: 'password', askFirst: true },
      status: async () => ({ enrolled: true, recoveryCodesLeft: CODES.length }),
      viewRecoveryCodes: async () => CODES,
    }),
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Show recovery codes' }));
    await userEvent.type(await canvas.findByLabelText('Password'), 'correct horse{Enter}');
    await expect(await canvas.findByText(CODES[0] as string)).toBeVisible();
    await expect(canvas.queryByRole('checkbox')).toBeNull();
  },
};

/** Recovery codes of an earlier visit that were never saved. */
export const CodesUnseen: Story = {
  args: {
    adapter: demonstration({
      status: async () => ({ enrolled: true, recoveryCodesSaved: false }),
      recoveryCodes: async () => CODES,
    }),
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/You haven’t saved your recovery codes\./)).toBeVisible();
  },
};

/** The recovery codes did not arrive, but two-factor is on. */
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
    await expect(await canvas.findByText(/couldn’t load your recovery codes/)).toBeVisible();
  },
};

/** Buttons, fields and class names of an app in place of ours, or beside them. */
export const YourOwnComponents: Story = {
  args: {
    naming: 'optional',
    slots: SHADCN_SLOTS,
    classNames: { root: 'app-card', title: 'app-title', button: 'app-button', input: 'app-input' },
  },
  play: async ({ canvas, userEvent }) => {
    const start = canvas.getByRole('button', { name: twoFactorSetupMessages.introAction });
    await expect(start).toHaveClass('bg-primary', 'app-button');
    await expect(start).not.toHaveClass('tessera-button');
    await userEvent.click(start);
    await expect(await canvas.findByRole('heading')).toHaveClass('tessera-title', 'app-title');
  },
};
