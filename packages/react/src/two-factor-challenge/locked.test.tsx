import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { ChallengeResult, TwoFactorChallengeAdapter } from './adapter.ts';
import { TwoFactorChallenge, type TwoFactorChallengeProps } from './TwoFactorChallenge.tsx';

type Verify = TwoFactorChallengeAdapter['verify'];

function show(
  answer: ChallengeResult,
  props: Partial<TwoFactorChallengeProps> = {},
): { user: ReturnType<typeof userEvent.setup>; verify: ReturnType<typeof vi.fn<Verify>> } {
  const verify = vi.fn<Verify>(async () => answer);
  render(<TwoFactorChallenge supportUrl="/support" {...props} adapter={{ verify }} />);
  return { user: userEvent.setup(), verify };
}

function findSupport(): HTMLElement | null {
  return screen.queryByRole('link', { name: 'Contact support' });
}

describe('a sign-in that is locked without a time', () => {
  it('The field and the button say that signing in is locked, and a link leads to support.', async () => {
    const { user, verify } = show({ error: { type: 'locked' } });
    const field = screen.getByRole('textbox', { name: '6-digit code' });
    await user.type(field, '111111');
    const alert = await screen.findByRole('alert');
    expect(field).toHaveProperty('readOnly', true);
    expect(field.getAttribute('aria-describedby')?.split(' ')).toContain(alert.id);
    const submit = screen.getByRole('button', { name: 'Confirm' });
    expect(submit.getAttribute('aria-disabled')).toBe('true');
    expect(findSupport()?.getAttribute('href')).toBe('/support');
    // Nothing is checked any more.
    expect(screen.queryByText(/We’ll check it/)).toBeNull();

    await user.type(field, '2{Enter}');
    await user.click(submit);
    expect(verify).toHaveBeenCalledTimes(1);
    screen.getByRole('alert');
    // The field is described by the reason.
    expect(document.activeElement).toBe(field);
  });

  it('The user can still try a code of the other kind.', async () => {
    const { user, verify } = show({ error: { type: 'locked' } });
    await user.type(screen.getByRole('textbox', { name: '6-digit code' }), '111111');
    await screen.findByRole('alert');
    await user.click(screen.getByRole('button', { name: 'Use a recovery code instead' }));
    expect(screen.queryByRole('alert')).toBeNull();
    expect(findSupport()).toBeNull();
    await user.type(screen.getByRole('textbox', { name: 'Recovery code' }), 'ABCD-EFGH{Enter}');
    await screen.findByRole('alert');
    expect(verify).toHaveBeenCalledTimes(2);
    expect(findSupport()).not.toBeNull();
  });

  it.each([
    ['a lock that ends', { type: 'locked', retryAt: Date.now() + 60_000 }],
    ['a wrong code', { type: 'invalid-code' }],
  ] as const)('There is no link to support after %s.', async (_name, error) => {
    const { user } = show({ error });
    await user.type(screen.getByRole('textbox', { name: '6-digit code' }), '111111');
    await screen.findByRole('alert');
    expect(findSupport()).toBeNull();
  });

  it('There is no link to support without an address.', async () => {
    const { user } = show({ error: { type: 'locked' } }, { supportUrl: undefined });
    await user.type(screen.getByRole('textbox', { name: '6-digit code' }), '111111');
    await screen.findByRole('alert');
    expect(findSupport()).toBeNull();
  });
});

it.each([5, 12])(
  'A challenge for %i digits warns the developer with a code, as no authenticator app shows them.',
  (digits) => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    show(true, { digits });
    expect(warn.mock.calls.flat().join('\n')).toMatch(
      new RegExp(`between 6 and 10, got ${digits}.*\\(invalid-digits\\)`),
    );
  },
);
