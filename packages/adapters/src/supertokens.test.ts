import { generateTotp } from '@tessera/core';
import { expect, it } from 'vitest';
import { createSupertokensChallengeAdapter } from './supertokens.ts';
import { WireError } from './test/create-wire.ts';
import { createSupertokensDouble } from './test/double-supertokens.ts';

const { signal } = new AbortController();

type Double = ReturnType<typeof createSupertokensDouble>;

async function enroll({ adapter }: Double, intent: 'enroll' | 'add' | 'replace', name?: string) {
  const input = { intent, ...(name !== undefined && { name }), signal };
  const enrollment = await adapter.start(input);
  const code = generateTotp({ secret: enrollment.secret! });
  await adapter.verify({ ...input, code, enrollment });
}

it('A wrong code, which is data, says how many tries are left.', async () => {
  const { adapter } = createSupertokensDouble();
  const enrollment = await adapter.start({ intent: 'enroll', signal });
  await expect(
    adapter.verify({ code: '000000', enrollment, intent: 'enroll', signal }),
  ).rejects.toMatchObject({ type: 'invalid-code', attemptsLeft: 4 });
});

it('Too many codes, which is data, says how long to wait.', async () => {
  const { adapter, state } = createSupertokensDouble();
  const enrollment = await adapter.start({ intent: 'enroll', signal });
  state.status = 'LIMIT_REACHED_ERROR';
  const error: unknown = await adapter
    .verify({ code: '123456', enrollment, intent: 'enroll', signal })
    .catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ type: 'rate-limited' });
  const { retryAt } = error as { retryAt: number };
  expect(Math.round((retryAt - Date.now()) / 1000)).toBe(30);
});

it('A status that is not known is never taken for a success.', async () => {
  const { adapter, state } = createSupertokensDouble();
  const enrollment = await adapter.start({ intent: 'enroll', signal });
  state.status = 'SOMETHING_NEW';
  const input = { code: generateTotp({ secret: enrollment.secret! }), signal };
  await expect(adapter.verify({ ...input, enrollment, intent: 'enroll' })).rejects.toMatchObject({
    type: 'unknown',
  });
  const { verify } = createSupertokensChallengeAdapter({
    verifyCode: async () => ({ status: 'SOMETHING_NEW' }),
  });
  await expect(verify({ ...input, kind: 'code', trustDevice: false })).rejects.toMatchObject({
    type: 'unknown',
  });
});

it('The key URI of SuperTokens, which does not encode every character, is left out.', async () => {
  const { adapter } = createSupertokensDouble();
  expect(await adapter.start({ intent: 'enroll', signal })).not.toHaveProperty('keyUri');
});

it('The same name for two authenticators is a conflict, unless the first was not confirmed.', async () => {
  const double = createSupertokensDouble();
  await double.adapter.start({ intent: 'enroll', name: 'Pixel 9', signal });
  await enroll(double, 'enroll', 'Pixel 9');
  await expect(
    double.adapter.start({ intent: 'add', name: 'Pixel 9', signal }),
  ).rejects.toMatchObject({ type: 'name-conflict' });
});

it.each([
  [401, {}, 'session-expired'],
  [403, { message: 'invalid claim' }, 'reauthentication-required'],
  [403, {}, 'not-allowed'],
  [429, {}, 'rate-limited'],
  [500, {}, 'unknown'],
])('A thrown response with the status %i and the body %o is the error %s.', async (...row) => {
  const [status, body, type] = row;
  const { adapter, wire } = createSupertokensDouble();
  wire.refuse = () => new WireError(status, body);
  await expect(adapter.start({ intent: 'enroll', signal })).rejects.toMatchObject({ type });
});
