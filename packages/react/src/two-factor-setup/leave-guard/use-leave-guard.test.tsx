import { render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { type ReactNode, useRef } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { CODES, SECRET } from '../../../test/fixtures.ts';
import { useRecoveryCodes } from '../../recovery-codes/use-recovery-codes.ts';
import type { TwoFactorAdapter } from '../adapter/adapter.ts';
import { useLeaveGuard } from './use-leave-guard.ts';
import { useTwoFactorSetup } from '../use-two-factor-setup.ts';

const adapter: TwoFactorAdapter = {
  start: async () => ({ secret: SECRET }),
  verify: async () => ({ recoveryCodes: CODES }),
};

/** A wizard made only of hooks. */
function Page(): ReactNode {
  const setup = useTwoFactorSetup({ adapter, issuer: 'Acme', intro: false });
  const { codesUnsaved, details, requestLeave, confirmLeave, state } = setup;
  const recovery = useRecoveryCodes(setup.getRecoveryCodesOptions());
  const formRef = useRef<HTMLFormElement>(null);
  useLeaveGuard(setup, formRef);
  return (
    <main>
      <h1 {...setup.getHeadingProps()}>{codesUnsaved ? 'Not saved' : state.status}</h1>
      {details !== undefined && (
        <button type="button" onClick={() => setup.submit('123456')}>
          Send
        </button>
      )}
      <button
        type="button"
        onClick={() => (codesUnsaved ? requestLeave(goElsewhere) : goElsewhere())}
      >
        Elsewhere
      </button>
      {setup.recoveryCodes !== undefined && (
        <form ref={formRef}>
          <ul {...recovery.getListProps()} />
          <button {...recovery.getCopyButtonProps()} />
          {state.status === 'codes' && state.leaving && (
            <div role="alertdialog" aria-label="Leave?">
              <button type="button" onClick={confirmLeave}>
                Leave
              </button>
            </div>
          )}
        </form>
      )}
    </main>
  );
}

const goElsewhere = vi.fn();

async function atCodes(page: ReactNode = <Page />): Promise<ReturnType<typeof userEvent.setup>> {
  const user = userEvent.setup();
  render(page);
  await user.click(await screen.findByRole('button', { name: 'Send' }));
  await screen.findByRole('heading', { name: 'Not saved' });
  return user;
}

beforeEach(() => goElsewhere.mockClear());

describe('useLeaveGuard', () => {
  it('`useLeaveGuard` asks at Escape in an app made of hooks, wherever its recovery codes are.', async () => {
    const user = await atCodes();
    await user.keyboard('{Escape}');
    await screen.findByRole('alertdialog');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('alertdialog')).toBeNull();
  });

  it('`useLeaveGuard` adds nothing to the history before there are recovery codes.', async () => {
    const { length } = history;
    render(<Page />);
    await screen.findByRole('button', { name: 'Send' });
    expect(history.length).toBe(length);
  });
});

describe('codesUnsaved', () => {
  it('A router can ask while `codesUnsaved` is true and continues when the user leaves.', async () => {
    const user = await atCodes();
    await user.click(screen.getByRole('button', { name: 'Elsewhere' }));
    expect(goElsewhere).not.toHaveBeenCalled();
    await user.click(await screen.findByRole('button', { name: 'Leave' }));
    expect(goElsewhere).toHaveBeenCalledTimes(1);
    expect(screen.getByRole('heading').textContent).toBe('done');
  });

  it('`codesUnsaved` becomes false when the user copies the recovery codes.', async () => {
    const user = await atCodes();
    await user.click(screen.getByRole('button', { name: 'Copy all' }));
    await waitFor(() => expect(screen.getByRole('heading').textContent).toBe('codes'));
    await user.click(screen.getByRole('button', { name: 'Elsewhere' }));
    expect(goElsewhere).toHaveBeenCalledTimes(1);
  });
});
