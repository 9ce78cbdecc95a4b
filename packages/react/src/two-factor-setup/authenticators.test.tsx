import { render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { createAdapter, SECRET } from '../../test/fixtures.ts';
import type {
  TwoFactorAdapter,
  TwoFactorAuthenticator,
  TwoFactorStatus,
} from './adapter/adapter.ts';
import { TwoFactorSetup, type TwoFactorSetupProps } from './TwoFactorSetup.tsx';

beforeAll(async () => void (await import('./screens/forms.ts')), 60_000);

const user = userEvent.setup({ delay: null });
const PHONE = { id: '1', name: 'Old phone' };
const TABLET = { id: 'two words', name: 'Tablet' };

/** A backend that keeps a list of authenticators. */
function createBackend(
  first: readonly TwoFactorAuthenticator[] = [PHONE, TABLET],
): Required<Pick<TwoFactorAdapter, 'rename' | 'remove' | 'status'>> {
  let authenticators = first;
  return {
    status: async () => ({ enrolled: authenticators.length > 0, canAdd: true, authenticators }),
    rename: vi.fn(async ({ authenticator, name }) => {
      authenticators = authenticators.map((known) =>
        known.id === authenticator.id ? { ...known, name } : known,
      );
    }),
    remove: vi.fn(async ({ authenticator }) => {
      authenticators = authenticators.filter(({ id }) => id !== authenticator.id);
    }),
  };
}

function show(parts: Partial<TwoFactorAdapter>, props: Partial<TwoFactorSetupProps> = {}): void {
  render(
    <TwoFactorSetup
      issuer="Acme"
      onCancel={() => undefined}
      {...props}
      adapter={createAdapter(parts)}
    />,
  );
}

const findButton = (name: string): Promise<HTMLElement> => screen.findByRole('button', { name });
const press = async (name: string): Promise<void> => user.click(await findButton(name));
const findField = (): Promise<HTMLInputElement> =>
  screen.findByRole('textbox', { name: 'New name' });
const findAnnouncement = (text: string): Promise<HTMLElement> =>
  screen.findByText(text, { selector: '.tessera-announcement' });

async function listButtons(): Promise<Array<string | null>> {
  return within(await screen.findByRole('list'))
    .getAllByRole('button')
    .map((button) => button.textContent);
}

describe('the list of authenticators', () => {
  it('Each app has the buttons of what the backend can do with it, named after it.', async () => {
    show(createBackend());
    await findButton('Rename Old phone');
    for (const name of ['Remove Old phone', 'Rename Tablet', 'Remove Tablet']) {
      screen.getByRole('button', { name });
    }
    expect(await listButtons()).toEqual(['Rename', 'Remove', 'Rename', 'Remove']);
  });

  it.each(['rename', 'remove'] as const)('A backend without `%s` offers none.', async (method) => {
    show({ ...createBackend(), [method]: undefined });
    const other = method === 'rename' ? 'Remove' : 'Rename';
    await findButton(`${other} Tablet`);
    expect(await listButtons()).toEqual([other, other]);
  });

  it('A hundred apps have names of their own, also without one of the user.', async () => {
    const many = Array.from({ length: 100 }, (_, index) => ({ id: `${index}` }));
    show(createBackend(many));
    await press('Rename Authenticator app 100');
    expect(await findField()).toHaveProperty('value', 'Authenticator app 100');
    await user.keyboard('Last{Enter}');
    await findButton('Rename Last');
    expect(screen.getAllByRole('listitem')).toHaveLength(100);
  });
});

describe('renaming an authenticator', () => {
  it('The field has the present name and the focus, Enter saves, and the focus is back.', async () => {
    const backend = createBackend();
    show(backend);
    await press('Rename Tablet');
    screen.getByRole('heading', { name: 'Rename the app' });
    const field = await findField();
    expect(field.value).toBe('Tablet');
    expect(document.activeElement).toBe(field);
    expect([field.selectionStart, field.selectionEnd]).toEqual([0, 'Tablet'.length]);
    await user.keyboard('Work tablet{Enter}');
    const button = await findButton('Rename Work tablet');
    expect(document.activeElement).toBe(button);
    await findAnnouncement('The app is now called Work tablet.');
    expect(backend.rename).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ authenticator: TABLET, name: 'Work tablet' }),
    );
  });

  it('“Cancel” returns to the list without a change, and the focus to the button.', async () => {
    const backend = createBackend();
    const onCancel = vi.fn();
    show(backend, { onCancel });
    await press('Rename Tablet');
    await user.keyboard('Other');
    await press('Cancel');
    expect(document.activeElement).toBe(await findButton('Rename Tablet'));
    await press('Rename Old phone');
    expect(await findField()).toHaveProperty('value', 'Old phone');
    expect(backend.rename).not.toHaveBeenCalled();
    expect(onCancel).not.toHaveBeenCalled();
  });

  it('While the name is saved, the button says so and the field keeps it.', async () => {
    show({ ...createBackend(), rename: () => new Promise(() => undefined) });
    await press('Rename Tablet');
    await user.keyboard('Work{Enter}');
    await findButton('Saving…');
    const field = await findField();
    expect([field.value, field.readOnly]).toEqual(['Work', true]);
    await press('Cancel');
    screen.getByRole('heading', { name: 'Rename the app' });
  });

  it('A name that another app has brings the focus back to the field, and typing clears the error.', async () => {
    show({ ...createBackend(), rename: async () => Promise.reject({ type: 'name-conflict' }) });
    await press('Rename Tablet');
    await user.keyboard('Old phone{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain('Enter another name.');
    const field = await findField();
    await waitFor(() => expect(document.activeElement).toBe(field));
    expect(field.getAttribute('aria-invalid')).toBe('true');
    await user.keyboard('x');
    expect(screen.queryByRole('alert')).toBeNull();
    await user.clear(field);
    await press('Save');
    expect((await screen.findByRole('alert')).textContent).toContain('Enter a name for the app.');
    await press('Cancel');
    expect(document.activeElement).toBe(await findButton('Rename Tablet'));
  });

  it('The password is asked for, and afterwards the focus is back at the button.', async () => {
    const backend = createBackend();
    show({
      ...backend,
      reauthentication: { kind: 'password', askFirst: true },
    });
    await press('Rename Tablet');
    await user.keyboard('Work{Enter}');
    await user.type(await screen.findByLabelText('Password'), 'right{Enter}');
    expect(document.activeElement).toBe(await findButton('Rename Work'));
    expect(backend.rename).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ proof: { password: 'right' } }),
    );
  });

  it('A user who declines is back at the name that they typed.', async () => {
    show({ ...createBackend(), reauthentication: { kind: 'password', askFirst: true } });
    await press('Rename Tablet');
    await user.keyboard('Work{Enter}');
    await screen.findByLabelText('Password');
    await press('Cancel');
    expect(await findField()).toHaveProperty('value', 'Work');
  });
});

describe('removing an authenticator', () => {
  it('The user confirms it for the app by its name, and hears that it is removed.', async () => {
    const backend = createBackend();
    show(backend);
    await press('Remove Tablet');
    const heading = screen.getByRole('heading', { name: 'Remove this app?' });
    expect(document.activeElement).toBe(heading);
    screen.getByText(/Codes from Tablet will stop working/);
    expect(backend.remove).not.toHaveBeenCalled();
    await press('Remove');
    await findButton('Remove Old phone');
    expect(screen.queryByText('Tablet')).toBeNull();
    expect(document.activeElement?.textContent).toBe('Two-step verification is already on');
    await findAnnouncement('Tablet is removed.');
    expect(backend.remove).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ authenticator: TABLET }),
    );
  });

  it('“Cancel” keeps the app, and returns the focus to the button.', async () => {
    const backend = createBackend();
    show(backend);
    await press('Remove Tablet');
    await press('Cancel');
    expect(document.activeElement).toBe(await findButton('Remove Tablet'));
    expect(backend.remove).not.toHaveBeenCalled();
  });

  it('Before the last one is removed, the user reads that two-factor turns off, and “Cancel” stands out.', async () => {
    const onDisabled = vi.fn();
    show(createBackend([PHONE]), { onDisabled });
    await press('Remove Old phone');
    screen.getByText(/Old phone is your only app. Removing it turns off two-step verification/);
    expect((await findButton('Cancel')).className).toContain('tessera-primary-button');
    await press('Remove and turn off');
    await screen.findByRole('heading', { name: 'Two-step verification is off' });
    expect(onDisabled).toHaveBeenCalledOnce();
  });

  it('A failure stays on the screen, and the user can try again.', async () => {
    const backend = createBackend();
    vi.mocked(backend.remove).mockRejectedValueOnce({ type: 'network' });
    show(backend);
    await press('Remove Tablet');
    await press('Remove');
    expect((await screen.findByRole('alert')).textContent).toContain('internet connection');
    await press('Remove');
    await findAnnouncement('Tablet is removed.');
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('replacing one of several authenticators', () => {
  const several: TwoFactorStatus = {
    enrolled: true,
    canAdd: true,
    canReplace: true,
    authenticators: [PHONE, TABLET],
  };

  it('Each app has a button that replaces it, in place of the one for all.', async () => {
    const start = vi.fn(async () => ({ secret: SECRET }));
    show({ start, status: async () => several });
    await findButton('Replace Old phone');
    expect(screen.queryByRole('button', { name: 'Replace the app' })).toBeNull();
    await press('Replace Tablet');
    await screen.findByRole('textbox', { name: '6-digit code' });
    expect(start.mock.calls).toEqual([
      [expect.objectContaining({ intent: 'replace', replaces: TABLET })],
    ]);
  });

  it('With names, the list shows only the app to replace, and “Cancel” returns the focus.', async () => {
    const start = vi.fn(async () => ({ secret: SECRET }));
    show({ start, status: async () => several }, { naming: 'optional' });
    await press('Replace Tablet');
    const field = screen.getByRole('textbox', { name: 'Name for the new app' });
    expect(document.activeElement).toBe(field);
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual(['Tablet']);
    await press('Cancel');
    expect(document.activeElement).toBe(await findButton('Replace Tablet'));
    await press('Replace Tablet');
    await user.keyboard('New tablet');
    await press('Set up');
    await screen.findByRole('textbox', { name: '6-digit code' });
    expect(start.mock.calls).toEqual([
      [expect.objectContaining({ name: 'New tablet', replaces: TABLET })],
    ]);
  });

  it('The only app has no button of its own for it.', async () => {
    show({ status: async () => ({ ...several, authenticators: [PHONE] }) });
    await findButton('Replace the app');
    expect(screen.queryByRole('button', { name: 'Replace Old phone' })).toBeNull();
  });

  it('Where nothing else can be done with the apps, no row of buttons is empty.', async () => {
    show({ status: async () => ({ ...several, canAdd: false }) });
    await findButton('Replace Tablet');
    const rows = [...document.querySelectorAll('.tessera-actions, .tessera-toolbar')];
    expect(rows.filter(({ childElementCount }) => childElementCount === 0)).toEqual([]);
  });
});
