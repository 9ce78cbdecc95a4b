import { generateTotp } from '@tessera/core';
import { expect, it } from 'vitest';
import { createDirectusAdapter, createDirectusChallengeAdapter } from './directus.ts';
import { createDirectusDouble, refusal } from './test/double-directus.ts';
import { EMAIL, PASSWORD } from './test/double.ts';

const { signal } = new AbortController();
const PROOF = { password: PASSWORD };

async function enroll({ adapter }: ReturnType<typeof createDirectusDouble>) {
  const enrollment = await adapter.start({ intent: 'enroll', proof: PROOF, signal });
  const code = generateTotp({ secret: enrollment.secret! });
  await adapter.verify({ code, enrollment, intent: 'enroll', signal });
  return code;
}

it('The password is for a new key, and a code is for turning two-factor off.', async () => {
  const double = createDirectusDouble();
  const { adapter, wire } = double;
  const required = { type: 'reauthentication-required' };
  await expect(adapter.start({ intent: 'enroll', signal })).rejects.toMatchObject({
    ...required,
    kind: 'password',
  });
  await expect(adapter.disable!({ proof: PROOF, signal })).rejects.toMatchObject({
    ...required,
    kind: 'code',
  });
  expect(wire.requests).toEqual([]);
  const code = await enroll(double);
  await expect(adapter.disable!({ proof: { code: '000000' }, signal })).rejects.toMatchObject({
    type: 'reauthentication-failed',
  });
  await adapter.disable!({ proof: { code }, signal });
  expect(await adapter.status!({ signal })).toEqual({ enrolled: false });
});

it('An account of a single sign-on is not asked for a password.', async () => {
  const { options, state } = createDirectusDouble();
  state.hasPassword = false;
  const adapter = createDirectusAdapter({ ...options, hasPassword: async () => false });
  expect(await adapter.start({ intent: 'enroll', signal })).toHaveProperty('secret');
});

it('A reason that Directus writes as text only is read from it.', async () => {
  const double = createDirectusDouble();
  await enroll(double);
  await expect(
    double.adapter.start({ intent: 'enroll', proof: PROOF, signal }),
  ).rejects.toMatchObject({ type: 'already-enrolled' });
});

it('An access token is sent as a header, and otherwise a cookie has the session.', async () => {
  const { adapter, options, state } = createDirectusDouble();
  await adapter.status!({ signal });
  expect(state.authorization).toBe(null);
  await createDirectusAdapter({ ...options, getAccessToken: () => 'token' }).status!({ signal });
  expect(state.authorization).toBe('Bearer token');
});

it('A password that is wrong at sign-in begins the sign-in again.', async () => {
  const { options } = createDirectusDouble();
  const { verify } = createDirectusChallengeAdapter({ ...options, email: EMAIL, password: 'old' });
  await expect(
    verify({ code: '123456', kind: 'code', trustDevice: false, signal }),
  ).rejects.toMatchObject({ type: 'session-expired' });
});

it.each([
  [401, 'TOKEN_EXPIRED', 'session-expired'],
  [401, 'USER_SUSPENDED', 'locked'],
  [403, 'FORBIDDEN', 'not-allowed'],
  [400, 'INVALID_PAYLOAD', 'unknown'],
  [500, 'INTERNAL_SERVER_ERROR', 'unknown'],
])('The status %i with the code %s is the error %s.', async (status, code, type) => {
  const { adapter, wire } = createDirectusDouble();
  wire.refuse = () => refusal(status, code);
  await expect(adapter.start({ intent: 'enroll', proof: PROOF, signal })).rejects.toMatchObject({
    type,
  });
});
