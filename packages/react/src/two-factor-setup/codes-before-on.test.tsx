import { render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { CODES, createAdapter, createDeferred } from '../../test/fixtures.ts';
import type { TwoFactorAdapter } from './adapter/adapter.ts';
import { TwoFactorSetup } from './TwoFactorSetup.tsx';

const onEnrolled = vi.fn();
const onCancel = vi.fn();

/** Shows the wizard for a backend that turns two-factor on when the codes are saved. */
async function showCodes(
  parts: Partial<TwoFactorAdapter> = {},
  { waits = true }: { waits?: boolean } = {},
): Promise<ReturnType<typeof userEvent.setup>> {
  vi.clearAllMocks();
  const user = userEvent.setup();
  render(
    <TwoFactorSetup
      issuer="Acme"
      intro={false}
      onEnrolled={onEnrolled}
      onCancel={onCancel}
      adapter={createAdapter({
        verify: async () => ({ recoveryCodes: CODES, enrolled: false }),
        ...(waits && { confirmRecoveryCodes: async () => undefined }),
        ...parts,
      })}
    />,
  );
  await user.type(await screen.findByRole('textbox', { name: '6-digit code' }), '123456');
  return user;
}

const findHeading = (name: string): Promise<HTMLElement> => screen.findByRole('heading', { name });

beforeAll(async () => void (await import('./screens/forms.ts')), 60_000);

describe('a backend that waits until the codes are saved', () => {
  it('The screen says that two-factor is not on yet, and the heading is described by that.', async () => {
    await showCodes();
    const heading = await findHeading('Save your recovery codes');
    const id = heading.getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(id)?.textContent).toMatch(
      /^Two-step verification isn’t on yet\. Save your codes first\. If you lose/,
    );
    await waitFor(() => expect(document.activeElement).toBe(heading));
    expect(screen.queryByText(/verification is on/)).toBeNull();
    expect(onEnrolled).not.toHaveBeenCalled();
  });

  it('Two-factor is on once the backend knows that the codes are saved.', async () => {
    const confirmation = createDeferred<void>();
    const user = await showCodes({ confirmRecoveryCodes: () => confirmation.promise });
    await user.click(await screen.findByRole('checkbox'));
    await user.click(screen.getByRole('button', { name: 'Finish' }));
    expect(onEnrolled).not.toHaveBeenCalled();
    confirmation.resolve();
    await findHeading('Two-step verification is on');
    expect(onEnrolled).toHaveBeenCalledTimes(1);
  });

  it('While the codes are loaded and when that fails, nothing says that two-factor is on.', async () => {
    const codes = createDeferred<readonly string[]>();
    const user = await showCodes({
      verify: async () => ({ enrolled: false }),
      recoveryCodes: () => codes.promise,
    });
    expect(await screen.findAllByText(/isn’t on yet/)).not.toEqual([]);
    screen.getByText('Loading your recovery codes…');
    codes.reject(new TypeError('Failed to fetch'));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('We couldn’t connect.');
    screen.getByText(/isn’t on yet/);
    expect(screen.getByRole('region').textContent).not.toContain('verification is on');
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(onCancel).toHaveBeenCalledTimes(1);
    expect(onEnrolled).not.toHaveBeenCalled();
  });

  it('Leaving without saved codes cancels the setup.', async () => {
    const user = await showCodes();
    await user.click(await screen.findByRole('checkbox'));
    await user.keyboard('{Escape}');
    const question = await screen.findByRole('alertdialog', {
      description: /isn’t on yet/,
    });
    expect(question.textContent).not.toContain('lose access');
    await user.click(screen.getByRole('button', { name: 'Leave without saving' }));
    await waitFor(() => expect(onCancel).toHaveBeenCalledTimes(1));
    expect(screen.queryByRole('region')).toBeNull();
    expect(onEnrolled).not.toHaveBeenCalled();
  });

  it('A confirmation that fails can be sent again, or the setup canceled.', async () => {
    const confirm = vi.fn(async () => Promise.reject(new TypeError('Failed to fetch')));
    const user = await showCodes({ confirmRecoveryCodes: confirm });
    await user.click(await screen.findByRole('checkbox'));
    await user.click(screen.getByRole('button', { name: 'Finish' }));
    await screen.findByRole('alert');
    expect(screen.queryByText(/ask you again next time/)).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(confirm).toHaveBeenCalledTimes(1);
    expect(onCancel).toHaveBeenCalledTimes(1);
    expect(onEnrolled).not.toHaveBeenCalled();
  });
});

it('Without a way to tell the backend about the codes, two-factor is on.', async () => {
  await showCodes({}, { waits: false });
  await findHeading('Save your recovery codes');
  screen.getByText(/^Two-step verification is on\./);
  expect(onEnrolled).toHaveBeenCalledTimes(1);
});
