import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { Profiler, version } from 'react';
import { beforeAll, expect, it, vi } from 'vitest';
import { createAdapter, settle } from '../../test/fixtures.ts';
import { TwoFactorSetup } from './TwoFactorSetup.tsx';

// The first import compiles the lazy QR code, which takes a while.
beforeAll(async () => void (await import('../qr-code/PlainQrCode.tsx')), 60_000);

it('A keystroke in the code field of the wizard causes one commit.', async () => {
  const commits = vi.fn();
  const user = userEvent.setup();
  render(
    <Profiler id="wizard" onRender={commits}>
      <TwoFactorSetup
        adapter={createAdapter()}
        issuer="Acme"
        accountName="ada@example.org"
        intro={false}
      />
    </Profiler>,
  );
  const field = await screen.findByRole('textbox', { name: '6-digit code' });
  await screen.findByRole('img', { name: /QR code/ });
  await user.click(field);
  await settle();
  for (const key of ['1', '2', '3', '{Backspace}', '3', '4']) {
    commits.mockClear();
    await user.keyboard(key);
    await settle();
    // React 18 adds a nested update that renders nothing.
    const phases = version.startsWith('18') ? ['update', 'nested-update'] : ['update'];
    expect([key, commits.mock.calls.map(([, phase]) => phase)]).toEqual([key, phases]);
  }
});
