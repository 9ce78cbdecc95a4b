import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { CODES, SECRET } from '../../test/fixtures.ts';
import { TwoFactorSetup } from './TwoFactorSetup.tsx';

const ANSWERS: Record<string, unknown> = {
  '/status': { enrolled: false },
  '/start': { secret: SECRET },
  '/verify': { recoveryCodes: CODES, recoveryCodesId: 'set-1' },
  '/saved': null,
};

beforeEach(() => {
  vi.stubGlobal(
    'fetch',
    vi.fn(async (path: string) => Response.json(ANSWERS[path])),
  );
});

afterEach(() => vi.unstubAllGlobals());

function getRequests(): Array<[path: string, body: unknown]> {
  return vi
    .mocked(fetch)
    .mock.calls.map(([path, init]) => [
      path as string,
      init?.body ? JSON.parse(init.body as string) : undefined,
    ]);
}

it('The wizard works from addresses, although each render passes new ones.', async () => {
  const user = userEvent.setup();
  const element = () => (
    <TwoFactorSetup
      endpoints={{
        start: '/start',
        verify: '/verify',
        status: '/status',
        confirmRecoveryCodes: '/saved',
      }}
      recoveryCodesConfirmation="none"
      issuer="Acme"
    />
  );
  const { rerender } = render(element());
  await user.click(screen.getByRole('button', { name: 'Set up' }));
  await user.type(await screen.findByLabelText('6-digit code'), '123456');
  await screen.findByRole('heading', { name: 'Save your recovery codes' });
  rerender(element());
  await user.click(await screen.findByRole('button', { name: 'Finish' }));
  await screen.findByRole('heading', { name: 'Two-step verification is on' });
  const requests = getRequests();
  expect(requests.map(([path]) => path)).toEqual(['/status', '/start', '/verify', '/saved']);
  // The identifier came with the codes, so the adapter is still the same.
  expect(requests.at(-1)?.[1]).toMatchObject({ recoveryCodesId: 'set-1' });
});

it('The wizard asks who the user is if an error of the backend says what proves it.', async () => {
  const user = userEvent.setup();
  vi.mocked(fetch).mockImplementation(async (_, init) =>
    JSON.parse(init?.body as string).proof?.password === 'correct horse'
      ? Response.json({ secret: SECRET })
      : Response.json(
          { error: { type: 'reauthentication-required', kind: 'password' } },
          { status: 403 },
        ),
  );
  render(<TwoFactorSetup endpoints={{ start: '/start', verify: '/verify' }} issuer="Acme" />);
  await user.click(screen.getByRole('button', { name: 'Set up' }));
  await user.type(await screen.findByLabelText('Password'), 'correct horse{Enter}');
  await screen.findByRole('heading', { name: 'Set up your authenticator app' });
  expect(getRequests().map(([, body]) => body)).toEqual([
    { intent: 'enroll' },
    { intent: 'enroll', proof: { password: 'correct horse' } },
  ]);
});

it('A wizard without a backend says what to pass.', () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  expect(() => render(<TwoFactorSetup issuer="Acme" />)).toThrow(
    expect.objectContaining({
      code: 'invalid-options',
      message: expect.stringContaining('Pass `adapter` or `endpoints`'),
    }),
  );
});
