import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { de } from '../messages/de.ts';
import type { ChallengeResult } from '../two-factor-challenge/adapter.ts';
import { TwoFactorCheckup, type TwoFactorCheckupProps } from './TwoFactorCheckup.tsx';

function show(
  props: Partial<TwoFactorCheckupProps> = {},
  answer?: ChallengeResult,
): { user: ReturnType<typeof userEvent.setup>; verify: ReturnType<typeof vi.fn> } {
  const verify = vi.fn(async () => answer);
  render(<TwoFactorCheckup adapter={{ verify }} issuer="Acme" {...props} />);
  return { user: userEvent.setup(), verify };
}

const getField = (): HTMLElement => screen.getByRole('textbox', { name: '6-digit code' });

it('The check-up says why it asks and what to type, and leaves the focus where it was.', () => {
  show();
  screen.getByRole('region', { name: 'Check that your app still works' });
  const field = getField();
  expect(field).not.toBe(document.activeElement);
  const description = document.getElementById(
    field.getAttribute('aria-describedby')?.split(' ')[0] ?? '',
  );
  expect(description?.textContent).toMatch(
    /^You set up two-step verification a while ago\..* Enter the 6-digit code .* for Acme\./,
  );
});

it('A right code ends it, and the user learns that the app works.', async () => {
  const onPassed = vi.fn();
  const { user, verify } = show({ onPassed });
  await user.type(getField(), '123456');
  const heading = await screen.findByRole('heading', { name: 'Your app works' });
  await vi.waitFor(() => expect(document.activeElement).toBe(heading));
  screen.getByText('You can still sign in with it.');
  expect(verify).toHaveBeenCalledTimes(1);
  expect(onPassed).toHaveBeenCalledWith({ via: 'code', recoveryCodesLeft: undefined });
});

it('A wrong code stays on the screen with the reason and the tries left.', async () => {
  const { user } = show({}, { error: { type: 'invalid-code', attemptsLeft: 2 } });
  await user.type(getField(), '123456');
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('That code didn’t work.');
  expect(alert.textContent).toContain('You have 2 tries left.');
});

it('A user whose clock drifts is told before the check-up ends.', async () => {
  const { user } = show({}, { drift: -3 });
  await user.type(getField(), '123456');
  await screen.findByText(/clock seems to be 1 minute and 30 seconds slow/);
  expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual(['Continue']);
});

it('The user puts the check-up off.', async () => {
  const onPostpone = vi.fn();
  const { user, verify } = show({ onPostpone });
  await user.click(screen.getByRole('button', { name: 'Not now' }));
  expect(onPostpone).toHaveBeenCalledTimes(1);
  expect(screen.queryByRole('region')).toBeNull();
  expect(verify).not.toHaveBeenCalled();
});

it('A user who cannot get a code says so, and the app goes on to the setup.', async () => {
  const onNoCode = vi.fn();
  const { user } = show({ onNoCode });
  await user.click(screen.getByRole('button', { name: 'I can’t get a code' }));
  expect(onNoCode).toHaveBeenCalledTimes(1);
});

it('Without handlers there is only the button that checks, and no way to use up a recovery code.', async () => {
  const { user } = show();
  expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual(['Check']);
  await user.click(getField());
  await user.paste('7K4M-2QXR-9TWD-HC5N');
  expect(screen.queryByRole('textbox', { name: 'Recovery code' })).toBeNull();
});

it('A session that ended leaves the way out.', async () => {
  const onPostpone = vi.fn();
  const { user } = show({ onPostpone }, { error: { type: 'session-expired' } });
  await user.type(getField(), '123456');
  await screen.findByText('Your sign-in has expired.');
  await user.click(screen.getByRole('button', { name: 'Not now' }));
  expect(onPostpone).toHaveBeenCalledTimes(1);
});

it('The check-up takes a language, single texts, class names and attributes.', () => {
  show({
    messages: { ...de, twoFactorCheckup: { ...de.twoFactorCheckup, submit: 'Los' } },
    className: 'mine',
    classNames: { title: 'big' },
    id: 'check-up',
  });
  const region = screen.getByRole('region', { name: 'Prüfen Sie, ob Ihre App noch funktioniert' });
  expect(region).toHaveProperty('className', 'tessera-challenge mine');
  expect(region).toHaveProperty('id', 'check-up');
  expect(screen.getByRole('heading').classList.contains('big')).toBe(true);
  screen.getByRole('button', { name: 'Los' });
  screen.getByRole('textbox', { name: '6-stelliger Code' });
});
