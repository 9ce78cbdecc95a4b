import { generateTotp } from '@tessera/core';
import { expect, it, vi } from 'vitest';
import { createOryAdapter, createOryChallengeAdapter } from './ory.ts';
import { WireError } from './test/create-wire.ts';
import { createOryDouble } from './test/double-ory.ts';

const { signal } = new AbortController();

async function enroll({ adapter }: ReturnType<typeof createOryDouble>) {
  const enrollment = await adapter.start({ intent: 'enroll', signal });
  const code = generateTotp({ secret: enrollment.secret! });
  await adapter.verify({ code, enrollment, intent: 'enroll', signal });
  return enrollment;
}

it('The key of an earlier visit is found by the id of its flow, because a new flow has a new one.', async () => {
  const { api, adapter, expire } = createOryDouble();
  const flowIds: string[] = [];
  const first = createOryAdapter(api, { onFlow: (id) => flowIds.push(id) });
  const { secret } = await first.start({ intent: 'enroll', signal });
  const again = createOryAdapter(api, { flowId: flowIds[0]! });
  expect(await again.resume!({ signal })).toMatchObject({ secret });
  expect(await adapter.resume!({ signal })).toBe(null);
  expire();
  expect(await again.resume!({ signal })).toBe(null);
});

it('An account with an authenticator gets no other one, and a code for it is not a success.', async () => {
  const double = createOryDouble();
  const enrollment = await enroll(double);
  const exists = { type: 'already-enrolled' };
  await expect(double.adapter.start({ intent: 'enroll', signal })).rejects.toMatchObject(exists);
  const code = generateTotp({ secret: enrollment.secret! });
  await expect(
    double.adapter.verify({ code, enrollment, intent: 'enroll', signal }),
  ).rejects.toMatchObject(exists);
});

it('Recovery codes work after they were confirmed on the flow that made them.', async () => {
  const double = createOryDouble();
  await enroll(double);
  const { adapter, state } = double;
  expect(await adapter.status!({ signal })).toEqual({ enrolled: true, recoveryCodesSaved: false });
  const codes = await adapter.recoveryCodes!({ signal });
  expect(codes).toHaveLength(12);
  expect(state.codes).toEqual([]);
  await adapter.confirmRecoveryCodes!({ codes, signal });
  expect(state.codes).toEqual(codes);
  expect(await adapter.status!({ signal })).toEqual({ enrolled: true, recoveryCodesSaved: true });
});

it('Recovery codes that were used are not shown, and others have a recent sign-in before.', async () => {
  const { adapter, state } = createOryDouble();
  state.codes = ['abcdefg1', 'abcdefg2'];
  state.used = ['abcdefg1'];
  expect(await adapter.viewRecoveryCodes!({ signal })).toEqual(['abcdefg2']);
  state.isPrivileged = false;
  await expect(adapter.viewRecoveryCodes!({ signal })).rejects.toMatchObject({
    type: 'reauthentication-required',
    kind: 'redirect',
    url: 'https://acme.example/login?refresh=true',
  });
});

it('A recent sign-in, if Ory wants one, happens on the page that the error names.', async () => {
  const { adapter, state } = createOryDouble();
  state.isPrivileged = false;
  const enrollment = await adapter.start({ intent: 'enroll', signal });
  await expect(
    adapter.verify({ code: '123456', enrollment, intent: 'enroll', signal }),
  ).rejects.toMatchObject({
    type: 'reauthentication-required',
    kind: 'redirect',
    url: 'https://acme.example/login?refresh=true',
  });
});

it('The handle holds neither the flow nor the key, and no error has one of them.', async () => {
  const { adapter } = createOryDouble();
  const enrollment = await adapter.start({ intent: 'enroll', signal });
  expect(JSON.stringify(enrollment.handle)).not.toContain(enrollment.secret);
  const error: unknown = await adapter
    .verify({ code: '000000', enrollment, intent: 'enroll', signal })
    .catch((thrown: unknown) => thrown);
  expect(Object.keys(error as Error)).toEqual(['type']);
});

it('A right code at sign-in can lead to another page.', async () => {
  const double = createOryDouble();
  double.state.redirect = 'https://acme.example/continue';
  const { code } = await double.challenge();
  const onRedirect = vi.fn<(url: string) => void>();
  const flow = await double.api.createBrowserSettingsFlow({});
  const adapter = createOryChallengeAdapter(double.api, flow, { onRedirect });
  await adapter.verify({ code, kind: 'code', trustDevice: false, signal });
  expect(onRedirect).toHaveBeenCalledWith('https://acme.example/continue');
});

it('A sign-in that took too long must begin again.', async () => {
  const double = createOryDouble();
  const { adapter, code } = await double.challenge();
  double.expire();
  await expect(
    adapter.verify({ code, kind: 'code', trustDevice: false, signal }),
  ).rejects.toMatchObject({ type: 'session-expired' });
});

it.each([
  [401, { error: { id: 'session_inactive' } }, 'session-expired'],
  [403, { error: { id: 'session_aal2_required' } }, 'reauthentication-required'],
  [403, { error: { id: 'security_csrf_violation' } }, 'session-expired'],
  [403, {}, 'not-allowed'],
  [422, { error: { id: 'browser_location_change_required' } }, 'reauthentication-required'],
  [500, {}, 'unknown'],
])('The status %i with the body %o is the error %s.', async (status, body, type) => {
  const { adapter, wire } = createOryDouble();
  wire.refuse = () => new WireError(status, body);
  await expect(adapter.start({ intent: 'enroll', signal })).rejects.toMatchObject({ type });
});
