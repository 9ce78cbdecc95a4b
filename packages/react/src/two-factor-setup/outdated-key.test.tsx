import { generateTotp } from '@tessera/core';
import { render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeAll, expect, it, vi } from 'vitest';
import { createAdapter, OTHER_SECRET, SECRET } from '../../test/fixtures.ts';
import { TwoFactorSetup } from './TwoFactorSetup.tsx';

beforeAll(async () => {
  await import('./screens/forms.ts');
  await import('@tessera/core/diagnose-code');
}, 60_000);

const findField = (): Promise<HTMLElement> =>
  screen.findByRole('textbox', { name: '6-digit code' });

it('A right code for a key that is out of date is said to be right, and a new key is one press away.', async () => {
  // The middle of a time step: only the current code is certainly right.
  vi.spyOn(Date, 'now').mockReturnValue(56_000_000 * 30_000 + 15_000);
  const secrets = [SECRET, OTHER_SECRET];
  // The other tab began after this one, so the backend knows only its own key.
  const verify = vi.fn(async ({ code }: { code: string }) =>
    code === generateTotp({ secret: OTHER_SECRET }) ? {} : false,
  );
  const user = userEvent.setup();
  render(
    <TwoFactorSetup
      issuer="Acme"
      intro={false}
      adapter={createAdapter({ start: async () => ({ secret: secrets.shift()! }), verify })}
    />,
  );
  await user.type(await findField(), generateTotp({ secret: SECRET }));
  await waitFor(() =>
    expect(screen.getByRole('alert').textContent).toContain(
      'The code is right for the key on this page',
    ),
  );
  const newKey = screen.getAllByRole('button', { name: 'Get a new key' })[0]!;
  await user.click(newKey);
  await waitFor(async () => expect(await findField()).toHaveProperty('value', ''));
  expect(screen.queryByRole('alert')).toBeNull();
  await user.type(await findField(), generateTotp({ secret: OTHER_SECRET }));
  await screen.findByRole('heading', { name: 'Two-step verification is on' });
});

it('A user whose phone runs the page and the app with a wrong clock is told to put it right, which helps.', async () => {
  const realTime = 56_000_000 * 30_000 + 15_000;
  const clock = vi.spyOn(Date, 'now').mockReturnValue(realTime + 300_000);
  const verify = vi.fn(async ({ code }: { code: string }) =>
    code === generateTotp({ secret: SECRET, timestamp: realTime }) ? {} : false,
  );
  const user = userEvent.setup();
  render(
    <TwoFactorSetup
      issuer="Acme"
      intro={false}
      sameDevice
      adapter={createAdapter({ start: async () => ({ secret: SECRET }), verify })}
    />,
  );
  await user.type(await findField(), generateTotp({ secret: SECRET }));
  await waitFor(() =>
    expect(screen.getByRole('alert').textContent).toContain(
      'turn on automatic date and time on your phone',
    ),
  );
  // A text that is certain about the key would make the user delete the account in the app.
  expect(screen.getByRole('alert').textContent).not.toContain('out of date');
  clock.mockReturnValue(realTime);
  await user.clear(await findField());
  await user.type(await findField(), generateTotp({ secret: SECRET }));
  await screen.findByRole('heading', { name: 'Two-step verification is on' });
});

it('Beside a wrong code there is no button for a new key outside of its disclosure.', async () => {
  const user = userEvent.setup();
  render(
    <TwoFactorSetup
      issuer="Acme"
      intro={false}
      adapter={createAdapter({
        start: async () => ({ secret: SECRET }),
        verify: async () => false,
      })}
    />,
  );
  await findField();
  const before = screen.queryAllByRole('button', { name: 'Get a new key' }).length;
  await user.type(
    await findField(),
    generateTotp({ secret: SECRET, timestamp: Date.now() - 300_000 }),
  );
  await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('clock'));
  expect(screen.queryAllByRole('button', { name: 'Get a new key' })).toHaveLength(before);
});
