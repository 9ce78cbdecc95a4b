import { generateTotp, parseKeyUri } from '@tessera/core';
import { expect, it } from 'vitest';
import { createFortifyAdapter } from './laravel-fortify.ts';
import { WireError } from './test/create-wire.ts';
import { createFortifyDouble } from './test/double-laravel-fortify.ts';
import { PASSWORD } from './test/double.ts';
import { stubWindow } from './test/stub-window.ts';

const { signal } = new AbortController();

async function enroll({ adapter }: ReturnType<typeof createFortifyDouble>) {
  const enrollment = await adapter.start({ intent: 'enroll', signal });
  const { secret } = parseKeyUri(enrollment.keyUri!);
  const code = generateTotp({ secret });
  await adapter.verify({ code, enrollment, intent: 'enroll', signal });
  return enrollment;
}

it('The status 423 asks for the password, and does not mean that the account is locked.', async () => {
  const { adapter, state } = createFortifyDouble();
  state.isPasswordConfirmed = false;
  await expect(adapter.start({ intent: 'enroll', signal })).rejects.toMatchObject({
    type: 'reauthentication-required',
  });
});

it('The password is asked for unless it was confirmed a short time ago.', async () => {
  const { adapter, state } = createFortifyDouble();
  const { isNeeded } = adapter.reauthentication!;
  expect(await isNeeded!({ signal })).toBe(false);
  state.isPasswordConfirmed = false;
  expect(await isNeeded!({ signal })).toBe(true);
});

it('A password that was confirmed already is not sent again.', async () => {
  const { adapter, wire } = createFortifyDouble();
  await adapter.start({ intent: 'enroll', proof: { password: PASSWORD }, signal });
  expect(wire.requests).not.toContain('POST /user/confirm-password');
});

it('A setup can be continued after the page was loaded again, and a new one has a new key.', async () => {
  const { adapter } = createFortifyDouble();
  expect(await adapter.resume!({ signal })).toBe(null);
  const first = await adapter.start({ intent: 'enroll', signal });
  expect(await adapter.resume!({ signal })).toEqual(first);
  expect(await adapter.start({ intent: 'enroll', signal })).not.toEqual(first);
});

it('While the password is missing there is nothing to continue.', async () => {
  const { adapter, state } = createFortifyDouble();
  await adapter.start({ intent: 'enroll', signal });
  state.isPasswordConfirmed = false;
  expect(await adapter.resume!({ signal })).toBe(null);
});

it('The key of an authenticator in use is neither shown nor replaced.', async () => {
  const double = createFortifyDouble();
  const { adapter, state } = double;
  await enroll(double);
  const { secret } = state;
  expect(await adapter.resume!({ signal })).toBe(null);
  await expect(adapter.start({ intent: 'enroll', signal })).rejects.toMatchObject({
    type: 'already-enrolled',
  });
  expect(state.secret).toBe(secret);
});

it('The recovery codes of the setup are shown first, and new ones are made afterwards.', async () => {
  const double = createFortifyDouble();
  const { adapter, state, wire } = double;
  const enrollment = await enroll(double);
  wire.requests.length = 0;
  expect(await adapter.recoveryCodes!({ enrollment, signal })).toEqual(state.codes);
  expect(wire.requests).toEqual(['GET /user/two-factor-recovery-codes']);
});

it('A recovery code that was used is replaced, so their number stays the same.', async () => {
  const double = createFortifyDouble();
  const { adapter, recoveryCode } = await double.challenge();
  const input = { kind: 'recovery-code', trustDevice: false, signal } as const;
  await adapter.verify({ code: recoveryCode, ...input });
  expect(double.state.codes).toHaveLength(8);
  await expect(adapter.verify({ code: recoveryCode, ...input })).rejects.toMatchObject({
    type: 'invalid-code',
  });
});

it('A cookie that is out of date ends the session, and so does a page in place of JSON.', async () => {
  const { adapter, wire } = createFortifyDouble();
  const ended = { type: 'session-expired' };
  stubWindow('XSRF-TOKEN=old');
  await expect(adapter.start({ intent: 'enroll', signal })).rejects.toMatchObject(ended);
  stubWindow();
  await expect(adapter.start({ intent: 'enroll', signal })).rejects.toMatchObject(ended);
  expect(wire.requests).toHaveLength(2);
  const page = createFortifyAdapter({
    isEnabled: async () => false,
    fetch: async () => new Response('<!doctype html>'),
  });
  await expect(
    page.verify({ code: '123456', enrollment: {}, intent: 'enroll', signal }),
  ).rejects.toMatchObject(ended);
});

it('Without the option `confirm` the setup says that the server is misconfigured.', async () => {
  const { adapter, wire } = createFortifyDouble();
  const enrollment = await adapter.start({ intent: 'enroll', signal });
  wire.refuse = () => new WireError(404);
  await expect(
    adapter.verify({ code: '123456', enrollment, intent: 'enroll', signal }),
  ).rejects.toMatchObject({ type: 'misconfigured' });
});

it.each([
  [401, 'session-expired'],
  [403, 'not-allowed'],
  [422, 'unknown'],
  [500, 'unknown'],
])('The status %i at the start is the error %s.', async (status, type) => {
  const { adapter, wire } = createFortifyDouble();
  wire.refuse = () => new WireError(status);
  await expect(adapter.start({ intent: 'enroll', signal })).rejects.toMatchObject({ type });
});
