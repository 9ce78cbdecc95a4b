import { act, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { StrictMode } from 'react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { CODES, createAdapter, SECRET } from '../../test/fixtures.ts';
import type {
  Enrollment,
  TwoFactorAdapter,
  TwoFactorStatus,
  TwoFactorVerifyResult,
} from './adapter/adapter.ts';
import { TwoFactorSetup, type TwoFactorSetupProps } from './TwoFactorSetup.tsx';

function adapterWith(parts: Partial<TwoFactorAdapter> = {}): TwoFactorAdapter {
  return createAdapter({
    verify: vi.fn(async ({ code }): Promise<TwoFactorVerifyResult> =>
      code === '123456' ? { recoveryCodes: CODES } : false,
    ),
    ...parts,
  });
}

function show(
  props: Partial<TwoFactorSetupProps> = {},
): ReturnType<typeof userEvent.setup> & { adapter: TwoFactorAdapter } {
  const adapter = props.adapter ?? adapterWith();
  const user = userEvent.setup();
  render(
    <TwoFactorSetup issuer="Acme" accountName="ada@example.org" {...props} adapter={adapter} />,
  );
  return Object.assign(user, { adapter });
}

function codeField(): Promise<HTMLElement> {
  return screen.findByRole('textbox', { name: '6-digit code' });
}

/** Shows the wizard and enters the code that leads to the recovery codes. */
async function showRecoveryCodes(
  props: Partial<TwoFactorSetupProps> = {},
): Promise<ReturnType<typeof show>> {
  const user = show({ intro: false, ...props });
  await user.type(await codeField(), '123456');
  await screen.findByRole('list', { name: 'Recovery codes' });
  return user;
}

/** Returns the name of the screen that the wizard shows. */
function readScreen(): string | null {
  return screen.getByRole('region').getAttribute('data-screen');
}

/** Whether the user can leave the page without being asked. */
function leave(): boolean {
  return window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
}

// The first import compiles the lazy QR code, which takes a while.
beforeAll(async () => void (await import('../qr-code/PlainQrCode.tsx')), 60_000);
afterEach(() => {
  vi.useRealTimers();
});

describe('TwoFactorSetup', () => {
  it('The wizard leads from the intro through the scan and the recovery codes to the end.', async () => {
    const onEnrolled = vi.fn();
    const onDone = vi.fn();
    const user = show({ onEnrolled, onDone });

    expect(user.adapter.start).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: 'Set up' }));
    await screen.findByRole('img', { name: /QR code for Acme/ });
    await user.type(await codeField(), '123456');

    const list = await screen.findByRole('list', { name: 'Recovery codes' });
    expect(
      within(list)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual(CODES);
    expect(onEnrolled).toHaveBeenCalledTimes(1);
    await user.click(screen.getByRole('checkbox', { name: /I’ve saved these codes/ }));
    await user.click(screen.getByRole('button', { name: 'Finish' }));

    await screen.findByRole('heading', { name: 'Two-step verification is on' });
    expect(onDone).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: 'Done' }));
    expect(onDone).toHaveBeenCalledTimes(1);
  });

  it('The intro says what the user needs and names several authenticator apps before anything is created.', () => {
    const { adapter } = show();
    const text = screen.getByRole('region').textContent;
    for (const app of ['Google Authenticator', '1Password', 'Apple Passwords', 'Aegis']) {
      expect(text).toContain(app);
    }
    expect(text).toContain('Install one of these');
    expect(adapter.start).not.toHaveBeenCalled();
  });

  it('The wizard renders in an environment without `matchMedia`, such as jsdom.', () => {
    vi.stubGlobal('matchMedia', undefined);
    show();
    vi.unstubAllGlobals();
    expect(readScreen()).toBe('intro');
  });

  it('The last screen says what changes and that the code is used up.', async () => {
    const user = show({ intro: false, adapter: adapterWith({ verify: async () => true }) });
    await user.type(await codeField(), '123456');
    const text = (
      await screen.findByText(/From now on, you’ll need a code from your app to sign in to Acme/)
    ).textContent;
    expect(text).toContain('Wait for a new code before you sign in again.');
  });

  it('The last screen does not mention a code if the user has not entered one.', async () => {
    const status = async () => ({ enrolled: true, recoveryCodesSaved: false });
    const recoveryCodes = async () => CODES;
    const user = show({ adapter: adapterWith({ status, recoveryCodes }) });
    await user.click(await screen.findByRole('button', { name: 'Continue without codes' }));
    await screen.findByRole('button', { name: 'Done' });
    const text = screen.getByRole('region').textContent;
    expect(text).toContain('You need a code from your authenticator app to sign in.');
    expect(text).not.toContain('Wait for a new code');
  });

  it('The wizard puts neither the secret nor a code into an address, storage or log.', async () => {
    const written: unknown[] = [];
    for (const method of ['debug', 'error', 'info', 'log', 'warn'] as const) {
      vi.spyOn(console, method).mockImplementation((...given) => void written.push(given));
    }
    const user = show({ intro: false, onEvent: (event) => written.push(event) });
    await user.type(await codeField(), '492017');
    await screen.findByRole('alert');
    await user.keyboard('123456');
    await user.click(await screen.findByRole('checkbox'));
    await user.click(screen.getByRole('button', { name: 'Finish' }));
    await screen.findByRole('button', { name: 'Done' });
    written.push(location.href, history.state);
    for (const storage of [localStorage, sessionStorage]) {
      written.push(Object.entries(storage));
    }
    written.push(document.cookie, document.body.innerHTML);
    const text = JSON.stringify(written);
    expect(text).toContain('verified');
    for (const secret of [SECRET, '492017', '123456', ...CODES]) {
      expect(text).not.toContain(secret);
    }
  });

  it('The user can complete the wizard with the keyboard alone.', async () => {
    const user = show();
    await user.tab();
    expect(screen.getByText('I don’t have an app yet')).toBe(document.activeElement);
    await user.tab();
    expect(screen.getByRole('button', { name: 'Set up' })).toBe(document.activeElement);
    await user.keyboard('{Enter}');
    (await codeField()).focus();
    await user.keyboard('123456');
    await screen.findByRole('list', { name: 'Recovery codes' });
    screen.getByRole('checkbox').focus();
    await user.keyboard(' ');
    screen.getByRole('button', { name: 'Finish' }).focus();
    await user.keyboard('{Enter}');
    await screen.findByRole('button', { name: 'Done' });
  });

  it('The wizard is named by the heading of each screen and moves the focus there.', async () => {
    const user = show();
    screen.getByRole('region', { name: /Set up two-step/ });
    expect(document.body).toBe(document.activeElement);
    await user.click(screen.getByRole('button', { name: 'Set up' }));
    const heading = await screen.findByRole('heading', { name: 'Set up your authenticator app' });
    await waitFor(() => expect(heading).toBe(document.activeElement));
    screen.getByRole('region', { name: 'Set up your authenticator app' });
  });

  it('The wizard starts once under StrictMode.', async () => {
    const adapter = adapterWith();
    render(
      <StrictMode>
        <TwoFactorSetup adapter={adapter} issuer="Acme" intro={false} />
      </StrictMode>,
    );
    await codeField();
    expect(adapter.start).toHaveBeenCalledTimes(1);
  });

  it('The wizard starts once for a double click under StrictMode.', async () => {
    const adapter = adapterWith();
    const user = userEvent.setup();
    render(
      <StrictMode>
        <TwoFactorSetup adapter={adapter} issuer="Acme" />
      </StrictMode>,
    );
    await user.dblClick(screen.getByRole('button', { name: 'Set up' }));
    await codeField();
    expect(adapter.start).toHaveBeenCalledTimes(1);
  });
});

describe('a complete code', () => {
  it('The wizard sends a complete code at once, and the field says so beforehand.', async () => {
    const { adapter, type } = show({ intro: false });
    const field = await codeField();
    const description = screen.getByText('We’ll check it as soon as you enter the last digit.');
    expect(field.getAttribute('aria-describedby')).toBe(description.id);
    await type(field, '123456');
    expect(adapter.verify).toHaveBeenCalledTimes(1);
  });

  it('A complete code waits for the button if `autoSubmit` is false.', async () => {
    const { adapter, click, type } = show({ intro: false, autoSubmit: false });
    const field = await codeField();
    expect(screen.queryByText('We’ll check it as soon as you enter the last digit.')).toBeNull();
    expect(field.getAttribute('aria-describedby')).toBeNull();
    await type(field, '123456');
    expect(adapter.verify).not.toHaveBeenCalled();
    await click(screen.getByRole('button', { name: 'Continue' }));
    expect(adapter.verify).toHaveBeenCalledTimes(1);
  });
});

describe('a wrong code', () => {
  it('A message tied to the field explains a wrong code, and the focus and the key stay.', async () => {
    const user = show({ intro: false });
    const field = await codeField();
    await user.type(field, '492017');
    const message = await screen.findByRole('alert');
    expect(message.textContent).toContain('That code didn’t work.');
    expect(field.getAttribute('aria-describedby')?.split(' ')).toContain(message.id);
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(field).toBe(document.activeElement);
    screen.getByRole('img', { name: /QR code/ });
  });

  it('Typing the next code replaces a wrong one and removes the message.', async () => {
    const user = show({ intro: false });
    const field = await codeField();
    await user.type(field, '492017');
    await screen.findByRole('alert');
    await user.keyboard('1');
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    await user.keyboard('23456');
    await screen.findByRole('list', { name: 'Recovery codes' });
  });

  it('The message about a wrong code says how many tries are left.', async () => {
    const user = show({
      intro: false,
      adapter: adapterWith({
        verify: async () => ({ error: { type: 'invalid-code', attemptsLeft: 1 } }),
      }),
    });
    await user.type(await codeField(), '492017');
    expect((await screen.findByRole('alert')).textContent).toContain('1 try left');
  });

  it('The wizard rejects an incomplete code without asking the backend.', async () => {
    const user = show({ intro: false });
    await user.type(await codeField(), '49201');
    await user.click(screen.getByRole('button', { name: 'Continue' }));
    expect((await screen.findByRole('alert')).textContent).toContain('isn’t complete');
    expect(user.adapter.verify).not.toHaveBeenCalled();
  });
});

describe('a failed start', () => {
  it('A failed start shows an error, and the user can try again.', async () => {
    const start = vi
      .fn<TwoFactorAdapter['start']>()
      .mockRejectedValueOnce(new TypeError('Failed to fetch'))
      .mockResolvedValueOnce({ secret: SECRET });
    const user = show({ adapter: adapterWith({ start }) });
    await user.click(screen.getByRole('button', { name: 'Set up' }));
    expect((await screen.findByRole('alert')).textContent).toContain('couldn’t connect');
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await codeField();
  });

  it('A status that screen readers can read appears while the wizard starts.', async () => {
    show({ intro: false, adapter: adapterWith({ start: () => new Promise(() => undefined) }) });
    const status = screen.getByRole('status');
    await waitFor(() => expect(status.textContent).toBe('Preparing your setup…'));
    expect(screen.getByText('Preparing your setup…', { selector: 'p' })).not.toBe(status);
    expect(document.querySelector('[aria-busy]')).toBeNull();
  });

  it('A failed start without an intro shows the error in place.', async () => {
    show({
      intro: false,
      adapter: adapterWith({ start: () => Promise.reject(new Error('boom')) }),
    });
    expect((await screen.findByRole('alert')).textContent).toContain('Something went wrong');
    screen.getByRole('button', { name: 'Try again' });
  });
});

describe('waiting', () => {
  it('The wizard counts down after too many tries, then accepts codes again by itself.', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
    const verify = vi
      .fn<TwoFactorAdapter['verify']>()
      .mockImplementationOnce(async () => ({
        error: { type: 'rate-limited', retryAt: Date.now() + 60_000 },
      }))
      .mockResolvedValueOnce({ recoveryCodes: CODES });
    render(<TwoFactorSetup adapter={adapterWith({ verify })} issuer="Acme" intro={false} />);
    await user.type(await codeField(), '492017');
    expect((await screen.findByRole('alert')).textContent).toContain(
      'You’ve tried too many times.',
    );
    expect((await screen.findByRole('timer')).textContent).toMatch(/again in (1:00|0:[2-5]\d)\.$/);
    const announced = screen.getByText('', { selector: '[data-seconds] > [role="status"]' });
    const submit = screen.getByRole('button', { name: 'Continue' });
    expect(submit.getAttribute('aria-disabled')).toBe('true');
    await user.click(submit);

    expect(verify).toHaveBeenCalledTimes(1);
    await act(() => vi.advanceTimersByTimeAsync(60_100));
    expect(screen.queryByRole('alert')).toBeNull();
    // Screen readers reliably announce a change only in an element that was there before.
    expect(screen.getByText('You can try again now.')).toBe(announced);
    expect(screen.queryByRole('timer')).toBeNull();
    await user.click(submit);
    await screen.findByRole('list', { name: 'Recovery codes' });
  });

  it('An expired enrollment ends, and the user can start again on the same screen.', async () => {
    const start = vi
      .fn<TwoFactorAdapter['start']>()
      .mockResolvedValueOnce({ secret: SECRET, expiresIn: 0 })
      .mockResolvedValueOnce({ secret: SECRET });
    const user = show({ intro: false, adapter: adapterWith({ start }) });
    expect((await screen.findByRole('alert')).textContent).toContain('has expired');
    expect(screen.queryByRole('img', { name: /QR code/ })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Start again' }));
    await codeField();
  });
});

describe('the recovery codes', () => {
  it('The user cannot leave the recovery codes before confirming them, and a message says what is missing.', async () => {
    const user = await showRecoveryCodes();
    await user.click(screen.getByRole('button', { name: 'Finish' }));
    expect((await screen.findByRole('alert')).textContent).toContain('check the box');
    expect(screen.getByRole('checkbox')).toBe(document.activeElement);
    await user.click(screen.getByRole('checkbox'));
    expect(screen.queryByRole('alert')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Finish' }));
    await screen.findByRole('button', { name: 'Done' });
  });

  it('The user cannot cancel the wizard on the recovery codes screen.', async () => {
    await showRecoveryCodes();
    expect(screen.queryByRole('button', { name: 'Cancel' })).toBeNull();
  });

  it('The browser asks before the user leaves the page until the recovery codes are saved.', async () => {
    const user = await showRecoveryCodes();
    expect(leave()).toBe(false);
    // Ticking the box does not finish the step yet.
    await user.click(screen.getByRole('checkbox'));
    expect(leave()).toBe(false);
    await user.click(screen.getByRole('button', { name: 'Copy all' }));
    await waitFor(() => expect(leave()).toBe(true));
  });

  it('The browser also asks before the user leaves recovery codes that need no confirmation.', async () => {
    const user = await showRecoveryCodes({ recoveryCodesConfirmation: 'none' });
    expect(leave()).toBe(false);
    await user.click(screen.getByRole('button', { name: 'Finish' }));
    await screen.findByRole('button', { name: 'Done' });
    expect(leave()).toBe(true);
  });

  it('The browser asks until the backend knows that the recovery codes are saved, if the adapter has `confirmRecoveryCodes`.', async () => {
    const confirmRecoveryCodes = vi
      .fn<NonNullable<TwoFactorAdapter['confirmRecoveryCodes']>>()
      .mockRejectedValueOnce({ type: 'network' })
      .mockResolvedValueOnce(undefined);
    const user = await showRecoveryCodes({ adapter: adapterWith({ confirmRecoveryCodes }) });
    await user.click(screen.getByRole('button', { name: 'Copy all' }));
    await user.click(screen.getByRole('checkbox'));
    await user.click(screen.getByRole('button', { name: 'Finish' }));
    await screen.findByText(/couldn’t connect/);
    expect(leave()).toBe(false);
    await user.click(screen.getByRole('button', { name: 'Finish' }));
    await screen.findByRole('button', { name: 'Done' });
    expect(leave()).toBe(true);
  });

  it('The recovery codes screen no longer contains the secret.', async () => {
    await showRecoveryCodes();
    expect(document.body.innerHTML).not.toContain(SECRET);
  });

  it('The recovery codes need no confirmation if `recoveryCodesConfirmation` is `none`.', async () => {
    const user = await showRecoveryCodes({ recoveryCodesConfirmation: 'none' });
    await user.click(screen.getByRole('button', { name: 'Finish' }));
    await screen.findByRole('button', { name: 'Done' });
    expect(readScreen()).toBe('done');
  });

  it('The wizard shows advice instead of recovery codes if the backend has none.', async () => {
    const user = show({ intro: false, adapter: adapterWith({ verify: async () => true }) });
    await user.type(await codeField(), '123456');
    await screen.findByText(/Add a second authenticator app/);
    expect(screen.queryByRole('list', { name: 'Recovery codes' })).toBeNull();
  });

  it.each([
    ['Add another app', ['1'], 'no'],
    ['Replace the app', ['1'], 'the'],
    ['Replace Authenticator app 2', ['1', '2'], 'no'],
  ])(
    'Without recovery codes, “%s” with authenticators %j ends with %s advice to add another app.',
    async (button, ids, advice) => {
      const on = { enrolled: true, canAdd: true, canReplace: true };
      const authenticators = ids.map((id) => ({ id }));
      const status = async () => ({ ...on, authenticators });
      const user = show({ adapter: adapterWith({ status, verify: async () => true }) });
      await user.click(await screen.findByRole('button', { name: button }));
      await user.type(await codeField(), '123456');
      await screen.findByRole('button', { name: 'Done' });
      const shown = screen.queryByText(/Add a second authenticator app/) !== null;
      expect(shown).toBe(advice === 'the');
    },
  );
});

describe('unsaved recovery codes', () => {
  it('Escape asks about unsaved recovery codes and does not reach the page.', async () => {
    const closeDialog = vi.fn();
    const user = await showRecoveryCodes();
    document.addEventListener('keydown', closeDialog);
    screen.getByRole('checkbox').focus();
    await user.keyboard('{Escape}');
    const question = await screen.findByRole('alertdialog', {
      name: /haven’t saved your recovery codes yet/,
    });
    expect(question).toBe(document.activeElement);
    expect(closeDialog).not.toHaveBeenCalled();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('alertdialog')).toBeNull();
    expect(screen.getByRole('checkbox')).toBe(document.activeElement);
    document.removeEventListener('keydown', closeDialog);
  });

  it('Unsaved recovery codes stay on screen when the user stays.', async () => {
    const user = await showRecoveryCodes();
    await user.keyboard('{Escape}');
    await user.click(await screen.findByRole('button', { name: 'Go back and save' }));
    expect(screen.queryByRole('alertdialog')).toBeNull();
    screen.getByRole('list', { name: 'Recovery codes' });
  });

  it('The user can leave without saving the recovery codes, and the last screen says so.', async () => {
    const user = await showRecoveryCodes();
    await user.keyboard('{Escape}');
    await user.click(await screen.findByRole('button', { name: 'Leave without saving' }));
    await screen.findByText(/You haven’t saved your recovery codes/);
    expect(readScreen()).toBe('done');
  });

  it('The wizard ignores Escape once the recovery codes are saved, and outside the wizard.', async () => {
    const user = await showRecoveryCodes();
    const elsewhere = document.createElement('input');
    document.body.append(elsewhere);
    elsewhere.focus();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('alertdialog')).toBeNull();
    elsewhere.remove();
    await user.click(screen.getByRole('button', { name: 'Copy all' }));
    await screen.findByText('Copied', { selector: '[role="status"]' });
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('alertdialog')).toBeNull();
  });

  it('The wizard ignores Escape while it tells the backend that the recovery codes are saved.', async () => {
    const closeDialog = vi.fn();
    const user = await showRecoveryCodes({
      adapter: adapterWith({ confirmRecoveryCodes: () => new Promise(() => undefined) }),
    });
    await user.click(screen.getByRole('checkbox'));
    await user.click(screen.getByRole('button', { name: 'Finish' }));
    await user.click(screen.getByRole('checkbox'));
    document.addEventListener('keydown', closeDialog);
    await user.keyboard('{Escape}');
    document.removeEventListener('keydown', closeDialog);
    expect(screen.queryByRole('alertdialog')).toBeNull();
    expect(closeDialog).toHaveBeenCalledTimes(1);
    expect(leave()).toBe(false);
  });

  it('The wizard offers new recovery codes if those of an earlier visit were never saved.', async () => {
    const user = show({
      adapter: adapterWith({
        status: async () => ({ enrolled: true, recoveryCodesSaved: false }),
        recoveryCodes: async () => CODES,
      }),
    });
    await screen.findByText(/You haven’t saved your recovery codes\./);
    await user.click(screen.getByRole('button', { name: 'Make new codes' }));
    const codes = await screen.findByRole('list', { name: 'Recovery codes' });
    expect(codes.textContent).toContain(CODES[0]);
  });
});

describe('an account where two-factor is on', () => {
  const authenticators = [{ id: '1', name: 'Old phone' }];

  it('The user can keep the authenticator of an enrolled account, and the wizard does not take the focus.', async () => {
    const onCancel = vi.fn();
    const adapter = adapterWith({
      status: async () => ({ enrolled: true, canReplace: true, authenticators }),
    });
    const user = show({ onCancel, adapter });
    await screen.findByRole('heading', { name: /already on/ });
    screen.getByText('Old phone');
    expect(document.body).toBe(document.activeElement);
    await user.click(screen.getByRole('button', { name: 'Don’t change anything' }));
    expect(onCancel).toHaveBeenCalledTimes(1);
    expect(adapter.start).not.toHaveBeenCalled();
  });

  it('Lists without markers say that they are lists, as VoiceOver takes them for none otherwise.', async () => {
    const user = show({
      adapter: adapterWith({
        status: async () => ({ enrolled: true, canReplace: true, authenticators }),
      }),
    });
    const roleOf = (text: string): string | null | undefined =>
      screen.getByText(text).closest('ul, ol')?.getAttribute('role');
    await screen.findByText('Old phone');
    expect(roleOf('Old phone')).toBe('list');
    await user.click(screen.getByRole('button', { name: 'Replace the app' }));
    await codeField();
    expect(roleOf('Scan this QR code with the app.')).toBe('list');
  });

  it('The user can replace the authenticator app, and the last screen says that the old entry no longer works.', async () => {
    const user = show({
      adapter: adapterWith({
        status: async () => ({ enrolled: true, canReplace: true, authenticators }),
        verify: async () => true,
      }),
    });
    await screen.findByText(/keeps working until you’ve set up the new one/);
    await user.click(screen.getByRole('button', { name: 'Replace the app' }));
    await user.type(await codeField(), '123456');
    await screen.findByText(/In your old app, delete this account: its codes no longer work/);
    expect(readScreen()).toBe('done');
  });

  it('The wizard warns the user if two-factor has to be turned off before a replacement.', async () => {
    show({
      adapter: adapterWith({
        status: async () => ({ enrolled: true }),
        disable: async () => undefined,
      }),
    });
    await screen.findByText(/only your password protects your account/);
    screen.getByRole('button', { name: 'Replace the app' });
    expect(readScreen()).toBe('enrolled');
  });

  it('The user can only keep the authenticator app if the backend can neither add nor replace one.', async () => {
    show({ adapter: adapterWith({ status: async () => ({ enrolled: true }) }) });
    await screen.findByRole('heading', { name: /already on/ });
    expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual([
      'Don’t change anything',
    ]);
  });

  it('An enrolled account gets new recovery codes on a screen without a step count.', async () => {
    const user = show({
      adapter: adapterWith({
        status: async () => ({ enrolled: true, canReplace: true }),
        recoveryCodes: async () => CODES,
      }),
    });
    await user.click(await screen.findByRole('button', { name: 'Make new recovery codes' }));
    await screen.findByText(CODES[0] ?? '');
    expect(screen.queryByText(/^Step/)).toBeNull();
    await user.click(screen.getByRole('checkbox'));
    await user.click(screen.getByRole('button', { name: 'Finish' }));
    await screen.findByText(/The old ones no longer work/);
  });

  it('The user can turn two-factor off after an explanation, and set it up again.', async () => {
    const onDone = vi.fn();
    const disable = vi.fn(async () => undefined);
    const user = show({
      onDone,
      adapter: adapterWith({
        status: async () => ({ enrolled: true, canReplace: true }),
        disable,
      }),
    });
    await user.click(await screen.findByText('Turn off two-step verification'));
    screen.getByText(/recovery codes will stop working/);
    expect(disable).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: 'Turn off' }));
    const heading = await screen.findByRole('heading', { name: 'Two-step verification is off' });
    await waitFor(() => expect(heading).toBe(document.activeElement));
    await user.click(screen.getByRole('button', { name: 'Done' }));
    expect(onDone).toHaveBeenCalledTimes(1);
    await user.click(screen.getByRole('button', { name: 'Set up' }));
    await codeField();
  });

  it('The wizard suggests an unused name for another authenticator and requires one.', async () => {
    const user = show({
      naming: 'optional',
      adapter: adapterWith({
        status: async () => ({ enrolled: true, canAdd: true, authenticators }),
      }),
    });
    await user.click(await screen.findByRole('button', { name: 'Add another app' }));
    const field = screen.getByRole('textbox', { name: 'Name for the new app' });
    expect((field as HTMLInputElement).value).toBe('Authenticator app 2');
    await user.clear(field);
    await user.click(screen.getByRole('button', { name: 'Set up' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Enter a name');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(field).toBe(document.activeElement);
    await user.type(field, 'Tablet');
    expect(screen.queryByRole('alert')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Set up' }));
    await codeField();
    expect(user.adapter.start).toHaveBeenCalledWith(
      expect.objectContaining({ intent: 'add', name: 'Tablet' }),
    );
  });
});

describe('the focus', () => {
  /** Returns the focused element as soon as there is one. */
  function focused(): Promise<Element | null> {
    return waitFor(() => {
      if (document.activeElement === document.body) {
        throw new Error('The focus is lost.');
      }
      return document.activeElement;
    });
  }

  it('The focus moves to the heading when an expired enrollment starts again.', async () => {
    const start = vi
      .fn<TwoFactorAdapter['start']>()
      .mockResolvedValueOnce({ secret: SECRET, expiresIn: 0 })
      .mockResolvedValueOnce({ secret: SECRET });
    const user = show({ intro: false, adapter: adapterWith({ start }) });
    await user.click(await screen.findByRole('button', { name: 'Start again' }));
    await codeField();
    expect(await focused()).toBe(screen.getByRole('heading'));
  });

  it('The focus moves to the heading when the user requests a new key.', async () => {
    const user = show({ intro: false });
    await codeField();
    await user.click(screen.getByText('Can’t scan the code?'));
    await user.click(screen.getByText('Start again with a new key'));
    await user.click(screen.getByRole('button', { name: 'Get a new key' }));
    await codeField();
    expect(await focused()).toBe(screen.getByRole('heading'));
  });

  it('The focus moves to the heading when the wizard generates new recovery codes.', async () => {
    const user = show({
      adapter: adapterWith({
        status: async () => ({ enrolled: true, recoveryCodesSaved: false }),
        recoveryCodes: async () => CODES,
      }),
    });
    await user.click(await screen.findByRole('button', { name: 'Make new codes' }));
    await screen.findByText(CODES[0] ?? '');
    expect(await focused()).toBe(screen.getByRole('heading'));
  });

  it('The focus moves to the heading when a new screen replaces the focused button.', async () => {
    let answer: (account: TwoFactorStatus) => void = () => undefined;
    const status = (): Promise<TwoFactorStatus> =>
      new Promise((resolve) => {
        answer = resolve;
      });
    show({ adapter: adapterWith({ status }) });
    screen.getByRole('button', { name: 'Set up' }).focus();
    await act(async () => answer({ enrolled: true }));
    await screen.findByRole('heading', { name: /already on/ });
    expect(await focused()).toBe(screen.getByRole('heading'));
  });

  it('The focus returns to the code field when the user comes back, but not from outside the wizard.', async () => {
    const user = show({ intro: false });
    const field = await codeField();
    const comeBack = (): boolean => document.dispatchEvent(new Event('visibilitychange'));
    comeBack();
    expect(field).toBe(document.activeElement);
    await user.click(screen.getByText('Can’t scan the code?'));
    screen.getByRole('link', { name: 'Open authenticator app' }).focus();
    comeBack();
    expect(field).toBe(document.activeElement);
    const elsewhere = document.createElement('textarea');
    document.body.append(elsewhere);
    elsewhere.focus();
    comeBack();
    expect(elsewhere).toBe(document.activeElement);
    elsewhere.remove();
  });
});

describe('the name of the authenticator', () => {
  it('The wizard asks for the name beside the code if there is no intro.', async () => {
    const user = show({ intro: false, naming: 'optional' });
    const field = await screen.findByRole('textbox', { name: 'Name for the new app' });
    await user.clear(field);
    await user.type(field, 'Phone');
    await user.type(await codeField(), '123456');
    await screen.findByRole('list', { name: 'Recovery codes' });
    expect(user.adapter.verify).toHaveBeenCalledWith(expect.objectContaining({ name: 'Phone' }));
  });

  it('The wizard asks for the name again if it is taken.', async () => {
    const verify = vi
      .fn<TwoFactorAdapter['verify']>()
      .mockRejectedValueOnce({ type: 'name-conflict' })
      .mockResolvedValueOnce(true);
    const user = show({ naming: 'optional', adapter: adapterWith({ verify }) });
    await user.click(screen.getByRole('button', { name: 'Set up' }));
    await user.type(await codeField(), '123456');
    const field = await screen.findByRole('textbox', { name: 'Name for the new app' });
    await waitFor(() => expect(field).toBe(document.activeElement));
    expect((await codeField()).getAttribute('aria-invalid')).not.toBe('true');
    await user.keyboard('Tablet{Enter}');
    await screen.findByRole('button', { name: 'Done' });
    expect(verify).toHaveBeenLastCalledWith(expect.objectContaining({ name: 'Tablet' }));
  });

  it('The wizard asks for the name again if it is taken at a start without an intro.', async () => {
    const start = vi
      .fn<TwoFactorAdapter['start']>()
      .mockRejectedValueOnce({ type: 'name-conflict' })
      .mockResolvedValueOnce({ secret: SECRET });
    const adapter = adapterWith({ start });
    const user = show({ intro: false, naming: 'optional', adapter });
    const field = await screen.findByRole('textbox', { name: 'Name for the new app' });
    await waitFor(() => expect(field).toBe(document.activeElement));
    await user.keyboard('Tablet');
    await user.click(screen.getByRole('button', { name: 'Set up' }));
    await codeField();
    expect(start).toHaveBeenLastCalledWith(expect.objectContaining({ name: 'Tablet' }));
  });
});

describe('on the device that has the app', () => {
  it('The authenticator app and the key come before the QR code on the same device.', async () => {
    const onEvent = vi.fn();
    const user = show({ intro: false, sameDevice: true, onEvent });
    await codeField();
    const link = screen.getByRole('link', { name: 'Open authenticator app' });
    const key = screen.getByText('JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP');
    const other = screen.getByText('Scan with another device');
    const qrCode = await screen.findByRole('img', { name: /QR code/, hidden: true });
    const all = [link, key, other, qrCode];
    expect(
      all.toSorted((a, b) =>
        a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
      ),
    ).toEqual(all);
    expect(other.closest('details')?.open).toBe(false);
    await user.click(other);
    await waitFor(() => expect(onEvent).toHaveBeenCalledWith({ type: 'shown', what: 'qr-code' }));
  });

  it('The wizard shows the QR image on the same device if there is nothing else.', async () => {
    show({
      intro: false,
      sameDevice: true,
      adapter: adapterWith({ start: async () => ({ qrImage: 'data:image/png;base64,iVBORw0' }) }),
    });
    expect((await screen.findByRole('img', { name: /QR code/ })).closest('details')).toBeNull();
  });
});

describe('the pending enrollment', () => {
  it('A timer says how long the pending enrollment is still valid.', async () => {
    const start = async (): Promise<Enrollment> => ({
      secret: SECRET,
      expiresAt: Date.now() + 600_000,
    });
    show({ intro: false, adapter: adapterWith({ start }) });
    expect((await screen.findByRole('timer')).textContent).toMatch(
      /^This key expires in (10:00|9:5\d)\.$/,
    );
  });

  it('The user can request a new key after an explanation about the old entry.', async () => {
    const user = show({ intro: false });
    await codeField();
    await user.click(screen.getByText('Can’t scan the code?'));
    await user.click(screen.getByText('Start again with a new key'));
    screen.getByText(/delete it there/);
    await user.click(screen.getByRole('button', { name: 'Get a new key' }));
    await codeField();
    expect(user.adapter.start).toHaveBeenCalledTimes(2);
  });
});

describe('canceling', () => {
  it('Canceling removes the wizard and calls `onCancel`.', async () => {
    const onCancel = vi.fn();
    const user = show({ onCancel });
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(onCancel).toHaveBeenCalledTimes(1);
    expect(screen.queryByRole('region')).toBeNull();
  });
});

describe('the other way', () => {
  it('The wizard points to the key and opens it if the QR code cannot be drawn.', async () => {
    const user = show({ intro: false, accountName: 'a'.repeat(3000) });
    await screen.findByText(/Use the setup key instead/);
    const key = screen.getByText('JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP');
    const details = key.closest('details');
    await waitFor(() => expect(details?.open).toBe(true));
    // The user’s choice to close it lasts.
    await user.click(screen.getByText('Can’t scan the code?'));
    await user.type(await codeField(), '1');
    expect(details?.open).toBe(false);
  });

  it('The wizard offers the key, the link and the authenticator app on this device instead of the QR code.', async () => {
    const user = show({ intro: false });
    await codeField();
    await user.click(screen.getByText('Can’t scan the code?'));
    screen.getByText('JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP');
    screen.getByRole('button', { name: 'Copy setup link' });
    expect(screen.getByRole('link', { name: 'Open authenticator app' }).getAttribute('href')).toBe(
      `otpauth://totp/Acme:ada%40example.org?secret=${SECRET}&issuer=Acme`,
    );
  });

  it('The wizard names the parameters that the user has to set by hand.', async () => {
    const adapter = adapterWith({
      start: async () => ({ secret: SECRET, algorithm: 'SHA256', digits: 8, period: 60 }),
    });
    show({ intro: false, adapter });
    await screen.findByRole('textbox', { name: '8-digit code' });
    expect(screen.getByText(/algorithm SHA256/).textContent).toContain(
      'algorithm SHA256, 8 digits, a new code every 60 seconds',
    );
  });

  it('The wizard shows the QR image of a backend that has no key URI.', async () => {
    const adapter = adapterWith({
      start: async () => ({ qrImage: 'data:image/png;base64,iVBORw0' }),
    });
    show({ intro: false, adapter });
    const image = await screen.findByRole('img', { name: /QR code for Acme/ });
    expect(image.getAttribute('src')).toBe('data:image/png;base64,iVBORw0');
    expect(screen.queryByText('Can’t scan the code?')).toBeNull();
  });
});

describe('texts', () => {
  it('Each text can be replaced on its own.', async () => {
    show({ messages: { twoFactorSetup: { introAction: 'Los geht’s' } } });
    const buttons = screen.getAllByRole('button').map(({ textContent }) => textContent);
    expect(buttons).toEqual(['Los geht’s', 'Cancel']);
  });
});
