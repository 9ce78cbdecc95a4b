import { generateTotp } from '@tessera/core';
import { expect, it, vi } from 'vitest';
import { createAuth0ChallengeAdapter, createAuth0SignInSetupAdapter } from './auth0.ts';
import { WireError } from './test/create-wire.ts';
import { createAuth0Double } from './test/double-auth0.ts';

const { signal } = new AbortController();

type Double = Awaited<ReturnType<typeof createAuth0Double>>;

async function enroll({ adapter }: Double, intent: 'enroll' | 'add' | 'replace', name?: string) {
  const enrollment = await adapter.start({ intent, signal });
  const code = generateTotp({ secret: enrollment.secret! });
  await adapter.verify({ code, enrollment, intent, ...(name !== undefined && { name }), signal });
}

it('There is one recovery code, which works when the user has confirmed that it is saved.', async () => {
  const double = await createAuth0Double();
  const { adapter, state } = double;
  await enroll(double, 'enroll');
  const codes = await adapter.recoveryCodes!({ signal });
  expect(codes).toHaveLength(1);
  expect(state.recoveryCode).toBe(undefined);
  await adapter.confirmRecoveryCodes!({ codes, signal });
  expect([state.recoveryCode]).toEqual(codes);
});

it('An authenticator that was not confirmed does not protect the account.', async () => {
  const { adapter } = await createAuth0Double();
  await adapter.start({ intent: 'enroll', signal });
  expect(await adapter.status!({ signal })).toMatchObject({ enrolled: false, authenticators: [] });
});

it('A change without a recent sign-in has to prove the user on a page of Auth0.', async () => {
  const double = await createAuth0Double();
  await enroll(double, 'enroll');
  const authenticator = { id: 'totp|1' };
  double.wire.refuse = () => new WireError(403, { type: 'about:blank', status: 403 });
  const { adapter } = double;
  for (const changed of [
    adapter.remove!({ authenticator, signal }),
    adapter.rename!({ authenticator, name: 'Phone', signal }),
  ]) {
    await expect(changed).rejects.toMatchObject({ type: 'reauthentication-required' });
  }
});

it('During sign-in the recovery code comes with the key, and the app gets the tokens.', async () => {
  const double = await createAuth0Double();
  const onSignIn = vi.fn<(tokens: object) => void>();
  const adapter = createAuth0SignInSetupAdapter(double.createMfa(), {
    mfaToken: 'mfa-token',
    onSignIn,
  });
  const enrollment = await adapter.start({ intent: 'enroll', signal });
  expect(enrollment.recoveryCodes).toEqual(['FIRSTRECOVERYCODE']);
  const code = generateTotp({ secret: enrollment.secret! });
  const result = await adapter.verify({ code, enrollment, intent: 'enroll', signal });
  expect(result).toBe(undefined);
  expect(onSignIn).toHaveBeenCalledWith(expect.objectContaining({ access_token: 'access' }));
});

it('A recovery code that was used is followed by another one, which the challenge shows.', async () => {
  const double = await createAuth0Double();
  double.state.recoveryCode = 'FIRSTRECOVERYCODE';
  const { verify } = createAuth0ChallengeAdapter(double.createMfa(), { mfaToken: 'mfa-token' });
  const result = await verify({
    code: 'FIRSTRECOVERYCODE',
    kind: 'recovery-code',
    trustDevice: false,
    signal,
  });
  expect(result).toEqual({ recoveryCodes: 'NEXTRECOVERYCODE' });
});

it.each([
  [{ error: 'expired_token' }, 'session-expired'],
  [{ error: 'too_many_attempts' }, 'rate-limited'],
  [{ error: 'access_denied' }, 'not-allowed'],
  [{ error: 'invalid_grant' }, 'invalid-code'],
  [{ error: 'something_new' }, 'unknown'],
  [{ status: 401 }, 'session-expired'],
  [{ status: 403 }, 'reauthentication-required'],
  [{ status: 429 }, 'rate-limited'],
])('The error %o at a code is %s.', async (fields, type) => {
  const { verify } = createAuth0ChallengeAdapter(
    { verify: async () => Promise.reject(Object.assign(new Error('123456'), fields)) },
    { mfaToken: 'mfa-token' },
  );
  const attempt = verify({ code: '123456', kind: 'code', trustDevice: false, signal });
  await expect(attempt).rejects.toMatchObject({ type });
  await expect(attempt).rejects.not.toThrow('123456');
});
