import { generateTotp } from '@tessera/core';
import type LogtoBrowserClient from '@logto/browser';
import { expect, expectTypeOf, it } from 'vitest';
import { type LogtoClient, createLogtoAdapter } from './logto.ts';
import { createLogtoDouble, refusal } from './test/double-logto.ts';
import { PASSWORD } from './test/double.ts';

const { signal } = new AbortController();
const PROOF = { password: PASSWORD };
const FACTORS = '/api/my-account/mfa-verifications';

async function enroll({ adapter }: ReturnType<typeof createLogtoDouble>) {
  const enrollment = await adapter.start({ intent: 'enroll', proof: PROOF, signal });
  const code = generateTotp({ secret: enrollment.secret! });
  await adapter.verify({ code, enrollment, intent: 'enroll', proof: PROOF, signal });
  return enrollment;
}

it('The client of the SDK is one that the adapter takes.', () => {
  expectTypeOf<LogtoBrowserClient>().toExtend<LogtoClient>();
});

it('The password is sent once for a key and its first code.', async () => {
  const double = createLogtoDouble();
  await enroll(double);
  expect(double.wire.requests).toEqual([
    'POST /api/verifications/password',
    `POST ${FACTORS}/totp-secret/generate`,
    `POST ${FACTORS}`,
  ]);
});

it('A code that comes minutes after the password is sent again with a new record of it.', async () => {
  const { adapter, state } = createLogtoDouble();
  const enrollment = await adapter.start({ intent: 'enroll', proof: PROOF, signal });
  state.verificationId = undefined;
  const code = generateTotp({ secret: enrollment.secret! });
  const input = { code, enrollment, intent: 'enroll', signal } as const;
  await expect(adapter.verify(input)).rejects.toMatchObject({
    type: 'reauthentication-required',
    kind: 'password',
  });
  await adapter.verify({ ...input, proof: PROOF });
  expect(state.factors).toHaveLength(1);
});

it('A new key replaces the old one in one request.', async () => {
  const double = createLogtoDouble();
  const { adapter, state, wire } = double;
  await enroll(double);
  const enrollment = await adapter.start({ intent: 'replace', proof: PROOF, signal });
  const code = generateTotp({ secret: enrollment.secret! });
  wire.requests.length = 0;
  await adapter.verify({ code, enrollment, intent: 'replace', proof: PROOF, signal });
  expect(wire.requests).toEqual([`PUT ${FACTORS}/totp`]);
  expect(state.factors.map(({ secret }) => secret)).toEqual([enrollment.secret]);
});

it('Recovery codes work after the user has saved them, and replace those that are left.', async () => {
  const double = createLogtoDouble();
  const { adapter, state } = double;
  await enroll(double);
  expect(await adapter.status!({ signal })).toEqual({
    enrolled: true,
    canReplace: true,
    recoveryCodesSaved: false,
    recoveryCodesLeft: 0,
  });
  await adapter.confirmRecoveryCodes!({ codes: ['old'], proof: PROOF, signal });
  const codes = await adapter.recoveryCodes!({ proof: PROOF, signal });
  expect(state.factors.at(-1)).toMatchObject({ codes: ['old'] });
  await adapter.confirmRecoveryCodes!({ codes, proof: PROOF, signal });
  expect(state.factors.filter(({ type }) => type === 'BackupCode')).toMatchObject([{ codes }]);
  expect(await adapter.status!({ signal })).toMatchObject({
    recoveryCodesSaved: true,
    recoveryCodesLeft: 10,
  });
});

it('Turning two-factor off keeps the recovery codes of an account with a passkey.', async () => {
  const double = createLogtoDouble();
  const { adapter, state } = double;
  await enroll(double);
  await adapter.confirmRecoveryCodes!({ codes: ['one'], proof: PROOF, signal });
  state.factors.push({ id: 'passkey', type: 'WebAuthn' });
  await adapter.disable!({ proof: PROOF, signal });
  expect(state.factors.map(({ type }) => type)).toEqual(['BackupCode', 'WebAuthn']);
});

it('Turning two-factor off ends the recovery codes of an account without a passkey.', async () => {
  const double = createLogtoDouble();
  await enroll(double);
  await double.adapter.confirmRecoveryCodes!({ codes: ['one'], proof: PROOF, signal });
  await double.adapter.disable!({ proof: PROOF, signal });
  expect(double.state.factors).toEqual([]);
});

it('A recovery code that was used is not shown.', async () => {
  const double = createLogtoDouble();
  await enroll(double);
  const codes = ['one', 'two'];
  await double.adapter.confirmRecoveryCodes!({ codes, proof: PROOF, signal });
  Object.assign(double.state.factors.at(-1)!, { codes: ['two'], used: ['one'] });
  expect(await double.adapter.viewRecoveryCodes!({ proof: PROOF, signal })).toEqual(['two']);
});

it('A tenant without recovery codes is not asked for them.', async () => {
  const { client, options } = createLogtoDouble();
  const adapter = createLogtoAdapter(client, { ...options, hasRecoveryCodes: false });
  expect(adapter.recoveryCodes).toBe(undefined);
  expect(adapter.viewRecoveryCodes).toBe(undefined);
  expect(adapter.confirmRecoveryCodes).toBe(undefined);
  expect(await adapter.status!({ signal })).toEqual({ enrolled: false, canReplace: true });
});

it('A recovery code that was accepted is not sent again when the sign-in could not be finished.', async () => {
  const double = createLogtoDouble();
  const { adapter, recoveryCode } = await double.challenge();
  const input = { code: recoveryCode, kind: 'recovery-code', trustDevice: false, signal } as const;
  double.wire.refuse = (name) =>
    name.endsWith('/submit') ? refusal(500, 'internal_server_error') : undefined;
  await expect(adapter.verify(input)).rejects.toMatchObject({ type: 'unknown' });
  double.wire.refuse = undefined;
  double.wire.requests.length = 0;
  await adapter.verify(input);
  expect(double.wire.requests).toEqual(['POST /api/experience/submit']);
  expect(double.state.redirectTo).toBe('https://auth.acme.example/oidc/auth/1');
});

it('Without a token, or if the SDK has lost the session, the session has ended.', async () => {
  const { adapter, options, state, wire } = createLogtoDouble();
  state.token = undefined;
  await expect(adapter.status!({ signal })).rejects.toMatchObject({ type: 'session-expired' });
  for (const code of ['not_authenticated', 'oidc.invalid_grant']) {
    const getAccessToken = async () => Promise.reject(Object.assign(new Error('x'), { code }));
    const other = createLogtoAdapter({ getAccessToken }, options);
    await expect(other.status!({ signal })).rejects.toMatchObject({ type: 'session-expired' });
  }
  expect(wire.requests).toEqual([]);
});

it.each([
  [400, 'session.verification_blocked_too_many_attempts', 'rate-limited'],
  [400, 'account_center.not_enabled', 'misconfigured'],
  [400, 'session.mfa.mfa_factor_not_enabled', 'misconfigured'],
  [401, 'auth.unauthorized', 'session-expired'],
  [403, 'auth.forbidden', 'not-allowed'],
  [422, 'user.totp_already_in_use', 'already-enrolled'],
  [500, 'internal_server_error', 'unknown'],
])('The status %i with the code %s is the error %s.', async (status, code, type) => {
  const { adapter, wire } = createLogtoDouble();
  wire.refuse = () => refusal(status, code);
  await expect(adapter.start({ intent: 'enroll', proof: PROOF, signal })).rejects.toMatchObject({
    type,
  });
});
