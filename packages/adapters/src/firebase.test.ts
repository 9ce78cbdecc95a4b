import { TotpSecret } from '@firebase/auth';
import { generateTotp } from '@tessera/core';
import { expect, it } from 'vitest';
import { WireError } from './test/create-wire.ts';
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
    canAdd: true,
    canReplace: false,
  });
});

it('A new authenticator replaces the old one after its first code.', async () => {
  const double = await createFirebaseDouble();
  await enroll(double, 'enroll', 'Old');
  await enroll(double, 'replace', 'New');
  expect(double.state.factors.map((factor) => factor.displayName)).toEqual(['New']);
});

it('A right code stays right if the old authenticator cannot be removed.', async () => {
  const double = await createFirebaseDouble();
  await enroll(double, 'enroll', 'Old');
  double.wire.refuse = (name) =>
    name === 'mfaEnrollment:withdraw' ? new WireError(500) : undefined;
  await enroll(double, 'replace', 'New');
  expect(double.state.factors.map((factor) => factor.displayName)).toEqual(['Old', 'New']);
});
