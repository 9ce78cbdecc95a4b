import { render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { type ReactNode, StrictMode, useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { CODES, SECRET } from '../../test/fixtures.ts';
import type { TwoFactorAdapter } from './adapter/adapter.ts';
import { TwoFactorSetup } from './TwoFactorSetup.tsx';

const adapter: TwoFactorAdapter = {
  start: async () => ({ secret: SECRET }),
  verify: async () => ({ recoveryCodes: CODES }),
};

/** A typical settings page: it shows the wizard while two-factor is off. */
function Settings({ endsAt }: { endsAt: 'onEnrolled' | 'onDone' }): ReactNode {
  const [isOn, setIsOn] = useState(false);
  const callback = { [endsAt]: () => setIsOn(true) };
  return isOn ? (
    <p>Two-factor is on</p>
  ) : (
    <TwoFactorSetup adapter={adapter} issuer="Acme" intro={false} {...callback} />
  );
}

// Each warning is logged once per page, so the order of the tests matters.
describe('a wizard that is taken off the page', () => {
  it('An unmounted wizard logs no warning if the recovery codes are saved, nor between the two mounts of StrictMode.', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const user = userEvent.setup();
    render(
      <StrictMode>
        <Settings endsAt="onDone" />
      </StrictMode>,
    );
    await user.type(await screen.findByRole('textbox', { name: '6-digit code' }), '123456');
    await user.click(await screen.findByRole('checkbox'));
    await user.click(screen.getByRole('button', { name: 'Finish' }));
    await user.click(await screen.findByRole('button', { name: 'Done' }));
    await screen.findByText('Two-factor is on');
    await new Promise((resolve) => {
      setTimeout(resolve);
    });
    expect(warn).not.toHaveBeenCalled();
  });

  it('An unmounted wizard warns the developer of lost recovery codes without logging any of them.', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const user = userEvent.setup();
    render(<Settings endsAt="onEnrolled" />);
    await user.type(await screen.findByRole('textbox', { name: '6-digit code' }), '123456');
    await screen.findByText('Two-factor is on');
    await waitFor(() => expect(warn).toHaveBeenCalledTimes(1));
    const text = String(warn.mock.calls);
    expect(text).toMatch(/^Tessera: .*calls `onEnrolled` before the codes/);
    for (const code of CODES) {
      expect(text).not.toContain(code);
    }
  });
});
