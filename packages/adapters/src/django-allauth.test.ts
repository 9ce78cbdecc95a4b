import { generateTotp, parseKeyUri } from '@tessera/core';
import { expect, it } from 'vitest';
import { WireError } from './test/create-wire.ts';
import { createAllauthDouble } from './test/double-django-allauth.ts';
import { PASSWORD } from './test/double.ts';
import { stubWindow } from './test/stub-window.ts';

const { signal } = new AbortController();

async function enroll({ adapter }: ReturnType<typeof createAllauthDouble>) {
  const enrollment = await adapter.start({ intent: 'enroll', signal });
  const code = generateTotp({ secret: enrollment.secret! });
  await adapter.verify({ code, enrollment, intent: 'enroll', signal });
  return { code, enrollment };
}

it('The status 404 begins a setup, and the status of the account does not ask for it.', async () => {
  const { adapter, state, wire } = createAllauthDouble();
  const { keyUri, secret } = await adapter.start({ intent: 'enroll', signal });
  expect(parseKeyUri(keyUri!).secret).toBe(secret);
  wire.requests.length = 0;
  await adapter.status!({ signal });
  expect(wire.requests).toEqual(['GET /account/authenticators']);
  expect(state.pending).toBe(secret);
});

it('A 401 asks for a proof if the user is signed in, and otherwise for a sign-in.', async () => {
  const double = createAllauthDouble();
  const { adapter, state } = double;
  const start = async () => adapter.start({ intent: 'enroll', signal });
  state.isRecent = false;
  const required = { type: 'reauthentication-required' };
  await expect(start()).rejects.toMatchObject({ ...required, kind: 'password' });
  state.isRecent = true;
  await enroll(double);
  state.isRecent = false;
  await expect(adapter.disable!({ signal })).rejects.toMatchObject({
    ...required,
    kind: 'password-or-code',
  });
  state.isSignedIn = false;
  await expect(start()).rejects.toMatchObject({ type: 'session-expired' });
});

it('A code proves the user as well as the password does.', async () => {
  const double = createAllauthDouble();
  const { adapter, state } = double;
  const { code } = await enroll(double);
  for (const [wrong, right] of [
    [{ code: '000000' }, { code }],
    [{ password: 'wrong' }, { password: PASSWORD }],
  ]) {
    state.isRecent = false;
    await expect(adapter.recoveryCodes!({ proof: wrong, signal })).rejects.toMatchObject({
      type: 'reauthentication-failed',
    });
    expect(await adapter.recoveryCodes!({ proof: right, signal })).toHaveLength(10);
  }
});

it('An account with an authenticator gets no other one.', async () => {
  const double = createAllauthDouble();
  await enroll(double);
  await expect(double.adapter.start({ intent: 'enroll', signal })).rejects.toMatchObject({
    type: 'already-enrolled',
  });
});

it('The recovery codes of the setup are shown first, and the status counts those left.', async () => {
  const double = createAllauthDouble();
  const { adapter, state, wire } = double;
  const { enrollment } = await enroll(double);
  wire.requests.length = 0;
  expect(await adapter.recoveryCodes!({ enrollment, signal })).toEqual(state.codes);
  expect(wire.requests).toEqual(['GET /account/authenticators/recovery-codes']);
  expect(await adapter.status!({ signal })).toEqual({
    enrolled: true,
    authenticators: [{ id: 'totp', createdAt: 1_795_953_600_000 }],
    recoveryCodesLeft: 10,
  });
});

it('A server that trusts devices ends the sign-in after the answer to that.', async () => {
  const double = createAllauthDouble();
  const { adapter, recoveryCode } = await double.challenge();
  double.state.trustsDevices = true;
  const send = async () =>
    adapter.verify({ code: recoveryCode, kind: 'recovery-code', trustDevice: true, signal });
  double.wire.refuse = (name) => (name.endsWith('/trust') ? new WireError(500) : undefined);
  await expect(send()).rejects.toMatchObject({ type: 'unknown' });
  double.wire.refuse = undefined;
  double.wire.requests.length = 0;
  // A recovery code works once, so it is not sent again.
  await send();
  expect(double.wire.requests).toEqual(['POST /auth/2fa/trust']);
  expect(double.state).toMatchObject({ isPassed: true, trusted: true });
});

it('Without the cookie of Django the account is not changed.', async () => {
  const double = createAllauthDouble();
  const enrollment = await double.adapter.start({ intent: 'enroll', signal });
  stubWindow();
  const code = generateTotp({ secret: enrollment.secret! });
  await expect(
    double.adapter.verify({ code, enrollment, intent: 'enroll', signal }),
  ).rejects.toMatchObject({ type: 'not-allowed' });
});

it.each([
  [409, 'not-allowed'],
  [410, 'session-expired'],
  [500, 'unknown'],
])('The status %i at the start is the error %s.', async (status, type) => {
  const { adapter, wire } = createAllauthDouble();
  wire.refuse = () => new WireError(status);
  await expect(adapter.start({ intent: 'enroll', signal })).rejects.toMatchObject({ type });
});
