import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fireEvent, waitFor, within } from 'storybook/test';
import { chooseOption } from '../../test/choose-option.ts';
import { WholeFlow } from '../../test/simulated-authenticator/WholeFlow.tsx';

const meta = {
  title: 'Lab/Simulated authenticator',
  component: WholeFlow,
  parameters: { layout: 'fullscreen', controls: { disable: true } },
  tags: ['!autodocs'],
} satisfies Meta<typeof WholeFlow>;
export default meta;

type Story = StoryObj<typeof meta>;

/** The code field of the drop-in that is on the page. */
const FIELD = { name: /^\d-digit code$/ };

/**
 * The wizard and the sign-in beside an authenticator app. The app reads the QR code from its
 * pixels. Let its clock drift or let it ignore the parameters, and see what the user and the log of
 * the backend say.
 */
export const TryIt: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('button', { name: 'Set up' })).toBeVisible();
  },
};

/** The whole flow: scan, confirm, save the recovery codes, and sign in with one of them. */
export const Walk: Story = {
  play: async ({ canvas, userEvent }) => {
    const wait = { timeout: 8000 };
    const phone = within(canvas.getByRole('region', { name: 'Simulated authenticator' }));
    await userEvent.click(phone.getByRole('button', { name: 'Scan the QR code' }));
    await expect(await phone.findByText('There is no QR code on the page.')).toBeVisible();

    await userEvent.click(canvas.getByRole('button', { name: 'Set up' }));
    await canvas.findByRole('img', { name: /QR code for Acme/ }, wait);
    await userEvent.click(phone.getByRole('button', { name: 'Scan the QR code' }));
    const code = await phone.findByText(/^\d{6}$/, {}, wait);

    const clock = phone.getByRole('slider', { name: 'Clock ahead, in seconds' });
    await fireEvent.change(clock, { target: { value: '300' } });
    await userEvent.type(canvas.getByRole('textbox', FIELD), code.textContent);
    await expect(await canvas.findByRole('alert')).toBeVisible();
    await expect(await canvas.findByText(/clock of the app is off by 300 seconds/)).toBeVisible();
    await fireEvent.change(clock, { target: { value: '0' } });
    await waitFor(() => expect(phone.getByText(/^\d{6}$/)).toBeVisible());

    await userEvent.clear(canvas.getByRole('textbox', FIELD));
    await userEvent.type(
      canvas.getByRole('textbox', FIELD),
      phone.getByText(/^\d{6}$/).textContent,
    );
    const [recoveryCode] = await canvas.findAllByText(/^(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}$/, {}, wait);
    await userEvent.click(canvas.getByRole('checkbox', { name: /I’ve saved/ }));
    await userEvent.click(canvas.getByRole('button', { name: 'Finish' }));
    await userEvent.click(await canvas.findByRole('button', { name: 'Done' }, wait));

    await userEvent.click(await canvas.findByRole('button', { name: /recovery code instead/ }));
    await userEvent.type(
      canvas.getByRole('textbox', { name: 'Recovery code' }),
      `${recoveryCode?.textContent}{Enter}`,
    );
    await expect(
      await canvas.findByRole('heading', { name: 'You are signed in' }, wait),
    ).toBeVisible();
  },
};

/** An app that ignores the parameters of the key URI, as some do. */
export const IgnoredParameters: Story = {
  play: async ({ canvas, userEvent }) => {
    const wait = { timeout: 8000 };
    await chooseOption(canvas.getByRole('combobox', { name: 'Algorithm' }), 'SHA256');
    const phone = within(canvas.getByRole('region', { name: 'Simulated authenticator' }));
    await userEvent.click(phone.getByRole('checkbox', { name: 'Always SHA1' }));
    await userEvent.click(canvas.getByRole('button', { name: 'Set up' }));
    await canvas.findByRole('img', { name: /QR code for Acme/ }, wait);
    await userEvent.click(phone.getByRole('button', { name: 'Scan the QR code' }));
    const code = await phone.findByText(/^\d{6}$/, {}, wait);
    await userEvent.type(canvas.getByRole('textbox', FIELD), code.textContent);
    await expect(await canvas.findByText(/It uses algorithm SHA1\./)).toBeVisible();
  },
};
