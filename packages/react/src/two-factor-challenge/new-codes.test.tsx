import { render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useRef } from 'react';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { CODES } from '../../test/fixtures.ts';
import { leavePage, returnToPage } from '../../test/page-cache.ts';
import { useRecoveryCodes } from '../recovery-codes/use-recovery-codes.ts';
import { TwoFactorCheckup } from '../two-factor-checkup/TwoFactorCheckup.tsx';
import type { ChallengeResult } from './adapter.ts';
import { TwoFactorChallenge } from './TwoFactorChallenge.tsx';
import { useNewCodesGuard } from './use-new-codes-guard.ts';
import {
  type UseTwoFactorChallengeReturn,
  useTwoFactorChallenge,
} from './use-two-factor-challenge.ts';

// The first load of the module takes longer than the tests.
beforeAll(() => import('./drop-in-answer.ts'));

const onPassed = vi.fn();
beforeEach(() => onPassed.mockReset());

const findItems = async (): Promise<Array<string | null>> =>
  (await screen.findAllByRole('listitem')).map(({ textContent }) => textContent);
const box = (): HTMLElement => screen.getByRole('checkbox');
const proceed = (): HTMLElement => screen.getByRole('button', { name: 'Continue' });

/** Signs in with a recovery code, and waits for the new ones. */
async function signIn(answer: ChallengeResult): Promise<ReturnType<typeof userEvent.setup>> {
  const user = userEvent.setup();
  render(
    <TwoFactorChallenge
      issuer="Acme"
      adapter={{ verify: async () => answer }}
      onPassed={onPassed}
      onCancel={() => undefined}
    />,
  );
  await user.click(screen.getByRole('button', { name: 'Use a recovery code instead' }));
  await user.keyboard('7K4M-2QXR{Enter}');
  return user;
}

/** Whether the browser would ask before the page is unloaded. */
function isUnloadHeld(): boolean {
  return !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
}

describe('new recovery codes at sign-in', () => {
  it('The challenge shows new recovery codes, and goes on when the user has saved them.', async () => {
    const user = await signIn({ recoveryCodes: CODES });
    expect(await findItems()).toEqual(CODES);
    const heading = screen.getByRole('heading', { name: 'Save your new recovery codes' });
    expect(document.activeElement).toBe(heading);
    screen.getByText(/replace the recovery codes you had/);
    expect(screen.queryByRole('button', { name: 'Cancel' })).toBeNull();

    await user.click(proceed());
    expect(screen.getByRole('alert').textContent).toMatch(/check the box/);
    expect(document.activeElement).toBe(box());
    expect(onPassed).not.toHaveBeenCalled();

    await user.click(box());
    await user.click(proceed());
    expect(onPassed.mock.calls).toEqual([[{ via: 'recovery-code' }]]);
    expect(document.body.textContent).not.toContain(CODES[0]);
  });

  it('A single new recovery code can come as text, and the texts speak of one code.', async () => {
    await signIn({ recoveryCodes: 'LBNLFHFZFGQ8ZTLF4XNZTYVZ' });
    expect(await findItems()).toEqual(['LBNLFHFZFGQ8ZTLF4XNZTYVZ']);
    screen.getByRole('heading', { name: 'Save your new recovery code' });
    screen.getByText(/It replaces the recovery code you had, and works once/);
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['an empty list', []],
    ['an empty text', ''],
  ])('Without new codes, given as %s, the challenge goes on at once.', async (_name, codes) => {
    await signIn({ recoveryCodes: codes });
    await waitFor(() => expect(onPassed).toHaveBeenCalledOnce());
    expect(screen.queryByRole('list')).toBeNull();
  });

  it('Codes of another type are a mistake of the adapter that stops no sign-in, and the console says so without them.', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    await signIn({ recoveryCodes: [{ code: CODES[0] }] as never });
    await waitFor(() => expect(onPassed).toHaveBeenCalledOnce());
    expect(warn).toHaveBeenCalledExactlyOnceWith(
      expect.stringMatching(/must be a list of strings/),
    );
    expect(String(warn.mock.calls[0])).not.toContain(CODES[0]);
  });

  it('Advice about the clock follows the new codes, and there is none about the codes that they replace.', async () => {
    const user = await signIn({ recoveryCodes: CODES, recoveryCodesLeft: 0, drift: 5 });
    await findItems();
    await user.click(box());
    await user.click(proceed());
    screen.getByText(/clock seems to be/);
    expect(screen.queryByText(/last recovery code/)).toBeNull();
    expect(onPassed).not.toHaveBeenCalled();
    await user.click(proceed());
    expect(onPassed).toHaveBeenCalledOnce();
  });

  it('The browser asks before the page is unloaded until the user has confirmed the codes.', async () => {
    const user = await signIn({ recoveryCodes: CODES });
    await findItems();
    expect(isUnloadHeld()).toBe(true);
    await user.click(box());
    expect(isUnloadHeld()).toBe(false);
    await user.click(box());
    expect(isUnloadHeld()).toBe(true);
  });

  it('Escape does not reach the dialog around unsaved codes, and says what is missing.', async () => {
    const onKeyDown = vi.fn();
    document.addEventListener('keydown', onKeyDown);
    const user = await signIn({ recoveryCodes: CODES });
    await findItems();
    onKeyDown.mockReset();
    await user.keyboard('{Escape}');
    await user.keyboard('{Escape}');
    expect(onKeyDown).not.toHaveBeenCalled();
    expect(screen.getByRole('alert').textContent).toMatch(/check the box/);
    await user.click(box());
    await user.keyboard('{Escape}');
    expect(onKeyDown).toHaveBeenCalledOnce();
    document.removeEventListener('keydown', onKeyDown);
  });

  it('New codes leave a page that the browser keeps, and the user reads that they are not saved.', async () => {
    const user = await signIn({ recoveryCodes: CODES });
    await findItems();
    leavePage();
    expect(document.body.textContent).not.toContain(CODES[0]);
    returnToPage();
    screen.getByText(/You haven’t saved your new recovery codes/);
    await user.click(proceed());
    expect(onPassed).toHaveBeenCalledOnce();
  });

  it('The check-up shows new codes, too.', async () => {
    const user = userEvent.setup();
    const verify = async (): Promise<ChallengeResult> => ({ recoveryCodes: CODES });
    render(<TwoFactorCheckup adapter={{ verify }} onPassed={onPassed} />);
    await user.type(screen.getByRole('textbox', { name: '6-digit code' }), '123456');
    expect(await findItems()).toEqual(CODES);
    await user.click(box());
    await user.click(proceed());
    expect(onPassed).toHaveBeenCalledOnce();
  });
});

it('`useNewCodesGuard` holds the user in an app made of hooks.', async () => {
  const user = userEvent.setup();
  render(<HookApp />);
  await user.click(screen.getByRole('button', { name: 'Send' }));
  expect(await findItems()).toEqual(CODES);
  expect(isUnloadHeld()).toBe(true);
  await user.click(screen.getByRole('button', { name: 'Go on' }));
  expect(onPassed).not.toHaveBeenCalled();
  await user.click(box());
  expect(isUnloadHeld()).toBe(false);
  await user.click(screen.getByRole('button', { name: 'Go on' }));
  expect(onPassed).toHaveBeenCalledOnce();
});

function HookApp(): React.ReactNode {
  const challenge = useTwoFactorChallenge({
    adapter: { verify: async () => ({ recoveryCodes: CODES }) },
    onPassed,
  });
  function send(): void {
    challenge.setCode('123456');
    challenge.submit();
  }
  return challenge.recoveryCodes ? (
    <Codes challenge={challenge} />
  ) : (
    <button onClick={send}>Send</button>
  );
}

function Codes({ challenge }: { challenge: UseTwoFactorChallengeReturn }): React.ReactNode {
  const recovery = useRecoveryCodes(challenge.getRecoveryCodesOptions());
  const ref = useRef<HTMLDivElement>(null);
  useNewCodesGuard(challenge, recovery, ref);
  return (
    <div ref={ref}>
      <ul {...recovery.getListProps()}>
        {recovery.codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <input {...recovery.getConfirmationProps()} />
      <button onClick={() => recovery.confirm() && challenge.proceed()}>Go on</button>
    </div>
  );
}
