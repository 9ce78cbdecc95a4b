import { render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { CODES, createAdapter, SECRET } from '../../test/fixtures.ts';
import type { TwoFactorAdapter, TwoFactorStatus } from './adapter/adapter.ts';
import { TwoFactorSetup as Parts } from './index.ts';
import { TwoFactorSetup, type TwoFactorSetupProps } from './TwoFactorSetup.tsx';

beforeAll(async () => void (await import('./screens/forms.ts')), 60_000);

const user = userEvent.setup({ delay: null });
const ON: TwoFactorStatus = {
  enrolled: true,
  canAdd: true,
  canReplace: true,
  authenticators: [{ id: '1', name: 'Old phone' }],
};

function show(parts: Partial<TwoFactorAdapter>, props: Partial<TwoFactorSetupProps> = {}): void {
  const adapter = createAdapter({ status: async () => ON, ...parts });
  render(<TwoFactorSetup issuer="Acme" onCancel={() => undefined} {...props} adapter={adapter} />);
}

const button = (name: string): HTMLElement => screen.getByRole('button', { name });
const findGroup = (name: string): Promise<HTMLElement> => screen.findByRole('group', { name });
const queryName = (): HTMLElement | null => screen.queryByRole('textbox', { name: /new app/ });

function listButtons(group: HTMLElement): Array<string | null> {
  return within(group)
    .getAllByRole('button')
    .map(({ textContent }) => textContent);
}

describe('the screen of an account where two-factor is on', () => {
  it('The apps and the recovery codes are two groups, each with a heading and its own actions.', async () => {
    const status = async (): Promise<TwoFactorStatus> => ({
      ...ON,
      authenticators: [{ id: '1', name: 'Old phone' }, { id: '2' }],
    });
    show({ recoveryCodes: async () => CODES, disable: async () => undefined, status });
    const apps = await findGroup('Your apps');
    const codes = await findGroup('Recovery codes');
    expect(screen.getAllByRole('heading', { level: 3 }).map((h) => h.textContent)).toEqual([
      'Your apps',
      'Recovery codes',
    ]);
    const rows = within(within(apps).getByRole('list')).getAllByRole('listitem');
    expect(rows.map(({ firstChild }) => firstChild?.textContent)).toEqual([
      'Old phone',
      'Authenticator app 2',
    ]);
    expect(listButtons(apps)).toEqual(['Replace', 'Replace', 'Add another app']);
    expect(listButtons(codes)).toEqual(['Make new recovery codes']);
    expect(codes.textContent).toContain('the old ones stop working');
  });

  it('There is no group without anything to do in it.', async () => {
    show({ status: async () => ({ enrolled: true }) });
    await screen.findByRole('button', { name: 'Don’t change anything' });
    expect(screen.queryByRole('group')).toBeNull();
    expect(screen.queryByRole('heading', { level: 3 })).toBeNull();
  });

  it('Recovery codes have a group of their own where the apps cannot change.', async () => {
    show({ status: async () => ({ enrolled: true }), recoveryCodes: async () => CODES });
    await findGroup('Recovery codes');
    expect(screen.queryByRole('group', { name: 'Your apps' })).toBeNull();
  });

  it('Without names, the first press on a choice starts.', async () => {
    const start = vi.fn(async () => ({ secret: SECRET }));
    show({ start });
    await user.click(await screen.findByRole('button', { name: 'Add another app' }));
    await screen.findByRole('textbox', { name: '6-digit code' });
    expect(start).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['Add another app', 'Replace the app', 'add'],
    ['Replace the app', 'Add another app', 'replace'],
  ] as const)(
    'With names, “%s” asks for the name first, in place of “%s”.',
    async (name, other, intent) => {
      const start = vi.fn(async () => ({ secret: SECRET }));
      show({ start }, { naming: 'optional' });
      const choice = await screen.findByRole('button', { name });
      expect(queryName()).toBeNull();
      await user.click(choice);
      const field = queryName() as HTMLInputElement;
      expect(document.activeElement).toBe(field);
      expect([field.selectionStart, field.selectionEnd]).toEqual([0, field.value.length]);
      expect(listButtons(await findGroup('Your apps'))).toEqual(['Set up', 'Cancel']);
      expect(screen.queryByRole('button', { name: other })).toBeNull();
      expect(start).not.toHaveBeenCalled();

      await user.keyboard('Tablet');
      await user.click(button('Set up'));
      await screen.findByRole('textbox', { name: '6-digit code' });
      expect(start.mock.calls).toEqual([[expect.objectContaining({ intent, name: 'Tablet' })]]);
    },
  );

  it.each(['Add another app', 'Replace the app'])(
    '“Cancel” returns from the name to the choices, and the focus to “%s”.',
    async (name) => {
      const onCancel = vi.fn();
      show({}, { naming: 'optional', onCancel });
      await user.click(await screen.findByRole('button', { name }));
      await user.click(button('Cancel'));
      expect(queryName()).toBeNull();
      expect(document.activeElement).toBe(button(name));
      expect(listButtons(await findGroup('Your apps'))).toHaveLength(2);
      expect(onCancel).not.toHaveBeenCalled();
    },
  );

  it('The button of the parts replaces the app unless it says otherwise, after the name, too.', async () => {
    const start = vi.fn(async () => ({ secret: SECRET }));
    render(
      <Parts.Root
        adapter={createAdapter({ status: async () => ON, start })}
        issuer="Acme"
        naming="optional"
      >
        <Parts.StartButton />
      </Parts.Root>,
    );
    await user.click(await screen.findByRole('button', { name: 'Replace the app' }));
    await user.click(button('Set up'));
    await waitFor(() =>
      expect(start.mock.calls).toEqual([[expect.objectContaining({ intent: 'replace' })]]),
    );
  });

  it('A name that the backend rejects stays on the screen, and so does the way back.', async () => {
    const start = async (): Promise<never> =>
      Promise.reject(Object.assign(new Error('409'), { type: 'name-conflict' }));
    show({ start }, { naming: 'optional' });
    await user.click(await screen.findByRole('button', { name: 'Add another app' }));
    await user.click(button('Set up'));
    await screen.findByRole('alert');
    await waitFor(() => expect(document.activeElement).toBe(queryName()));
    await user.keyboard('Tablet');
    expect(screen.queryByRole('alert')).toBeNull();
    expect(queryName()).toHaveProperty('value', 'Tablet');
    await user.click(button('Set up'));
    await screen.findByRole('alert');
    await user.click(button('Cancel'));
    expect(screen.queryByRole('alert')).toBeNull();
    expect(document.activeElement).toBe(button('Add another app'));
  });

  it('A user who declines to prove who they are is back at the name.', async () => {
    const start = async (): Promise<never> =>
      Promise.reject(Object.assign(new Error('403'), { type: 'reauthentication-required' }));
    show({ start, reauthenticate: async () => false }, { naming: 'optional' });
    await user.click(await screen.findByRole('button', { name: 'Add another app' }));
    await user.keyboard('Tablet');
    await user.click(button('Set up'));
    await waitFor(() => expect(button('Set up').getAttribute('aria-disabled')).toBeNull());
    expect(queryName()).toHaveProperty('value', 'Tablet');
  });

  it('An error stands below the button that was pressed: those of an app in its group, that of turning off below all.', async () => {
    const offline = async (): Promise<never> => Promise.reject(new TypeError('offline'));
    show({ start: offline, disable: offline });
    await user.click(await screen.findByRole('button', { name: 'Add another app' }));
    const alert = await screen.findByRole('alert');
    expect((await findGroup('Your apps')).lastElementChild).toBe(alert);

    await user.click(screen.getByText('Turn off two-step verification'));
    await user.click(button('Turn off'));
    await waitFor(() =>
      expect(screen.getByRole('alert').previousElementSibling?.tagName).toBe('DETAILS'),
    );
    await user.click(button('Add another app'));
    await waitFor(async () =>
      expect((await findGroup('Your apps')).contains(screen.getByRole('alert'))).toBe(true),
    );
  });

  it('No row of buttons is empty, also while nothing can be canceled.', async () => {
    show({ disable: () => new Promise(() => undefined) });
    await user.click(await screen.findByText('Turn off two-step verification'));
    const getRows = (): Element[] => [...document.querySelectorAll('.tessera-actions')];
    const count = getRows().length;
    await user.click(button('Turn off'));
    await waitFor(() => expect(getRows()).toHaveLength(count - 1));
    expect(getRows().filter(({ childElementCount }) => childElementCount === 0)).toEqual([]);
  });
});
