import { generateTotp, parseKeyUri } from '@tessera/core';
import { expect, it } from 'vitest';
import { createBetterAuthAdapter, createBetterAuthChallengeAdapter } from './better-auth.ts';
import { createBetterAuthDouble } from './test/double-better-auth.ts';
import { EMAIL, PASSWORD } from './test/double.ts';

const { signal } = new AbortController();

type Server = Awaited<ReturnType<typeof createBetterAuthDouble>>;

function createAdapter({ client }: Server) {
  return createBetterAuthAdapter(client, { issuer: 'Acme' });
}

/** Turns two-factor on, and returns what the wizard had. */
async function enroll(server: Server) {
  const adapter = createAdapter(server);
  const enrollment = await adapter.start({
    intent: 'enroll',
    proof: { password: PASSWORD },
    signal,
  });
  const { secret } = parseKeyUri(enrollment.keyUri!);
  const code = (timestamp = Date.now()) => generateTotp({ secret, timestamp });
  await adapter.verify({ code: code(), enrollment, intent: 'enroll', signal });
  return { adapter, code, recoveryCodes: enrollment.recoveryCodes! };
}

/** Signs out and in again, up to the second step. */
async function signIn({ client }: Server): Promise<void> {
  await client.signOut();
  const { data } = await client.signIn.email({ email: EMAIL, password: PASSWORD });
  expect(data).toMatchObject({ twoFactorRedirect: true });
}

it('A key and its recovery codes come after the password, and a right code turns two-factor on.', async () => {
  const server = await createBetterAuthDouble();
  const adapter = createAdapter(server);
  expect(await adapter.status!({ signal })).toEqual({ enrolled: false });
  const enrollment = await adapter.start({
    intent: 'enroll',
    proof: { password: PASSWORD },
    signal,
  });
  expect(parseKeyUri(enrollment.keyUri!)).toMatchObject({ issuer: 'Acme', accountName: EMAIL });
  expect(enrollment.recoveryCodes).toHaveLength(10);

  const verify = (code: string) => adapter.verify({ code, enrollment, intent: 'enroll', signal });
  await expect(verify('000000')).rejects.toMatchObject({ type: 'invalid-code' });
  expect(await adapter.status!({ signal })).toEqual({ enrolled: false });
  const { secret } = parseKeyUri(enrollment.keyUri!);
  expect(await verify(generateTotp({ secret }))).toBe(undefined);
  expect(await adapter.status!({ signal })).toEqual({ enrolled: true });
});

it('Without the password nothing is requested, because requests are limited.', async () => {
  const server = await createBetterAuthDouble();
  const { start, recoveryCodes, disable, reauthentication } = createAdapter(server);
  const required = { type: 'reauthentication-required' };
  await expect(start({ intent: 'enroll', signal })).rejects.toMatchObject(required);
  await expect(recoveryCodes!({ signal })).rejects.toMatchObject(required);
  await expect(disable!({ signal })).rejects.toMatchObject(required);
  expect(server.wire.requests).toEqual([]);
  expect(reauthentication).toMatchObject({ kind: 'password', askFirst: true });
});

it('An account without a password is not asked for one, and the server decides.', async () => {
  const server = await createBetterAuthDouble();
  const adapter = createBetterAuthAdapter(server.client, { hasPassword: async () => false });
  expect(await adapter.reauthentication!.isNeeded!({ signal })).toBe(false);
  // The account of this test has a password, so its server refuses.
  await expect(adapter.start({ intent: 'enroll', signal })).rejects.toHaveProperty('type');
  expect(server.wire.requests).toEqual(['/two-factor/enable']);
});

it('A wrong password is told apart from a wrong code.', async () => {
  const { start } = createAdapter(await createBetterAuthDouble());
  await expect(
    start({ intent: 'enroll', proof: { password: 'wrong' }, signal }),
  ).rejects.toMatchObject({
    type: 'reauthentication-failed',
  });
});

it('With the password, recovery codes are replaced and two-factor is turned off.', async () => {
  const server = await createBetterAuthDouble();
  const { adapter, recoveryCodes } = await enroll(server);
  const fresh = await adapter.recoveryCodes!({ proof: { password: PASSWORD }, signal });
  expect(fresh).toHaveLength(10);
  expect(fresh).not.toEqual(recoveryCodes);
  await adapter.disable!({ proof: { password: PASSWORD }, signal });
  expect(await adapter.status!({ signal })).toEqual({ enrolled: false });
});

it('A code signs in. A wrong one does not.', async () => {
  const server = await createBetterAuthDouble();
  const { code } = await enroll(server);
  await signIn(server);
  const { verify } = createBetterAuthChallengeAdapter(server.client);
  const send = (text: string) => verify({ code: text, kind: 'code', trustDevice: false, signal });
  await expect(send('000000')).rejects.toMatchObject({ type: 'invalid-code' });
  await send(code());
  const { data } = await server.client.getSession();
  expect(data?.user.email).toBe(EMAIL);
});

it('A recovery code signs in once, with or without its hyphen.', async () => {
  const server = await createBetterAuthDouble();
  const { recoveryCodes } = await enroll(server);
  const { verify } = createBetterAuthChallengeAdapter(server.client);
  const send = (code: string) =>
    verify({ code, kind: 'recovery-code', trustDevice: false, signal });
  await signIn(server);
  await send(recoveryCodes[0]!.replace('-', ''));
  await signIn(server);
  await expect(send(recoveryCodes[0]!)).rejects.toMatchObject({ type: 'invalid-code' });
  await send(recoveryCodes[1]!);
  const { data } = await server.client.getSession();
  expect(data?.user.email).toBe(EMAIL);
});

it('A trusted device is not asked again.', async () => {
  const server = await createBetterAuthDouble();
  const { code } = await enroll(server);
  await signIn(server);
  const { verify } = createBetterAuthChallengeAdapter(server.client);
  await verify({ code: code(), kind: 'code', trustDevice: true, signal });
  await server.client.signOut();
  const { data } = await server.client.signIn.email({ email: EMAIL, password: PASSWORD });
  expect(data).toMatchObject({ user: { email: EMAIL } });
});

it('A limit says how long to wait, which the server writes into a header.', async () => {
  const server = await createBetterAuthDouble({ isLimited: true });
  const { start } = createAdapter(server);
  const tryPassword = () =>
    start({ intent: 'enroll', proof: { password: 'wrong' }, signal }).catch(
      (error: unknown) => error,
    );
  let error = await tryPassword();
  for (let request = 0; request < 5; request++) {
    error = await tryPassword();
  }
  expect(error).toMatchObject({ type: 'rate-limited' });
  const { retryAt } = error as { retryAt: number };
  expect(retryAt - Date.now()).toBeGreaterThan(0);
  expect(retryAt - Date.now()).toBeLessThanOrEqual(10_000);
});

it('A request that gets lost stays an error of fetch, which the wizard takes for the network.', async () => {
  const { client, wire } = await createBetterAuthDouble();
  const adapter = createBetterAuthAdapter(client);
  wire.isOffline = true;
  await expect(adapter.status!({ signal })).rejects.toThrow('Failed to fetch');
  await expect(
    adapter.start({ intent: 'enroll', proof: { password: PASSWORD }, signal }),
  ).rejects.toThrow('Failed to fetch');
});

it('Signed out, the status is that the session has ended.', async () => {
  const server = await createBetterAuthDouble();
  await server.client.signOut();
  const { status } = createAdapter(server);
  await expect(status!({ signal })).rejects.toMatchObject({ type: 'session-expired' });
});

it('No error has a password, a code or a key in its text.', async () => {
  const server = await createBetterAuthDouble();
  const { adapter } = await enroll(server);
  const secret = 'open-sesame-sesame';
  for (const attempt of [
    () => adapter.start({ intent: 'enroll', proof: { password: secret }, signal }),
    () => adapter.disable!({ proof: { password: secret }, signal }),
    () => adapter.verify({ code: '123987', enrollment: {}, intent: 'enroll', signal }),
  ]) {
    const error = await attempt().then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(Error);
    const { message } = error as Error;
    expect(JSON.stringify([message, error])).not.toMatch(/sesame|123987|otpauth/);
  }
});
