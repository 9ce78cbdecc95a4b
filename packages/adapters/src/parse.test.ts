import { generateSecret, generateTotp } from '@tessera/core';
import { expect, it, vi } from 'vitest';
import { createParseChallengeAdapter } from './parse.ts';
import { WireError } from './test/create-wire.ts';
import { createParseDouble } from './test/double-parse.ts';
import { EMAIL, PASSWORD } from './test/double.ts';

const { signal } = new AbortController();

it('The text with both recovery codes is two codes.', async () => {
  const { adapter, state } = createParseDouble();
  const enrollment = await adapter.start({ intent: 'enroll', signal });
  const code = generateTotp({ secret: enrollment.secret! });
  expect(await adapter.verify({ code, enrollment, intent: 'enroll', signal })).toEqual({
    recoveryCodes: state.codes,
  });
  expect(state.codes).toHaveLength(2);
});

it('With one error for both codes, the new app tells which of them is wrong.', async () => {
  const { adapter, state } = createParseDouble();
  state.active = generateSecret();
  const enrollment = await adapter.start({ intent: 'replace', signal });
  const right = generateTotp({ secret: enrollment.secret! });
  const old = generateTotp({ secret: state.active });
  const send = (code: string, proof: string) =>
    adapter.verify({ code, enrollment, intent: 'replace', proof: { code: proof }, signal });
  await expect(send('000000', old)).rejects.toMatchObject({ type: 'invalid-code' });
  await expect(send(right, '000000')).rejects.toMatchObject({ type: 'reauthentication-failed' });
  await send(right, old);
  expect(state.active).toBe(enrollment.secret);
});

it('A key that the adapter makes is long enough for Parse Server.', async () => {
  const { adapter } = createParseDouble();
  const { secret } = await adapter.start({ intent: 'enroll', signal });
  expect(secret!.length).toBeGreaterThanOrEqual(20);
});

it('The app gets the session after a right code.', async () => {
  const { options, state } = createParseDouble();
  state.active = generateSecret();
  const onSignIn = vi.fn<(sessionToken: string) => void>();
  const { verify } = createParseChallengeAdapter({
    ...options,
    username: EMAIL,
    password: PASSWORD,
    onSignIn,
  });
  const code = generateTotp({ secret: state.active });
  await verify({ code, kind: 'code', trustDevice: false, signal });
  expect(onSignIn).toHaveBeenCalledWith('session-token');
});

it('Without a user nothing is sent.', async () => {
  const { adapter, state, wire } = createParseDouble();
  state.isSignedIn = false;
  await expect(adapter.status!({ signal })).rejects.toMatchObject({ type: 'session-expired' });
  expect(wire.requests).toEqual([]);
});

it.each([
  [400, 209, 'Invalid session token', 'session-expired'],
  [400, 119, 'Permission denied', 'not-allowed'],
  [404, 101, 'Your account is locked due to multiple failed login attempts.', 'locked'],
  [400, 141, 'Invalid MFA data', 'unknown'],
  [500, 1, 'Internal server error.', 'unknown'],
])('The status %i with the code %i and the text “%s” is the error %s.', async (...row) => {
  const [status, code, error, type] = row;
  const { adapter, wire } = createParseDouble();
  wire.refuse = () => new WireError(status, { code, error });
  await expect(adapter.status!({ signal })).rejects.toMatchObject({ type });
});
