import { generateTotp } from '@tessera/core';
import { expect, it } from 'vitest';
import { createSupabaseAdapter, createSupabaseChallengeAdapter } from './supabase.ts';
import { createSupabaseDouble, refusal } from './test/double-supabase.ts';

const { signal } = new AbortController();

type Server = Awaited<ReturnType<typeof createSupabaseDouble>>;

/** Adds an authenticator, and returns its current code. */
async function enroll(
  { client }: Server,
  { intent = 'enroll', name }: { intent?: 'enroll' | 'add' | 'replace'; name?: string } = {},
): Promise<() => string> {
  const adapter = createSupabaseAdapter(client);
  const enrollment = await adapter.start({ intent, name, signal });
  const code = (): string => generateTotp({ secret: enrollment.secret! });
  await adapter.verify({ code: code(), enrollment, intent, signal });
  return code;
}

it('The wizard gets the secret, and not the key URI of the server, which does not encode its names.', async () => {
  const { client } = await createSupabaseDouble();
  const { secret, keyUri, handle } = await createSupabaseAdapter(client).start({
    intent: 'enroll',
    signal,
  });
  expect(secret).toMatch(/^[A-Z2-7]{32}$/);
  expect([keyUri, handle]).toEqual([undefined, 'factor-1']);
});

it('A wrong code is refused, and a right one turns two-factor on.', async () => {
  const server = await createSupabaseDouble();
  const adapter = createSupabaseAdapter(server.client);
  expect(await adapter.status!({ signal })).toMatchObject({ enrolled: false, authenticators: [] });
  const enrollment = await adapter.start({ intent: 'enroll', name: 'Pixel 9', signal });
  const verify = (code: string) => adapter.verify({ code, enrollment, intent: 'enroll', signal });
  await expect(verify('000000')).rejects.toMatchObject({ type: 'invalid-code' });
  expect(await adapter.status!({ signal })).toMatchObject({ enrolled: false });
  await verify(generateTotp({ secret: enrollment.secret! }));
  expect(await adapter.status!({ signal })).toEqual({
    enrolled: true,
    authenticators: [{ id: 'factor-1', name: 'Pixel 9', createdAt: expect.any(Date) }],
    canAdd: true,
    canReplace: true,
  });
});

it('What is left of an earlier visit is removed, so that it neither counts nor holds its name.', async () => {
  const { client, state } = await createSupabaseDouble();
  const adapter = createSupabaseAdapter(client);
  state.maximum = 1;
  await adapter.start({ intent: 'enroll', name: 'Pixel 9', signal });
  await adapter.start({ intent: 'enroll', name: 'Pixel 9', signal });
  expect(state.factors).toHaveLength(1);
});

it('Without a name, each authenticator gets one of its own.', async () => {
  const server = await createSupabaseDouble();
  await enroll(server);
  await enroll(server, { intent: 'add' });
  expect(server.state.factors.map((factor) => factor.friendly_name)).toEqual([
    'Authenticator 1',
    'Authenticator 2',
  ]);
});

it('A change in a session without a second factor wants a code of an authenticator in use.', async () => {
  const server = await createSupabaseDouble();
  const { client, state } = server;
  const code = await enroll(server);
  state.isStrong = false;
  const adapter = createSupabaseAdapter(client);
  const start = (proof?: { code: string }) => adapter.start({ intent: 'add', proof, signal });
  await expect(start()).rejects.toMatchObject({ type: 'reauthentication-required' });
  await expect(start({ code: '000000' })).rejects.toMatchObject({
    type: 'reauthentication-failed',
  });
  expect(adapter.reauthentication).toEqual({ kind: 'code' });
  expect(await start({ code: code() })).toHaveProperty('secret');
});

it('Canceling removes the authenticator that was not confirmed, and turning off removes all.', async () => {
  const server = await createSupabaseDouble();
  const { client, state } = server;
  await enroll(server);
  const adapter = createSupabaseAdapter(client);
  const enrollment = await adapter.start({ intent: 'add', signal });
  await adapter.cancel!(enrollment);
  expect(state.factors).toHaveLength(1);
  await enroll(server, { intent: 'add' });
  await adapter.disable!({ signal });
  expect(state.factors).toEqual([]);
});

it('At sign-in, a code of any authenticator is right, and another one is wrong.', async () => {
  const server = await createSupabaseDouble();
  const first = await enroll(server);
  const second = await enroll(server, { intent: 'add' });
  const { verify } = createSupabaseChallengeAdapter(server.client);
  for (const [code, isRight] of [
    [first(), true],
    [second(), true],
    ['000000', false],
  ] as const) {
    server.state.isStrong = false;
    expect(await verify({ code, kind: 'code', trustDevice: false, signal })).toBe(isRight);
    expect(server.state.isStrong).toBe(isRight);
  }
});

it.each([
  [422, 'mfa_factor_name_conflict', 'name-conflict'],
  [422, 'too_many_enrolled_mfa_factors', 'limit-reached'],
  [403, 'insufficient_aal', 'reauthentication-required'],
  [404, 'mfa_factor_not_found', 'enrollment-expired'],
  [422, 'mfa_totp_enroll_not_enabled', 'not-allowed'],
  [429, 'over_request_rate_limit', 'rate-limited'],
  [403, 'mfa_verification_rejected', 'locked'],
  [400, 'something_new', 'unknown'],
])('The status %i with the code %s is the error %s.', async (status, code, type) => {
  const { client, wire } = await createSupabaseDouble();
  wire.refuse = () => refusal(status, code);
  const { start } = createSupabaseAdapter(client);
  await expect(start({ intent: 'enroll', signal })).rejects.toMatchObject({ type });
});

it('Without an answer the error is the network, and without a session that the session has ended.', async () => {
  const { client, wire } = await createSupabaseDouble();
  const { status } = createSupabaseAdapter(client);
  wire.isOffline = true;
  await expect(status!({ signal })).rejects.toMatchObject({ type: 'network' });
  wire.isOffline = false;
  await client.auth.signOut({ scope: 'local' });
  await expect(status!({ signal })).rejects.toMatchObject({ type: 'session-expired' });
});

it('No error has a code or a secret in its text.', async () => {
  const { client } = await createSupabaseDouble();
  const { start, verify } = createSupabaseAdapter(client);
  const enrollment = await start({ intent: 'enroll', signal });
  const error: unknown = await verify({
    code: '123987',
    enrollment,
    intent: 'enroll',
    signal,
  }).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(Error);
  const text = JSON.stringify([(error as Error).message, error]);
  expect(text).not.toContain('123987');
  expect(text).not.toContain(enrollment.secret);
});
