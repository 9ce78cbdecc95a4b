import { render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { CODES } from '../../test/fixtures.ts';
import { getPlace, goBack, settle, visitPlaces } from '../../test/session-history.ts';
import { TwoFactorChallenge } from './TwoFactorChallenge.tsx';

beforeEach(() => {
  // Adds an earlier page and the current one to the history.
  visitPlaces('password', 'challenge');
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
  expect(getPlace()).toBe('challenge');
  await goBack();
  await waitFor(() => expect(getPlace()).toBe('password'));
  expect(onPassed).not.toHaveBeenCalled();
});
