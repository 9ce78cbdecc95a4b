import { act, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { StrictMode } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ChallengeResult, TwoFactorChallengeAdapter } from './adapter.ts';
import { TwoFactorChallenge, type TwoFactorChallengeProps } from './TwoFactorChallenge.tsx';

type Verify = TwoFactorChallengeAdapter['verify'];

const RECOVERY_CODE = '7K4M-2QXR-9TWD-HC5N';

function show(
  answer: (code: string) => ChallengeResult | Promise<ChallengeResult> = (code) =>
    code === '123456' || code === RECOVERY_CODE,
  props: Partial<TwoFactorChallengeProps> = {},
): { user: ReturnType<typeof userEvent.setup>; verify: ReturnType<typeof vi.fn<Verify>> } {
  const verify = vi.fn<Verify>(async ({ code }) => answer(code));
  const user = userEvent.setup();
  render(
    <TwoFactorChallenge
      issuer="Acme"
      accountName="ada@example.org"
      {...props}
      adapter={{ verify }}
    />,
  );
  return { user, verify };
}

function codeField(): HTMLElement {
  return screen.getByRole('textbox', { name: '6-digit code' });
}

function recoveryField(): HTMLElement {
  return screen.getByRole('textbox', { name: 'Recovery code' });
}

function button(name: string): HTMLElement {
  return screen.getByRole('button', { name });
}

function useRecoveryCode(user: ReturnType<typeof userEvent.setup>): Promise<void> {
  return user.click(button('Use a recovery code instead'));
}

afterEach(() => {
  vi.useRealTimers();
});

describe('TwoFactorChallenge', () => {
  it('takes the code as soon as it is complete, and goes on', async () => {
    const onPassed = vi.fn();
    const { user, verify } = show(undefined, { onPassed });
    expect(codeField()).toBe(document.activeElement);
    await user.keyboard('123456');
    const heading = await screen.findByRole('heading', { name: 'Confirmed' });
    expect(verify).toHaveBeenCalledTimes(1);
    expect(onPassed.mock.calls).toEqual([[{ via: 'code', recoveryCodesLeft: undefined }]]);
    await waitFor(() => expect(heading).toBe(document.activeElement));
    expect(document.body.innerHTML).not.toContain('123456');
  });

  it('asks for digits with the keyboard for digits, and offers the code a phone has received', () => {
    show();
    expect(codeField().getAttribute('inputmode')).toBe('numeric');
    expect(codeField().getAttribute('autocomplete')).toBe('one-time-code');
  });

  it('says which account the code is for, and that it is sent when it is complete', () => {
    show();
    const description = screen.getByText(/shows for Acme \(ada@example\.org\)\. It is sent/);
    expect(codeField().getAttribute('aria-describedby')).toBe(description.id);
    expect(screen.getByRole('region', { name: 'Confirm that it’s you' })).toBeDefined();
  });

  it('leaves the focus where it is if it is told to', () => {
    show(undefined, { autoFocus: false });
    expect(document.body).toBe(document.activeElement);
  });

  it('has the focus come back with the person, but from nowhere else on the page', () => {
    show(undefined, { autoFocus: false });
    const comeBack = (): boolean => document.dispatchEvent(new Event('visibilitychange'));
    comeBack();
    expect(codeField()).toBe(document.activeElement);
    const elsewhere = document.createElement('textarea');
    document.body.append(elsewhere);
    elsewhere.focus();
    comeBack();
    expect(elsewhere).toBe(document.activeElement);
    elsewhere.remove();
  });

  it('waits for the button if it is told to', async () => {
    const { user, verify } = show(undefined, { autoSubmit: false });
    expect(screen.queryByText(/It is sent/)).toBeNull();
    await user.keyboard('123456');
    expect(verify).not.toHaveBeenCalled();
    await user.keyboard('{Enter}{Enter}');
    await screen.findByRole('heading', { name: 'Confirmed' });
    expect(verify).toHaveBeenCalledTimes(1);
  });

  it('takes codes of another length', async () => {
    const { user, verify } = show(() => true, { digits: 8 });
    expect(screen.getByRole('textbox', { name: '8-digit code' })).toBeDefined();
    await user.keyboard('12345678');
    await screen.findByRole('heading', { name: 'Confirmed' });
    expect(verify.mock.calls[0]?.[0].code).toBe('12345678');
  });

  it('sends once, and goes on once, under StrictMode', async () => {
    const onPassed = vi.fn();
    const verify = vi.fn<Verify>(async () => true);
    render(
      <StrictMode>
        <TwoFactorChallenge adapter={{ verify }} onPassed={onPassed} />
      </StrictMode>,
    );
    await userEvent.setup().type(codeField(), '123456');
    await screen.findByRole('heading', { name: 'Confirmed' });
    expect(verify).toHaveBeenCalledTimes(1);
    expect(verify.mock.calls[0]?.[0].signal.aborted).toBe(false);
    expect(onPassed).toHaveBeenCalledTimes(1);
  });

  it('calls the request off when it leaves the page', async () => {
    const verify = vi.fn<Verify>(() => new Promise(() => undefined));
    const { unmount } = render(<TwoFactorChallenge adapter={{ verify }} />);
    await userEvent.setup().type(codeField(), '123456');
    unmount();
    await waitFor(() => expect(verify.mock.calls[0]?.[0].signal.aborted).toBe(true));
  });

  it('says that it is checking, holds the code fast and sends no other', async () => {
    const { user, verify } = show(() => new Promise<ChallengeResult>(() => undefined));
    await user.keyboard('123456');
    const submit = await screen.findByRole('button', { name: 'Checking the code…' });
    expect(submit.getAttribute('aria-disabled')).toBe('true');
    expect(document.querySelector('[aria-busy]')).toBeNull();
    await user.keyboard('9{Backspace}{Enter}');
    expect((codeField() as HTMLInputElement).value).toBe('123456');
    expect(verify).toHaveBeenCalledTimes(1);
  });
});

describe('a wrong code', () => {
  it('is explained in a message tied to the field, which has the focus and is typed over', async () => {
    const { user, verify } = show((code) =>
      code === '123456' ? true : { error: { type: 'invalid-code', attemptsLeft: 2 } },
    );
    await user.keyboard('492017');
    const message = await screen.findByRole('alert');
    expect(message.textContent).toContain('That code isn’t valid right now.');
    expect(message.textContent).toContain('2 tries left.');
    expect(codeField().getAttribute('aria-describedby')?.split(' ')).toContain(message.id);
    expect(codeField().getAttribute('aria-invalid')).toBe('true');
    expect(codeField()).toBe(document.activeElement);
    await user.keyboard('1');
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    expect(codeField().getAttribute('aria-invalid')).toBeNull();
    await user.keyboard('23456');
    await screen.findByRole('heading', { name: 'Confirmed' });
    expect(verify).toHaveBeenCalledTimes(2);
  });

  it('is not sent a second time', async () => {
    const { user, verify } = show(() => false);
    await user.keyboard('492017');
    await screen.findByRole('alert');
    await user.keyboard('{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain('already tried');
    expect(verify).toHaveBeenCalledTimes(1);
  });

  it('that was used before is to be waited out', async () => {
    const { user } = show(() => ({ error: { type: 'code-reused' } }));
    await user.keyboard('492017');
    expect((await screen.findByRole('alert')).textContent).toContain(
      'Wait until your app shows the next one.',
    );
  });

  it('that is incomplete is said to be', async () => {
    const { user, verify } = show();
    await user.keyboard('123{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain('all 6 digits');
    expect(verify).not.toHaveBeenCalled();
  });
});

describe('a back end that cannot be asked now', () => {
  it('loses nothing when it is not reached', async () => {
    let online = false;
    const { user } = show(() => {
      if (!online) {
        throw new TypeError('Failed to fetch');
      }
      return true;
    });
    await user.keyboard('123456');
    expect((await screen.findByRole('alert')).textContent).toContain('couldn’t reach the server');
    expect((codeField() as HTMLInputElement).value).toBe('123456');
    expect(codeField().getAttribute('aria-invalid')).toBeNull();
    online = true;
    await user.click(button('Confirm'));
    expect(await screen.findByRole('heading', { name: 'Confirmed' })).toBeDefined();
  });

  it('counts down after too many tries, through what is typed meanwhile, and opens again by itself', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const answers: ChallengeResult[] = [
      { error: { type: 'rate-limited', retryAt: Date.now() + 60_000 } },
      true,
    ];
    const { user, verify } = show(() => answers.shift());
    await user.keyboard('492017');
    expect((await screen.findByRole('alert')).textContent).toContain('Too many tries.');
    expect((await screen.findByRole('timer')).textContent).toMatch(/again in (1:00|0:[2-5]\d)\.$/);
    expect(button('Confirm').getAttribute('aria-disabled')).toBe('true');
    await user.keyboard('123456{Enter}');
    expect(screen.getByRole('timer')).toBeDefined();
    expect(verify).toHaveBeenCalledTimes(1);
    await act(() => vi.advanceTimersByTimeAsync(60_100));
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.getByText('You can try again now.').getAttribute('role')).toBe('status');
    await user.click(button('Confirm'));
    expect(await screen.findByRole('heading', { name: 'Confirmed' })).toBeDefined();
    expect(verify.mock.calls.map(([{ code }]) => code)).toEqual(['492017', '123456']);
  });

  it('has the person sign in again when the sign-in has expired', async () => {
    const onCancel = vi.fn();
    const { user } = show(() => ({ error: { type: 'session-expired' } }), { onCancel });
    await user.keyboard('492017');
    expect((await screen.findByRole('alert')).textContent).toContain('This sign-in has expired.');
    expect(screen.queryByRole('button', { name: 'Confirm' })).toBeNull();
    expect(screen.queryByRole('button', { name: /recovery/ })).toBeNull();
    await user.click(button('Sign in again'));
    expect(onCancel).toHaveBeenCalledTimes(1);
  });
});

describe('a recovery code', () => {
  it('is asked for in place of the code, and what was typed stays in either field', async () => {
    const { user } = show();
    await user.keyboard('123');
    await useRecoveryCode(user);
    expect(recoveryField()).toBe(document.activeElement);
    expect(screen.queryByRole('textbox', { name: '6-digit code' })).toBeNull();
    await user.keyboard('7K4M');
    await user.click(button('Use your authenticator app instead'));
    expect((codeField() as HTMLInputElement).value).toBe('123');
    expect(codeField()).toBe(document.activeElement);
    await useRecoveryCode(user);
    expect((recoveryField() as HTMLInputElement).value).toBe('7K4M');
  });

  it('is sent by Enter, never by itself', async () => {
    const { user, verify } = show();
    await useRecoveryCode(user);
    await user.keyboard(RECOVERY_CODE);
    expect(verify).not.toHaveBeenCalled();
    await user.keyboard('{Enter}{Enter}');
    await screen.findByRole('heading', { name: 'Confirmed' });
    expect(verify.mock.calls.map(([{ code, kind }]) => [code, kind])).toEqual([
      [RECOVERY_CODE, 'recovery-code'],
    ]);
  });

  it('that is wrong has a message of its own, tied to the field', async () => {
    const { user } = show();
    await useRecoveryCode(user);
    await user.keyboard('7K4M-0000{Enter}');
    const message = await screen.findByRole('alert');
    expect(message.textContent).toContain('isn’t one of your recovery codes');
    expect(recoveryField().getAttribute('aria-describedby')?.split(' ')).toContain(message.id);
    expect(recoveryField().getAttribute('aria-invalid')).toBe('true');
    await waitFor(() => expect(recoveryField()).toBe(document.activeElement));
  });

  it('that is pasted where digits are asked for is put where it belongs', async () => {
    const onEvent = vi.fn();
    const { user, verify } = show(undefined, { onEvent });
    await user.paste(`${RECOVERY_CODE}\n`);
    expect((recoveryField() as HTMLInputElement).value).toBe(RECOVERY_CODE);
    expect(recoveryField()).toBe(document.activeElement);
    expect(verify).not.toHaveBeenCalled();
    expect(onEvent.mock.calls).toEqual([[{ type: 'switched', kind: 'recovery-code' }]]);
  });

  it('leaves a pasted code of the app to its field', async () => {
    const { user } = show();
    await user.paste('Your Acme code is 123 456');
    expect(await screen.findByRole('heading', { name: 'Confirmed' })).toBeDefined();
  });

  it.each([
    [3, /3 recovery codes left/],
    [1, /1 recovery code left/],
    [0, /your last recovery code/],
  ])('says that few are left (%s) before it goes on', async (recoveryCodesLeft, text) => {
    const onPassed = vi.fn();
    const { user } = show(() => ({ recoveryCodesLeft }), { onPassed });
    await useRecoveryCode(user);
    await user.keyboard(`${RECOVERY_CODE}{Enter}`);
    expect(await screen.findByText(text)).toBeDefined();
    expect(onPassed).not.toHaveBeenCalled();
    await user.click(button('Continue'));
    expect(onPassed.mock.calls).toEqual([[{ via: 'recovery-code', recoveryCodesLeft }]]);
    expect(button('One moment…').getAttribute('aria-disabled')).toBe('true');
  });
});

describe('a phone whose clock is off', () => {
  it.each([
    [-5, 30, /2 minutes 30 seconds slow/],
    [2, 60, /2 minutes fast/],
  ])(
    'is named when the code was taken all the same (%s steps of %s s)',
    async (drift, period, text) => {
      const onPassed = vi.fn();
      const { user } = show(() => ({ drift }), { onPassed, period });
      await user.keyboard('123456');
      expect(await screen.findByText(text)).toBeDefined();
      await user.click(button('Continue'));
      expect(onPassed).toHaveBeenCalledTimes(1);
    },
  );
});

describe('a device that is trusted', () => {
  it('is offered where the app says for how long, and told to the back end', async () => {
    const { user, verify } = show(undefined, { trustedDeviceDays: 30 });
    await user.click(screen.getByRole('checkbox', { name: /for 30 days/ }));
    await user.type(codeField(), '123456');
    await screen.findByRole('heading', { name: 'Confirmed' });
    expect(verify.mock.calls[0]?.[0].trustDevice).toBe(true);
  });

  it('is not offered otherwise', async () => {
    const { user, verify } = show();
    expect(screen.queryByRole('checkbox')).toBeNull();
    await user.keyboard('123456');
    await screen.findByRole('heading', { name: 'Confirmed' });
    expect(verify.mock.calls[0]?.[0].trustDevice).toBe(false);
  });
});

describe('calling it off', () => {
  it('takes the challenge away and tells the app', async () => {
    const onCancel = vi.fn();
    const { user } = show(undefined, { onCancel });
    await user.click(button('Cancel'));
    expect(onCancel).toHaveBeenCalledTimes(1);
    expect(screen.queryByRole('region')).toBeNull();
  });

  it('is not offered where nobody listens', () => {
    show();
    expect(screen.queryByRole('button', { name: 'Cancel' })).toBeNull();
  });
});

describe('the keyboard alone', () => {
  it('reaches everything in the order it is read', async () => {
    const { user } = show(undefined, { onCancel: vi.fn(), trustedDeviceDays: 30 });
    const order = [
      screen.getByRole('checkbox'),
      button('Confirm'),
      button('Use a recovery code instead'),
      button('Cancel'),
    ];
    for (const element of order) {
      await user.tab();
      expect(element).toBe(document.activeElement);
    }
  });
});

describe('texts', () => {
  it('can be replaced one by one', () => {
    show(undefined, { messages: { twoFactorChallenge: { submit: 'Weiter' } } });
    expect(button('Weiter')).toBeDefined();
    expect(button('Use a recovery code instead')).toBeDefined();
  });
});
