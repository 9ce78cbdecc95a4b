import { render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { CODES } from '../../test/fixtures.ts';
import { TwoFactorChallenge } from './TwoFactorChallenge.tsx';

function place(): unknown {
  return (history.state as { place?: string } | null)?.place;
}

/** Waits until effects have run and a requested traversal has happened. */
async function settle(): Promise<void> {
  await new Promise((resolve) => {
    setTimeout(resolve, 100);
  });
}

/** Goes back and waits until the page has handled it. */
async function goBack(): Promise<void> {
  const popped = new Promise((resolve) => {
    window.addEventListener('popstate', resolve, { once: true });
  });
  history.back();
  await popped;
  await settle();
}

beforeEach(() => {
  // Adds an earlier page and the current one to the history.
  history.pushState({ place: 'password' }, '');
  history.pushState({ place: 'challenge' }, '');
});

it('The first Back stays with unsaved new recovery codes and says what is missing, and the second one leaves.', async () => {
  const onPassed = vi.fn();
  const verify = async (): Promise<{ recoveryCodes: typeof CODES }> => ({ recoveryCodes: CODES });
  render(<TwoFactorChallenge adapter={{ verify }} onPassed={onPassed} />);
  await userEvent.keyboard('123456');
  await screen.findByRole('list');
  await settle();
  await goBack();
  expect(screen.getByRole('alert').textContent).toMatch(/check the box/);
  expect(place()).toBe('challenge');
  await goBack();
  await waitFor(() => expect(place()).toBe('password'));
  expect(onPassed).not.toHaveBeenCalled();
});
