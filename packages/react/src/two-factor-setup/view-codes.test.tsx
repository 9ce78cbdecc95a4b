import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { CODES, createAdapter } from '../../test/fixtures.ts';
import { leavePage, returnToPage } from '../../test/page-cache.ts';
import type { TwoFactorAdapter } from './adapter/adapter.ts';
import { TwoFactorSetup } from './TwoFactorSetup.tsx';

beforeAll(async () => void (await import('./screens/forms.ts')), 60_000);

type View = NonNullable<TwoFactorAdapter['viewRecoveryCodes']>;

const user = userEvent.setup({ delay: null });
const onEvent = vi.fn();
beforeEach(() => onEvent.mockReset());

function show(parts: Partial<TwoFactorAdapter>): void {
  const adapter = createAdapter({
    status: async () => ({ enrolled: true, recoveryCodesLeft: CODES.length }),
    ...parts,
  });
  render(<TwoFactorSetup issuer="Acme" adapter={adapter} onEvent={onEvent} />);
}

const press = async (name: string): Promise<void> =>
  user.click(await screen.findByRole('button', { name }));
const findItems = async (): Promise<Array<string | null>> =>
  within(await screen.findByRole('list', { name: 'Recovery codes' }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);

describe('recovery codes that can be shown again', () => {
  it('The wizard shows the codes that are left, asks for no confirmation, and returns to where the user was.', async () => {
    const recoveryCodes = vi.fn(async () => CODES);
    const confirmRecoveryCodes = vi.fn(async () => undefined);
    const viewRecoveryCodes = vi.fn<View>(async () => CODES);
    show({ confirmRecoveryCodes, recoveryCodes, viewRecoveryCodes });
    await press('Show recovery codes');
    expect(await findItems()).toEqual(CODES);
    screen.getByRole('heading', { name: 'Recovery codes' });
    expect(screen.queryByRole('checkbox')).toBeNull();
    expect(screen.queryByText(/won’t be shown again/)).toBeNull();
    // They can be shown again, so nothing is lost with the page.
    expect(window.dispatchEvent(new Event('beforeunload', { cancelable: true }))).toBe(true);

    await press('Done');
    await screen.findByRole('button', { name: 'Show recovery codes' });
    expect(document.body.textContent).not.toContain(CODES[0]);
    expect(viewRecoveryCodes).toHaveBeenCalledOnce();
    expect([recoveryCodes, confirmRecoveryCodes].map(({ mock }) => mock.calls)).toEqual([[], []]);
    expect(onEvent).not.toHaveBeenCalled();
  });

  it('The wizard asks who the user is before it shows the codes, and a user who declines is back.', async () => {
    const viewRecoveryCodes = vi.fn<View>(async ({ proof }) => {
      if (proof?.password !== 'right') {
        throw { type: proof ? 'reauthentication-failed' : 'reauthentication-required' };
      }
      return CODES;
    });
    show({ reauthentication: { kind: 'password' }, viewRecoveryCodes });
    await press('Show recovery codes');
    await user.type(await screen.findByLabelText('Password'), 'wrong{Enter}');
    expect((await screen.findByRole('alert')).textContent).toMatch(/not your password/);
    await press('Cancel');
    await press('Show recovery codes');
    await user.type(await screen.findByLabelText('Password'), 'right{Enter}');
    expect(await findItems()).toEqual(CODES);
  });

  it('Codes that could not be loaded are asked for again, and no new ones are made.', async () => {
    const recoveryCodes = vi.fn(async () => CODES);
    const viewRecoveryCodes = vi.fn<View>(async () => CODES);
    viewRecoveryCodes.mockRejectedValueOnce({ type: 'network' });
    viewRecoveryCodes.mockRejectedValueOnce({ type: 'network' });
    show({ recoveryCodes, viewRecoveryCodes });
    await press('Show recovery codes');
    await screen.findByRole('alert');
    await press('Cancel');
    await press('Show recovery codes');
    await screen.findByRole('alert');
    await press('Try again');
    expect(await findItems()).toEqual(CODES);
    expect(recoveryCodes).not.toHaveBeenCalled();
  });

  it('A user without codes reads that all are used, and there is nothing to show any more.', async () => {
    show({ recoveryCodes: async () => CODES, viewRecoveryCodes: async () => [] });
    await press('Show recovery codes');
    await screen.findByText(/You have no recovery codes left/);
    expect(screen.queryByRole('button', { name: 'Show recovery codes' })).toBeNull();
    await press('Make new recovery codes');
    expect(await findItems()).toEqual(CODES);
    screen.getByRole('checkbox');
  });

  it('Without `viewRecoveryCodes` there is no button for it.', async () => {
    show({ recoveryCodes: async () => CODES });
    await screen.findByRole('button', { name: 'Make new recovery codes' });
    expect(screen.queryByRole('button', { name: 'Show recovery codes' })).toBeNull();
  });

  it('The codes are not on a page that comes back, and the user can see them again.', async () => {
    show({ viewRecoveryCodes: async () => CODES });
    await press('Show recovery codes');
    await findItems();
    leavePage();
    expect(document.body.textContent).not.toContain(CODES[0]);
    returnToPage();
    await press('Show recovery codes');
    expect(await findItems()).toEqual(CODES);
  });
});
