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
  const user = userEvent.setup({ delay: null });
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

function switchToRecoveryCode(user: ReturnType<typeof userEvent.setup>): Promise<void> {
  return user.click(button('Use a recovery code instead'));
}

afterEach(() => {
  vi.useRealTimers();
});

describe('TwoFactorChallenge', () => {
  it('The challenge sends the code as soon as it is complete, and goes on.', async () => {
    const onPassed = vi.fn();
    const { user, verify } = show(undefined, { onPassed });
    expect(codeField()).toBe(document.activeElement);
    await user.keyboard('123456');
    const heading = await screen.findByRole('heading', { name: 'Code accepted' });
    expect(verify).toHaveBeenCalledTimes(1);
    expect(onPassed.mock.calls).toEqual([[{ via: 'code', recoveryCodesLeft: undefined }]]);
    await waitFor(() => expect(heading).toBe(document.activeElement));
    expect(document.body.innerHTML).not.toContain('123456');
  });

  it('The code field has the keyboard for digits and takes a code that the phone has received.', () => {
    show();
    expect(codeField().getAttribute('inputmode')).toBe('numeric');
    expect(codeField().getAttribute('autocomplete')).toBe('one-time-code');
  });

  it('The description of the field names the account and says that a complete code is sent.', () => {
    show();
    const description = screen.getByText(/shows for Acme \(ada@example\.org\)\. We’ll check it/);
    expect(codeField().getAttribute('aria-describedby')).toBe(description.id);
    const region = screen.getByRole('region', { name: 'Enter your code' });
    expect(region.contains(description)).toBe(true);
  });

  it('The challenge does not take focus with autoFocus={false}.', () => {
    show(undefined, { autoFocus: false });
    expect(document.body).toBe(document.activeElement);
  });

  it('The field takes focus when the user comes back, but not from elsewhere on the page.', () => {
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

  it('The challenge waits for the button with autoSubmit={false}.', async () => {
    const { user, verify } = show(undefined, { autoSubmit: false });
    expect(screen.queryByText(/We’ll check it/)).toBeNull();
    await user.keyboard('123456');
    expect(verify).not.toHaveBeenCalled();
    await user.keyboard('{Enter}{Enter}');
    await screen.findByRole('heading', { name: 'Code accepted' });
    expect(verify).toHaveBeenCalledTimes(1);
  });

  it('The challenge takes codes of another length.', async () => {
    const { user, verify } = show(() => true, { digits: 8 });
    screen.getByRole('textbox', { name: '8-digit code' });
    await user.keyboard('12345678');
    await screen.findByRole('heading', { name: 'Code accepted' });
    expect(verify.mock.calls[0]?.[0].code).toBe('12345678');
  });

  it('The challenge sends the code and goes on once under StrictMode.', async () => {
    const onPassed = vi.fn();
    const verify = vi.fn<Verify>(async () => true);
    render(
      <StrictMode>
        <TwoFactorChallenge adapter={{ verify }} onPassed={onPassed} />
      </StrictMode>,
    );
    await userEvent.setup({ delay: null }).type(codeField(), '123456');
    await screen.findByRole('heading', { name: 'Code accepted' });
    expect(verify).toHaveBeenCalledTimes(1);
    expect(verify.mock.calls[0]?.[0].signal.aborted).toBe(false);
    expect(onPassed).toHaveBeenCalledTimes(1);
  });

  it('The challenge aborts the request when it unmounts.', async () => {
    const verify = vi.fn<Verify>(() => new Promise(() => undefined));
    const { unmount } = render(<TwoFactorChallenge adapter={{ verify }} />);
    await userEvent.setup({ delay: null }).type(codeField(), '123456');
    unmount();
    await waitFor(() => expect(verify.mock.calls[0]?.[0].signal.aborted).toBe(true));
  });

  it('The challenge says that it is checking, keeps the code and sends no other.', async () => {
    const { user, verify } = show(() => new Promise<ChallengeResult>(() => undefined));
    await user.keyboard('123456');
    const submit = await screen.findByRole('button', { name: 'Checking the code…' });
    expect(submit.getAttribute('aria-disabled')).toBe('true');
    expect(document.querySelector('[aria-busy]')).toBeNull();
    await user.keyboard('9{Backspace}{Enter}');
    expect((codeField() as HTMLInputElement).value).toBe('123456');
    await waitFor(() => expect(verify).toHaveBeenCalledTimes(1));
  });
});

describe('A wrong code', () => {
  it('A wrong code is explained in a message that describes the field, which has focus and is typed over.', async () => {
    const { user, verify } = show((code) =>
      code === '123456' ? true : { error: { type: 'invalid-code', attemptsLeft: 2 } },
    );
    await user.keyboard('492017');
    const message = await screen.findByRole('alert');
    expect(message.textContent).toContain('That code didn’t work.');
    expect(message.textContent).toContain('You have 2 tries left.');
    expect(codeField().getAttribute('aria-describedby')?.split(' ')).toContain(message.id);
    expect(codeField().getAttribute('aria-invalid')).toBe('true');
    expect(codeField()).toBe(document.activeElement);
    await user.keyboard('1');
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    expect(codeField().getAttribute('aria-invalid')).toBeNull();
    await user.keyboard('23456');
    await screen.findByRole('heading', { name: 'Code accepted' });
    expect(verify).toHaveBeenCalledTimes(2);
  });

  it('A wrong code is not sent a second time.', async () => {
    const { user, verify } = show(() => false);
    await user.keyboard('492017');
    await screen.findByRole('alert');
    await user.keyboard('{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain('already tried');
    expect(verify).toHaveBeenCalledTimes(1);
  });

  it('The message about a used code asks to wait for the next one.', async () => {
    const { user } = show(() => ({ error: { type: 'code-reused' } }));
    await user.keyboard('492017');
    expect((await screen.findByRole('alert')).textContent).toContain(
      'Wait for the next code in your app',
    );
  });

  it('The message about an incomplete code names the number of digits.', async () => {
    const { user, verify } = show();
    await user.keyboard('123{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain('all 6 digits');
    expect(verify).not.toHaveBeenCalled();
  });
});

describe('A backend without an answer', () => {
  it('The challenge keeps the code when the backend cannot be reached.', async () => {
    let online = false;
    const { user } = show(() => {
      if (!online) {
        throw new TypeError('Failed to fetch');
      }
      return true;
    });
    await user.keyboard('123456');
    expect((await screen.findByRole('alert')).textContent).toContain('couldn’t connect');
    expect((codeField() as HTMLInputElement).value).toBe('123456');
    expect(codeField().getAttribute('aria-invalid')).toBeNull();
    online = true;
    await user.click(button('Confirm'));
    await screen.findByRole('heading', { name: 'Code accepted' });
  });

  it('The challenge counts down after too many tries, also while the user types, and opens again by itself.', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const answers: ChallengeResult[] = [
      { error: { type: 'rate-limited', retryAt: Date.now() + 60_000 } },
      true,
    ];
    const { user, verify } = show(() => answers.shift());
    await user.keyboard('492017');
    expect((await screen.findByRole('alert')).textContent).toContain(
      'You’ve tried too many times.',
    );
    expect((await screen.findByRole('timer')).textContent).toMatch(/again in (1:00|0:[2-5]\d)\.$/);
    expect(button('Confirm').getAttribute('aria-disabled')).toBe('true');
    await user.keyboard('123456{Enter}');
    screen.getByRole('timer');
    expect(verify).toHaveBeenCalledTimes(1);
    await act(() => vi.advanceTimersByTimeAsync(60_100));
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.getByText('You can try again now.').getAttribute('role')).toBe('status');
    await user.click(button('Confirm'));
    await screen.findByRole('heading', { name: 'Code accepted' });
    expect(verify.mock.calls.map(([{ code }]) => code)).toEqual(['492017', '123456']);
  });

  it('The challenge asks the user to sign in again when the sign-in has expired.', async () => {
    const onCancel = vi.fn();
    const { user } = show(() => ({ error: { type: 'session-expired' } }), { onCancel });
    await user.keyboard('492017');
    expect((await screen.findByRole('alert')).textContent).toContain('Your sign-in has expired.');
    expect(screen.queryByRole('button', { name: 'Confirm' })).toBeNull();
    expect(screen.queryByRole('button', { name: /recovery/ })).toBeNull();
    await user.click(button('Sign in again'));
    expect(onCancel).toHaveBeenCalledTimes(1);
  });
});

describe('A recovery code', () => {
  it('The button switches to a recovery code, and the values of both fields are kept.', async () => {
    const { user } = show();
    await user.keyboard('123');
    await switchToRecoveryCode(user);
    expect(recoveryField()).toBe(document.activeElement);
    expect(screen.queryByRole('textbox', { name: '6-digit code' })).toBeNull();
    await user.keyboard('7K4M');
    await user.click(button('Use a code from your app instead'));
    expect((codeField() as HTMLInputElement).value).toBe('123');
    expect(codeField()).toBe(document.activeElement);
    await switchToRecoveryCode(user);
    expect((recoveryField() as HTMLInputElement).value).toBe('7K4M');
  });

  it('A recovery code is sent by Enter, never by itself.', async () => {
    const { user, verify } = show();
    await switchToRecoveryCode(user);
    await user.keyboard(RECOVERY_CODE);
    expect(verify).not.toHaveBeenCalled();
    await user.keyboard('{Enter}{Enter}');
    await screen.findByRole('heading', { name: 'Code accepted' });
    expect(verify.mock.calls.map(([{ code, kind }]) => [code, kind])).toEqual([
      [RECOVERY_CODE, 'recovery-code'],
    ]);
  });

  it('A wrong recovery code has its own message, which describes the field.', async () => {
    const { user } = show();
    await switchToRecoveryCode(user);
    await user.keyboard('7K4M-0000{Enter}');
    const message = await screen.findByRole('alert');
    expect(message.textContent).toContain('recovery code didn’t work');
    expect(recoveryField().getAttribute('aria-describedby')?.split(' ')).toContain(message.id);
    expect(recoveryField().getAttribute('aria-invalid')).toBe('true');
    await waitFor(() => expect(recoveryField()).toBe(document.activeElement));
  });

  it('A recovery code that is pasted into the field for digits moves to its own field.', async () => {
    const onEvent = vi.fn();
    const { user, verify } = show(undefined, { onEvent });
    await user.paste(`${RECOVERY_CODE}\n`);
    expect((recoveryField() as HTMLInputElement).value).toBe(RECOVERY_CODE);
    expect(recoveryField()).toBe(document.activeElement);
    expect(verify).not.toHaveBeenCalled();
    expect(onEvent.mock.calls).toEqual([[{ type: 'switched', kind: 'recovery-code' }]]);
  });

  it.each(['codes', 'recovery codes'])(
    'A whole list that is pasted into the field for %s is not sent, and the user is asked for one of them.',
    async (place) => {
      const list = `Recovery codes for Acme\n\n${RECOVERY_CODE}\n8K4M-2QXR-9TWD-HC5N\n`;
      const { user, verify } = show();
      await user.click(codeField());
      if (place === 'recovery codes') {
        await switchToRecoveryCode(user);
        await user.click(recoveryField());
      }
      await user.paste(list);
      const alert = await screen.findByRole('alert');
      expect(alert.textContent).toBe(
        'Enter only one recovery code. This is a list. Choose one you haven’t used yet.',
      );
      expect(recoveryField().getAttribute('aria-invalid')).toBe('true');
      expect(recoveryField()).toHaveProperty('value', `${RECOVERY_CODE}, 8K4M-2QXR-9TWD-HC5N`);
      await user.click(button('Confirm'));
      expect(verify).not.toHaveBeenCalled();
      await user.clear(recoveryField());
      await user.paste(`1. ${RECOVERY_CODE}`);
      await user.click(button('Confirm'));
      expect(verify.mock.calls.map(([{ code }]) => code)).toEqual([RECOVERY_CODE]);
    },
  );

  it('A pasted code of the authenticator app stays in its field.', async () => {
    const { user, verify } = show();
    await user.paste('Your Acme code is 123 456');
    await screen.findByRole('heading', { name: 'Code accepted' });
    expect(verify.mock.calls.map(([{ code }]) => code)).toEqual(['123456']);
  });

  it.each([
    [3, /3 recovery codes left/],
    [1, /1 recovery code left/],
    [0, /your last recovery code/],
  ])(
    'The challenge says that few recovery codes are left (%s) before it goes on.',
    async (recoveryCodesLeft, text) => {
      const onPassed = vi.fn();
      const { user } = show(() => ({ recoveryCodesLeft }), { onPassed });
      await switchToRecoveryCode(user);
      await user.keyboard(`${RECOVERY_CODE}{Enter}`);
      await screen.findByText(text);
      expect(onPassed).not.toHaveBeenCalled();
      await user.click(button('Continue'));
      expect(onPassed.mock.calls).toEqual([[{ via: 'recovery-code', recoveryCodesLeft }]]);
      expect(button('Signing you in…').getAttribute('aria-disabled')).toBe('true');
    },
  );
});

describe('A phone whose clock is off', () => {
  it.each([
    [-5, 30, /2 minutes and 30 seconds slow/],
    [2, 60, /2 minutes fast/],
  ])(
    'The challenge says that the clock is off when the code was accepted (%s steps of %s s).',
    async (drift, period, text) => {
      const onPassed = vi.fn();
      const { user } = show(() => ({ drift }), { onPassed, period });
      await user.keyboard('123456');
      await screen.findByText(text);
      await user.click(button('Continue'));
      expect(onPassed).toHaveBeenCalledTimes(1);
    },
  );
});

describe('A trusted device', () => {
  it('The challenge offers to trust the device with trustedDeviceDays, and tells the backend.', async () => {
    const { user, verify } = show(undefined, { trustedDeviceDays: 30 });
    await user.click(screen.getByRole('checkbox', { name: /for 30 days/ }));
    await user.type(codeField(), '123456');
    await screen.findByRole('heading', { name: 'Code accepted' });
    expect(verify.mock.calls[0]?.[0].trustDevice).toBe(true);
  });

  it('The challenge does not offer to trust the device without trustedDeviceDays.', async () => {
    const { user, verify } = show();
    expect(screen.queryByRole('checkbox')).toBeNull();
    await user.keyboard('123456');
    await screen.findByRole('heading', { name: 'Code accepted' });
    expect(verify.mock.calls[0]?.[0].trustDevice).toBe(false);
  });
});

describe('Canceling', () => {
  it('Canceling removes the challenge and calls onCancel.', async () => {
    const onCancel = vi.fn();
    const { user } = show(undefined, { onCancel });
    await user.click(button('Cancel'));
    expect(onCancel).toHaveBeenCalledTimes(1);
    expect(screen.queryByRole('region')).toBeNull();
  });

  it('The challenge has no cancel button without onCancel.', () => {
    show();
    expect(screen.queryByRole('button', { name: 'Cancel' })).toBeNull();
  });
});

describe('The keyboard', () => {
  it('Tab reaches every control in reading order.', async () => {
    const { user } = show(undefined, { onCancel: vi.fn(), trustedDeviceDays: 30 });
    const order = [
      screen.getByRole('checkbox'),
      codeField(),
      button('Confirm'),
      button('Use a recovery code instead'),
      button('Cancel'),
    ];
    act(() => codeField().blur());
    for (const element of order) {
      await user.tab();
      expect(element).toBe(document.activeElement);
    }
  });

  it('Shift and Tab reach the trusted device from the focused field, before the code is sent.', async () => {
    const { user, verify } = show(undefined, { trustedDeviceDays: 30 });
    expect(codeField()).toBe(document.activeElement);
    await user.tab({ shift: true });
    expect(screen.getByRole('checkbox')).toBe(document.activeElement);
    await user.keyboard(' ');
    await user.tab();
    await user.keyboard('123456');
    await screen.findByRole('heading', { name: 'Code accepted' });
    expect(verify.mock.calls.map(([{ trustDevice }]) => trustDevice)).toEqual([true]);
  });
});

describe('Texts', () => {
  it('Each text can be replaced.', () => {
    show(undefined, { messages: { twoFactorChallenge: { submit: 'Weiter' } } });
    const texts = screen.getAllByRole('button').map((element) => element.textContent);
    expect(texts).toEqual(['Weiter', 'Use a recovery code instead']);
  });
});
