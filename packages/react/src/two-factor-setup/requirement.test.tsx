import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { createAdapter } from '../../test/fixtures.ts';
import { TwoFactorSetup, type TwoFactorSetupProps } from './TwoFactorSetup.tsx';

const DAY = 24 * 60 * 60 * 1000;

function renderRequired(
  deadline: number | Date | string,
  props: Partial<TwoFactorSetupProps> = {},
): { onPostpone: ReturnType<typeof vi.fn>; onCancel: ReturnType<typeof vi.fn> } {
  const onPostpone = vi.fn();
  const onCancel = vi.fn();
  render(
    <TwoFactorSetup
      adapter={createAdapter()}
      issuer="Acme"
      onCancel={onCancel}
      requirement={{ deadline, onPostpone }}
      {...props}
    />,
  );
  return { onPostpone, onCancel };
}

describe('an account that must have two-factor authentication', () => {
  it.each([
    [4.5 * DAY, 'You have 5 days left to set it up.'],
    [DAY / 2, 'You have 1 day left to set it up.'],
  ])('The first screen says how many days are left: %i ms.', (left, text) => {
    renderRequired(new Date(Date.now() + left).toISOString());
    expect(screen.getByText(text, { exact: false }).textContent).toBe(
      `Your account needs two-step verification. ${text}`,
    );
  });

  it('Before the deadline the user can set it up later, on every screen.', async () => {
    const user = userEvent.setup();
    const { onCancel, onPostpone } = renderRequired(Date.now() + DAY);
    expect(screen.queryByRole('button', { name: 'Cancel' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Set up' }));
    await screen.findByLabelText('6-digit code');
    await user.click(screen.getByRole('button', { name: 'Not now' }));
    expect(onPostpone).toHaveBeenCalledTimes(1);
    expect(onCancel).not.toHaveBeenCalled();
    expect(screen.queryByRole('heading')).toBeNull();
  });

  it('After the deadline there is no way out, neither before nor after the key.', async () => {
    const user = userEvent.setup();
    renderRequired(Date.now() - 1);
    screen.getByText('Set it up to continue.', { exact: false });
    expect(screen.queryByRole('button', { name: /Not now|Cancel/ })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Set up' }));
    await screen.findByLabelText('6-digit code');
    expect(screen.queryByRole('button', { name: /Not now|Cancel/ })).toBeNull();
  });

  it('An account that has two-factor authentication has nothing to make up for.', async () => {
    const user = userEvent.setup();
    const { onCancel, onPostpone } = renderRequired(Date.now() - 1, {
      adapter: createAdapter({ status: async () => ({ enrolled: true }) }),
    });
    await user.click(await screen.findByRole('button', { name: 'Don’t change anything' }));
    expect(onCancel).toHaveBeenCalledTimes(1);
    expect(onPostpone).not.toHaveBeenCalled();
  });

  it('A deadline that cannot be read counts as none.', async () => {
    const user = userEvent.setup();
    const { onCancel, onPostpone } = renderRequired('soon');
    expect(screen.queryByText('Your account needs', { exact: false })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(onCancel).toHaveBeenCalledTimes(1);
    expect(onPostpone).not.toHaveBeenCalled();
  });
});
