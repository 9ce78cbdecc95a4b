import { generateTotp } from '@tessera/core';
import { expect, it } from 'vitest';
import { WireError } from './test/create-wire.ts';
import { createAppwriteDouble } from './test/double-appwrite.ts';

const { signal } = new AbortController();

async function enroll({ adapter }: ReturnType<typeof createAppwriteDouble>) {
  const enrollment = await adapter.start({ intent: 'enroll', signal });
  const code = generateTotp({ secret: enrollment.secret! });
  await adapter.verify({ code, enrollment, intent: 'enroll', signal });
  return code;
}

it('A confirmed authenticator does not protect the account before two-factor is on.', async () => {
  const { adapter, state } = createAppwriteDouble();
  state.isVerified = true;
  expect(await adapter.status!({ signal })).toMatchObject({ enrolled: false });
  state.isOn = true;
  expect(await adapter.status!({ signal })).toMatchObject({ enrolled: true });
});

it('While two-factor is on, no other setup begins.', async () => {
  const double = createAppwriteDouble();
  await enroll(double);
  await expect(double.adapter.start({ intent: 'enroll', signal })).rejects.toMatchObject({
    type: 'already-enrolled',
  });
});

it('Recovery codes are made by one method the first time and by another one afterwards.', async () => {
  const double = createAppwriteDouble();
  await enroll(double);
  const { adapter, state, wire } = double;
  state.isStrong = true;
  wire.requests.length = 0;
  await adapter.recoveryCodes!({ signal });
  await adapter.recoveryCodes!({ signal });
  expect(wire.requests).toEqual([
    'POST /mfa/recovery-codes',
    'POST /mfa/recovery-codes',
    'PATCH /mfa/recovery-codes',
  ]);
});

it('The status counts the recovery codes only if none are left.', async () => {
  const { adapter, state } = createAppwriteDouble();
  expect(await adapter.status!({ signal })).toHaveProperty('recoveryCodesLeft', 0);
  state.codes = ['recovery-1'];
  expect(await adapter.status!({ signal })).not.toHaveProperty('recoveryCodesLeft');
});

it('Turning two-factor off wants a code, and a retry after a lost answer is no error.', async () => {
  const double = createAppwriteDouble();
  const code = await enroll(double);
  const { adapter, state, wire } = double;
  await expect(adapter.disable!({ signal })).rejects.toMatchObject({
    type: 'reauthentication-required',
  });
  wire.lostAnswer = 'DELETE /mfa/authenticators/totp';
  await expect(adapter.disable!({ proof: { code }, signal })).rejects.toThrow('Failed to fetch');
  wire.lostAnswer = undefined;
  await adapter.disable!({ signal });
  expect(state).toMatchObject({ isOn: false, isVerified: false });
});

it('A key that was not confirmed is not removed, because Appwrite wants a code for that.', () => {
  expect(createAppwriteDouble().adapter.cancel).toBe(undefined);
});

it.each([
  ['user_more_factors_required', 401, 'reauthentication-required'],
  ['general_unauthorized_scope', 401, 'session-expired'],
  // The type of a wrong code, where no code was sent.
  ['user_invalid_token', 401, 'unknown'],
  ['something_new', 403, 'not-allowed'],
  ['something_new', 500, 'unknown'],
])('The type %s with the status %i at the start is the error %s.', async (type, code, expected) => {
  const { adapter, wire } = createAppwriteDouble();
  wire.refuse = () => new WireError(code, { type, code, message: '' });
  await expect(adapter.start({ intent: 'enroll', signal })).rejects.toMatchObject({
    type: expected,
  });
});
