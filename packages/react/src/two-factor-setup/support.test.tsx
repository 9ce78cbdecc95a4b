import { render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { createAdapter, SECRET } from '../../test/fixtures.ts';
import type { TwoFactorAdapter } from './adapter/adapter.ts';
import { TwoFactorSetup, type TwoFactorSetupProps } from './TwoFactorSetup.tsx';

function show(
  parts: Partial<TwoFactorAdapter>,
  props: Partial<TwoFactorSetupProps> = {},
): ReturnType<typeof userEvent.setup> {
  render(
    <TwoFactorSetup
      issuer="Acme"
      intro={false}
      supportUrl="/support"
      {...props}
      adapter={createAdapter(parts)}
    />,
  );
  return userEvent.setup();
}

function findSupport(): HTMLElement | null {
  return screen.queryByRole('link', { name: 'Contact support' });
}

beforeAll(async () => void (await import('./screens/forms.ts')), 60_000);

describe('a setup that is locked without a time', () => {
  it('The field and the button say that the setup is locked, and a link leads to support.', async () => {
    const verify = vi.fn(async () => ({ error: { type: 'locked' as const } }));
    const user = show({ verify });
    const field = await screen.findByRole('textbox', { name: '6-digit code' });
    await user.type(field, '111111');
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('locked. Contact support to unlock it.');
    // Nothing is checked any more.
    expect(screen.queryByText(/We’ll check it/)).toBeNull();
    expect(field).toHaveProperty('readOnly', true);
    expect(field.getAttribute('aria-describedby')?.split(' ')).toContain(alert.id);
    const submit = screen.getByRole('button', { name: 'Continue' });
    expect(submit.getAttribute('aria-disabled')).toBe('true');
    expect(findSupport()?.getAttribute('href')).toBe('/support');

    await user.type(field, '2');
    await user.click(submit);
    expect(verify).toHaveBeenCalledTimes(1);
    screen.getByRole('alert');
    // The field is described by the reason.
    expect(document.activeElement).toBe(field);
  });

  it.each([
    ['a lock that ends', { type: 'locked', retryAt: Date.now() + 60_000 }],
    ['a wrong code', { type: 'invalid-code' }],
  ] as const)('There is no link to support after %s.', async (_name, error) => {
    const user = show({ verify: async () => ({ error }) });
    await user.type(await screen.findByRole('textbox', { name: '6-digit code' }), '111111');
    await screen.findByRole('alert');
    expect(findSupport()).toBeNull();
  });

  it('There is no link to support without an address.', async () => {
    show({ start: () => Promise.reject({ type: 'locked' }) }, { supportUrl: undefined });
    await screen.findByRole('alert');
    expect(findSupport()).toBeNull();
  });

  it('A start that is locked can be tried again, because support may have ended the lock.', async () => {
    const answers = [Promise.reject({ type: 'locked' }), Promise.resolve({ secret: SECRET })];
    void answers[0]?.catch(() => undefined);
    const user = show({ start: async () => (await answers.shift()) as { secret: string } });
    await screen.findByRole('alert');
    expect(findSupport()).not.toBeNull();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByRole('textbox', { name: '6-digit code' });
    expect(findSupport()).toBeNull();
  });
});

describe('an enrollment that no authenticator app can use', () => {
  it.each([
    ['12 digits', { secret: SECRET, digits: 12 }],
    ['5 digits', { secret: SECRET, digits: '5' }],
    ['11 digits in a key URI', { keyUri: `otpauth://totp/a?secret=${SECRET}&digits=11` }],
    [
      '13 digits beside an image',
      { qrImage: 'data:image/gif;base64,R0lGODlhAQABAAAAACw=', digits: 13 },
    ],
  ] as const)(
    'With %s, the developer gets an error with a code, and the user does not read that the server failed.',
    async (_name, enrollment) => {
      const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
      const onEvent = vi.fn();
      show({ start: async () => enrollment }, { onEvent });
      const alert = await screen.findByRole('alert');
      expect(alert.textContent).not.toContain('Something went wrong');
      expect(alert.textContent).toContain('Setup isn’t working right now.');
      expect(findSupport()).not.toBeNull();
      await waitFor(() => expect(warn.mock.calls.flat().join('\n')).toContain('(invalid-digits)'));
      expect(warn.mock.calls.flat().join('\n')).toMatch(/between 6 and 10, got "?(5|11|12|13)/);
    },
  );
});
