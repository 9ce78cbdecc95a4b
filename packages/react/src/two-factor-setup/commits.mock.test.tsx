// In Node only: the events are made here, and browsers place the caret in a commit of its own.
import { fireEvent, render, screen } from '@testing-library/react';
import { Profiler, version } from 'react';
import { beforeAll, expect, it, vi } from 'vitest';
import { createAdapter } from '../../test/fixtures.ts';
import { TwoFactorSetup } from './TwoFactorSetup.tsx';

// The first import compiles the lazy QR code, which takes a while.
beforeAll(async () => void (await import('../qr-code/PlainQrCode.tsx')), 60_000);

it('A keystroke in the code field of the wizard causes one commit.', async () => {
  const commits = vi.fn();
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
  const field = await screen.findByRole<HTMLInputElement>('textbox', { name: '6-digit code' });
  field.focus();
  // React 18 adds a nested update that renders nothing.
  const phases = version.startsWith('18') ? ['update', 'nested-update'] : ['update'];
  for (const text of ['1', '12', '123', '12', '124', '1245']) {
    // In one piece, because other parts of the wizard are still loading.
    commits.mockClear();
    const key = text.at(-1)!;
    fireEvent.keyDown(field, { key });
    fireEvent.input(field, { target: { value: text }, inputType: 'insertText' });
    fireEvent.keyUp(field, { key });
    expect([text, commits.mock.calls.map(([, phase]) => phase)]).toEqual([text, phases]);
  }
});
