import { TotpMultiFactorGenerator, TotpSecret, multiFactor } from '@firebase/auth';
import { generateTotp } from '@tessera/core';
import type { TwoFactorProof } from '@tessera/react';
import { expect, it } from 'vitest';
import { createFirebaseDouble } from './test/double-firebase.ts';

const { signal } = new AbortController();

type Double = Awaited<ReturnType<typeof createFirebaseDouble>>;

async function enroll({ adapter }: Double, intent: 'enroll' | 'add' | 'replace', name?: string) {
  const enrollment = await adapter.start({ intent, signal });
  const code = generateTotp({ secret: enrollment.secret! });
  await adapter.verify({ code, enrollment, intent, ...(name !== undefined && { name }), signal });
}

it('The key stays an instance of the SDK, and its URI, which encodes nothing, is left out.', async () => {
  const { adapter } = await createFirebaseDouble();
  const enrollment = await adapter.start({ intent: 'enroll', signal });
  expect(enrollment.handle).toBeInstanceOf(TotpSecret);
  expect(enrollment).not.toHaveProperty('keyUri');
  expect(enrollment).toMatchObject({ algorithm: 'SHA1', digits: 6, period: 30 });
});

it('The deadline, which Firebase writes as text, is a date.', async () => {
  const { adapter } = await createFirebaseDouble();
  const { expiresAt } = await adapter.start({ intent: 'enroll', signal });
  const seconds = ((expiresAt as Date).getTime() - Date.now()) / 1000;
  expect(seconds).toBeGreaterThan(290);
  expect(seconds).toBeLessThanOrEqual(300);
});

it('Phone numbers in the same list do not count as an authenticator app.', async () => {
  const double = await createFirebaseDouble();
  double.state.factors.push({
    mfaEnrollmentId: 'phone',
    enrolledAt: '2026-11-29T12:00:00.000Z',
    phoneInfo: '+1',
  });
  expect(await double.adapter.status!({ signal })).toMatchObject({ enrolled: false });
  await enroll(double, 'enroll');
  await double.adapter.disable!({ signal });
  expect(double.state.factors.map((factor) => factor.mfaEnrollmentId)).toEqual(['phone']);
});

it('An authenticator without a name gets one, and a second one can be added.', async () => {
  const double = await createFirebaseDouble();
  await enroll(double, 'enroll');
  await enroll(double, 'add', 'Pixel 9');
  expect(await double.adapter.status!({ signal })).toMatchObject({
    authenticators: [{ name: 'Authenticator 1' }, { name: 'Pixel 9' }],
  });
});

it('A name that has become free is given again, so that no two authenticators have the same.', async () => {
  const double = await createFirebaseDouble();
  await enroll(double, 'enroll');
  await enroll(double, 'add');
  await double.adapter.remove!({ authenticator: { id: 'factor-1' }, signal });
  await enroll(double, 'add');
  expect(double.state.factors.map((factor) => factor.displayName)).toEqual([
    'Authenticator 2',
    'Authenticator 1',
  ]);
});

it('A session that began with the authenticator that is removed has ended.', async () => {
  const double = await createFirebaseDouble();
  await enroll(double, 'enroll');
  double.state.endsSession = true;
  const authenticator = { id: 'factor-1' };
  await expect(double.adapter.remove!({ authenticator, signal })).rejects.toMatchObject({
    type: 'session-expired',
  });
  expect(double.state.factors).toEqual([]);
});

it('A user who has a second factor is asked for a code after the password.', async () => {
  const double = await createFirebaseDouble();
  await enroll(double, 'enroll');
  const { right } = double.demandProof!();
  const { password, code } = right;
  const remove = (proof?: TwoFactorProof) =>
    double.adapter.remove!({ authenticator: { id: 'factor-1' }, proof, signal });
  const wantsCode = { type: 'reauthentication-required', kind: 'code' };
  await expect(remove()).rejects.toMatchObject({ type: 'reauthentication-required' });
  await expect(remove({ password })).rejects.toMatchObject(wantsCode);
  // The wizard calls this code wrong and keeps the password.
  await expect(remove({ password, code: '000000' })).rejects.toMatchObject(wantsCode);
  await remove({ password, code });
  expect(double.state.factors).toEqual([]);
});

it('Without a function for the second factor, a user who has one must sign in again.', async () => {
  const double = await createFirebaseDouble({ multiFactor, TotpMultiFactorGenerator });
  await enroll(double, 'enroll');
  const { right: proof } = double.demandProof!();
  const authenticator = { id: 'factor-1' };
  await expect(double.adapter.remove!({ authenticator, proof, signal })).rejects.toMatchObject({
    type: 'session-expired',
  });
});
