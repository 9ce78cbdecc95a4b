import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { createAdapter } from '../../test/fixtures.ts';
import { de } from '../messages/de.ts';
import { TwoFactorSetup, type TwoFactorSetupProps } from './TwoFactorSetup.tsx';
import { authenticatorApps } from './authenticator-apps.ts';

function show(props: Partial<TwoFactorSetupProps> = {}): ReturnType<typeof userEvent.setup> {
  render(<TwoFactorSetup adapter={createAdapter()} issuer="Acme" {...props} />);
  return userEvent.setup();
}

describe('a user without an authenticator app', () => {
  it('The intro names apps, their devices and whether they back up, before anything is created.', async () => {
    const onEvent = vi.fn();
    const start = vi.fn();
    const user = show({ adapter: createAdapter({ start }), onEvent });
    await user.click(screen.getByText('I don’t have an app yet'));
    const items = within(await screen.findByRole('list')).getAllByRole('listitem');
    expect(items.map((item) => item.textContent)).toEqual([
      'Google Authenticator For iPhone and Android. Can back up your accounts.',
      'Microsoft Authenticator For iPhone and Android. Can back up your accounts.',
      'Apple Passwords For iPhone, iPad, and Mac. Can back up your accounts.',
      '1Password For iPhone, Android, Mac, Windows, and Linux. Can back up your accounts.',
      'Aegis For Android. Can back up your accounts.',
    ]);
    expect(screen.queryByRole('link')).toBeNull();
    await vi.waitFor(() => expect(onEvent).toHaveBeenCalledWith({ type: 'shown', what: 'apps' }));
    expect(start).not.toHaveBeenCalled();
  });

  it('The screen with the QR code names them too, because the wizard may start there.', async () => {
    const user = show({ intro: false });
    await screen.findByRole('textbox', { name: '6-digit code' });
    await user.click(screen.getByText('I don’t have an app yet'));
    expect((await screen.findByText('Aegis')).closest('details')).toHaveProperty('open', true);
  });

  it('The app replaces the list and gives links, which leave the setup open.', async () => {
    const user = show({
      authenticatorApps: [
        {
          name: 'Contoso Key',
          platforms: ['iPhone'],
          backsUp: false,
          links: [{ name: 'App Store', url: 'https://apps.example.org/contoso' }],
        },
        { name: 'Contoso Key for the desk', platforms: ['Windows'] },
      ],
    });
    await user.click(screen.getByText('I don’t have an app yet'));
    const link = await screen.findByRole('link', { name: 'App Store: Contoso Key' });
    expect(link.getAttribute('href')).toBe('https://apps.example.org/contoso');
    expect(link.getAttribute('target')).toBe('_blank');
    screen.getByText('For iPhone. Can’t back up your accounts.');
    // Nothing is said about backups if the app does not say it.
    screen.getByText('For Windows.');
  });

  it('An empty list removes the text.', () => {
    show({ authenticatorApps: [] });
    expect(screen.queryByText('I don’t have an app yet')).toBeNull();
  });

  it('A language has its own names of the apps.', async () => {
    const user = show({ messages: de });
    await user.click(screen.getByText('Ich habe noch keine App'));
    await screen.findByText('Apple Passwörter');
    expect(screen.queryByText('Apple Passwords')).toBeNull();
  });

  it('The apps of the default have different names and no links.', () => {
    expect(new Set(authenticatorApps.map(({ name }) => name)).size).toBe(authenticatorApps.length);
    expect(authenticatorApps.flatMap(({ links = [] }) => links)).toEqual([]);
  });
});

describe('the app on this device', () => {
  it('The instructions lead step by step to the app and back.', async () => {
    show({ intro: false, sameDevice: true });
    const [list] = await screen.findAllByRole('list');
    const steps = within(list as HTMLElement).getAllByRole('listitem');
    expect(steps.map((step) => step.textContent)).toEqual([
      'Open your authenticator app with the button below.',
      'Add the account there.',
      'Come back to this page and enter the 6-digit code from the app.',
    ]);
    const link = screen.getByRole('link', { name: 'Open authenticator app' });
    expect(list?.compareDocumentPosition(link)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it('Without a key URI they start with the key.', async () => {
    const { sameDeviceInstructions } = (await import('./messages.ts')).twoFactorSetupMessages;
    expect(sameDeviceInstructions({ digits: 8, opensApp: false })).toEqual([
      'Open your authenticator app and add an account with the key below.',
      'Come back to this page and enter the 8-digit code from the app.',
    ]);
  });
});

describe('after the setup', () => {
  it('The last screen shows what the app offers next, before the button that closes it.', async () => {
    const user = show({ intro: false, afterDone: <button>Create a passkey</button> });
    await user.type(await screen.findByRole('textbox', { name: '6-digit code' }), '123456');
    const done = await screen.findByRole('button', { name: 'Done' });
    const offer = screen.getByRole('button', { name: 'Create a passkey' });
    expect(offer.compareDocumentPosition(done)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it('Nothing is offered before that, nor when two-factor was turned off.', async () => {
    const adapter = createAdapter({
      status: async () => ({ enrolled: true }),
      disable: async () => undefined,
    });
    const user = show({ adapter, afterDone: <button>Create a passkey</button> });
    await user.click(await screen.findByText('Turn off two-step verification'));
    expect(screen.queryByRole('button', { name: 'Create a passkey' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Turn off' }));
    await screen.findByRole('heading', { name: 'Two-step verification is off' });
    expect(screen.queryByRole('button', { name: 'Create a passkey' })).toBeNull();
  });
});
