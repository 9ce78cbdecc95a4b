import { act, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { createDeferred } from '../../test/fixtures.ts';
import { leavePage, returnToPage } from '../../test/page-cache.ts';
import type { TwoFactorChallengeAdapter } from './adapter.ts';
import { TwoFactorChallenge } from './TwoFactorChallenge.tsx';

const RECOVERY_CODE = '7K4M-2QXR-9TWD-HC5N';

const field = (name: string): HTMLInputElement => screen.getByRole('textbox', { name });

it('What was typed leaves the page with the user, in both fields.', async () => {
  const user = userEvent.setup();
  render(<TwoFactorChallenge issuer="Acme" adapter={{ verify: async () => false }} />);
  await user.type(field('6-digit code'), '12345');
  await user.click(screen.getByRole('button', { name: 'Use a recovery code instead' }));
  await user.type(field('Recovery code'), RECOVERY_CODE);
  leavePage();
  returnToPage();
  expect(field('Recovery code').value).toBe('');
  await user.click(screen.getByRole('button', { name: 'Use a code from your app instead' }));
  expect(field('6-digit code').value).toBe('');
});

it('A code that is being verified leaves the page, too, and the user can try again.', async () => {
  const { promise, resolve } = createDeferred<boolean>();
  const verify = vi.fn<TwoFactorChallengeAdapter['verify']>(() => promise);
  const onPassed = vi.fn();
  const user = userEvent.setup();
  render(<TwoFactorChallenge issuer="Acme" adapter={{ verify }} onPassed={onPassed} />);
  await user.type(field('6-digit code'), '123456');
  await vi.waitFor(() => expect(verify).toHaveBeenCalledOnce());
  leavePage();
  expect(verify.mock.calls[0]![0].signal.aborted).toBe(true);
  await act(async () => resolve(true));
  returnToPage();
  expect(onPassed).not.toHaveBeenCalled();
  expect(field('6-digit code').value).toBe('');
  await user.type(field('6-digit code'), '654321');
  expect(verify.mock.calls.map(([{ code }]) => code)).toEqual(['123456', '654321']);
});

it('A page that is not kept changes nothing.', async () => {
  const user = userEvent.setup();
  render(<TwoFactorChallenge issuer="Acme" adapter={{ verify: async () => false }} />);
  await user.type(field('6-digit code'), '12345');
  leavePage({ persisted: false });
  expect(field('6-digit code').value).toBe('12345');
});
