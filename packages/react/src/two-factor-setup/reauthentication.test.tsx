import { computeAccessibleDescription } from 'dom-accessibility-api';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { SECRET, createAdapter } from '../../test/fixtures.ts';
import { TwoFactorSetup } from './TwoFactorSetup.tsx';
import type { TwoFactorAdapter, TwoFactorProof } from './adapter/adapter.ts';
import * as Parts from './index.parts.ts';

const PASSWORD = 'correct horse';

/** An adapter whose `start` accepts one password or one code. */
function createProtectedAdapter(
  parts: Partial<TwoFactorAdapter> = {},
): TwoFactorAdapter & { start: ReturnType<typeof vi.fn> } {
  const start = vi.fn(async ({ proof }: { proof?: TwoFactorProof | undefined }) => {
    if (!proof) {
      throw { type: 'reauthentication-required' };
    }
    if (proof.password !== PASSWORD && proof.code !== '111222') {
      throw { type: 'reauthentication-failed' };
    }
    return { secret: SECRET };
  });
  return { ...createAdapter({ reauthentication: { kind: 'password' }, ...parts }), start };
}

async function openQuestion(
  adapter: TwoFactorAdapter,
  props: Partial<Parameters<typeof TwoFactorSetup>[0]> = {},
): Promise<ReturnType<typeof userEvent.setup>> {
  const user = userEvent.setup();
  render(
    <TwoFactorSetup adapter={adapter} issuer="Acme" accountName="ada@example.org" {...props} />,
  );
  await user.click(screen.getByRole('button', { name: 'Set up' }));
  await screen.findByRole('heading', { name: 'Confirm that it’s you' });
  return user;
}

function getPasswordField(): HTMLInputElement {
  return screen.getByLabelText<HTMLInputElement>('Password');
}

describe('the screen that asks who the user is', () => {
  it('The field has the focus, and is described by what it is for.', async () => {
    await openQuestion(createProtectedAdapter());
    const field = getPasswordField();
    expect(document.activeElement).toBe(field);
    expect(computeAccessibleDescription(field)).toBe('Enter your password to continue.');
    expect(field.getAttribute('aria-required')).toBe('true');
    expect(field).toMatchObject({ type: 'password', autocomplete: 'current-password' });
  });

  it('Enter sends the password, and the QR code follows.', async () => {
    const adapter = createProtectedAdapter();
    const user = await openQuestion(adapter);
    await user.keyboard(`${PASSWORD}{Enter}`);
    await screen.findByRole('heading', { name: 'Set up your authenticator app' });
    expect(adapter.start).toHaveBeenLastCalledWith(
      expect.objectContaining({ proof: { password: PASSWORD } }),
    );
    expect(document.body.innerHTML).not.toContain(PASSWORD);
  });

  it('A wrong password is announced, stays in the field and is selected.', async () => {
    const user = await openQuestion(createProtectedAdapter());
    await user.keyboard('wrong{Enter}');
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toBe('That’s not your password. Check it, then try again.');
    const field = getPasswordField();
    expect(document.activeElement).toBe(field);
    expect(field.value).toBe('wrong');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(computeAccessibleDescription(field)).toMatch(
      /Enter your password.*That’s not your password/,
    );
    expect([field.selectionStart, field.selectionEnd]).toEqual([0, 5]);
    await user.keyboard(`${PASSWORD}{Enter}`);
    await screen.findByRole('heading', { name: 'Set up your authenticator app' });
  });

  it('An empty password is not sent, and the field says why.', async () => {
    const adapter = createProtectedAdapter();
    const user = await openQuestion(adapter);
    await user.keyboard('{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain('Enter your password.');
    expect(adapter.start).toHaveBeenCalledTimes(1);
  });

  it('Cancel returns to the intro with the focus on its heading.', async () => {
    const user = await openQuestion(createProtectedAdapter());
    await user.type(getPasswordField(), PASSWORD);
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    await waitFor(() =>
      expect(document.activeElement).toBe(
        screen.getByRole('heading', { name: 'Set up two-step verification' }),
      ),
    );
  });

  it('While the password is checked, the button and a live region say so and nothing is sent twice.', async () => {
    const adapter = createProtectedAdapter();
    const user = await openQuestion(adapter);
    adapter.start.mockReturnValue(new Promise(() => undefined));
    await user.keyboard(`${PASSWORD}{Enter}`);
    const button = screen.getByRole('button', { name: 'Checking…' });
    expect(button.getAttribute('aria-disabled')).toBe('true');
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('Checking…'));
    await user.click(button);
    expect(adapter.start).toHaveBeenCalledTimes(2);
  });

  it('Password managers find the account name in a hidden field.', async () => {
    await openQuestion(createProtectedAdapter());
    const { form } = getPasswordField();
    const username = form?.querySelector('input[autocomplete="username"]');
    expect(username).toMatchObject({ value: 'ada@example.org', hidden: true, readOnly: true });
  });

  it('A complete code is sent at once.', async () => {
    const adapter = createProtectedAdapter({ reauthentication: { kind: 'code' } });
    const user = await openQuestion(adapter);
    const field = screen.getByLabelText('6-digit code');
    expect(document.activeElement).toBe(field);
    await user.keyboard('111222');
    await screen.findByRole('heading', { name: 'Set up your authenticator app' });
    expect(adapter.start).toHaveBeenLastCalledWith(
      expect.objectContaining({ proof: { code: '111222' } }),
    );
  });

  it('A code that was used to sign in is said to be used, and the next one continues.', async () => {
    const adapter = createProtectedAdapter({ reauthentication: { kind: 'code' } });
    const user = await openQuestion(adapter);
    adapter.start.mockRejectedValueOnce({ type: 'code-reused' });
    await user.keyboard('000000');
    expect((await screen.findByRole('alert')).textContent).toBe(
      'This code has already been used. Wait for the next code in your app, then enter that one.',
    );
    const field = screen.getByLabelText<HTMLInputElement>('6-digit code');
    expect(document.activeElement).toBe(field);
    expect(field.value).toBe('000000');
    await user.keyboard('111222');
    await screen.findByRole('heading', { name: 'Set up your authenticator app' });
  });

  it.each(['Enter', 'the button'])(
    'A code that the backend wants after the password gets the focus, and is described, after %s.',
    async (way) => {
      const start = vi.fn(async ({ proof }: { proof?: TwoFactorProof | undefined }) => {
        if (proof?.code !== '111222') {
          const kind = proof ? 'code' : 'password';
          throw { type: 'reauthentication-required', kind };
        }
        return { secret: SECRET };
      });
      const user = await openQuestion(createAdapter({ start }));
      await user.keyboard(PASSWORD);
      await (way === 'Enter'
        ? user.keyboard('{Enter}')
        : user.click(screen.getByRole('button', { name: 'Continue' })));
      const field = await screen.findByLabelText('6-digit code');
      expect(document.activeElement).toBe(field);
      expect(computeAccessibleDescription(field)).toContain('Enter a code');
      await user.keyboard('111222');
      await screen.findByRole('heading', { name: 'Set up your authenticator app' });
      expect(start).toHaveBeenLastCalledWith(
        expect.objectContaining({ proof: { password: PASSWORD, code: '111222' } }),
      );
    },
  );

  it('Where both will do, a button switches between password and code.', async () => {
    const adapter = createProtectedAdapter({ reauthentication: { kind: 'password-or-code' } });
    const user = await openQuestion(adapter);
    await user.click(screen.getByRole('button', { name: 'Use a code instead' }));
    await user.type(screen.getByLabelText('6-digit code'), '999999');
    expect((await screen.findByRole('alert')).textContent).toContain('That code didn’t work.');
    await user.click(screen.getByRole('button', { name: 'Use your password instead' }));
    expect(screen.queryByRole('alert')).toBeNull();
    await user.type(getPasswordField(), `${PASSWORD}{Enter}`);
    await screen.findByRole('heading', { name: 'Set up your authenticator app' });
  });

  it('A provider with a page of its own gets a link in place of a form.', async () => {
    await openQuestion(
      createAdapter({
        start: () =>
          Promise.reject({
            type: 'reauthentication-required',
            kind: 'redirect',
            url: 'https://id.example/login',
          }),
        reauthentication: { kind: 'password' },
      }),
    );
    const link = screen.getByRole<HTMLAnchorElement>('link', { name: 'Sign in again' });
    expect(link.href).toBe('https://id.example/login');
    expect(document.querySelector('form')).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('heading'));
  });

  it('A wizard without an intro asks at once, and does not take the focus by itself.', async () => {
    render(
      <TwoFactorSetup
        adapter={createProtectedAdapter({ reauthentication: { kind: 'password', askFirst: true } })}
        issuer="Acme"
        intro={false}
      />,
    );
    await screen.findByLabelText('Password');
    expect(document.activeElement).toBe(document.body);
  });

  it('The password never reaches a form of the app around the wizard.', async () => {
    const onSubmit = vi.fn((event: React.FormEvent) => event.preventDefault());
    const adapter = createProtectedAdapter({
      reauthentication: { kind: 'password', askFirst: true },
    });
    render(
      <form aria-label="App" onSubmit={onSubmit}>
        <TwoFactorSetup adapter={adapter} issuer="Acme" intro={false} />
      </form>,
    );
    const field = await screen.findByLabelText<HTMLInputElement>('Password');
    fireEvent.change(field, { target: { value: PASSWORD } });
    fireEvent.submit(field.form as HTMLFormElement);
    await screen.findByRole('heading', { name: 'Set up your authenticator app' });
    expect(onSubmit).not.toHaveBeenCalled();
  });

  it('The parts can be arranged by the app.', async () => {
    const adapter = createProtectedAdapter({
      reauthentication: { kind: 'password-or-code', askFirst: true },
    });
    const user = userEvent.setup();
    render(
      <Parts.Root adapter={adapter} intro={false}>
        <Parts.Screen name="reauthentication" data-testid="screen">
          <Parts.Heading />
          <Parts.Form>
            <Parts.PasswordField aria-label="Password" />
            <Parts.CodeField aria-label="Code" />
            <Parts.SubmitButton>Go on</Parts.SubmitButton>
            <Parts.SwitchButton />
            <Parts.CancelButton />
            <Parts.SignInLink />
          </Parts.Form>
        </Parts.Screen>
        <Parts.Screen name="scan">Scan</Parts.Screen>
      </Parts.Root>,
    );
    const part = await screen.findByTestId('screen');
    expect(part.dataset['screen']).toBe('reauthentication');
    expect(within(part).queryByRole('link')).toBeNull();
    await user.type(within(part).getByLabelText('Password'), PASSWORD);
    await user.click(within(part).getByRole('button', { name: 'Go on' }));
    await screen.findByText('Scan');
  });
});
