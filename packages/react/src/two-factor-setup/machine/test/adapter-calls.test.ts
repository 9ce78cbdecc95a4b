import { beforeAll, describe, expect, it, vi } from 'vitest';
import { SECRET, createAdapter, createDeferred, settle } from '../../../../test/fixtures.ts';
import { createSetup, startSetup } from '../../../../test/setup-controller.ts';
import type { TwoFactorAdapter } from '../../adapter/adapter.ts';
import { loadDeferred } from '../load-deferred.ts';
import { type CallOwner, ask, beginCall } from '../adapter-calls.ts';
import { request } from '../request.ts';
import { createSetupController } from '../controller.ts';

// Loaded here, so that no test has to wait for it.
beforeAll(async () => void (await loadDeferred()));

describe('re-authentication', () => {
  const required = { type: 'reauthentication-required' } as const;

  it('The wizard re-authenticates the user and then starts again.', async () => {
    const start = vi
      .fn<TwoFactorAdapter['start']>()
      .mockRejectedValueOnce(required)
      .mockResolvedValueOnce({ secret: SECRET });
    const reauthenticate = vi.fn(async () => undefined);
    const { controller } = createSetup({ start, reauthenticate });
    controller.start();
    await settle();
    expect(reauthenticate).toHaveBeenCalledTimes(1);
    expect(controller.getState().status).toBe('scan');
  });

  it('A declined re-authentication returns to the screen before.', async () => {
    const start = vi.fn<TwoFactorAdapter['start']>().mockRejectedValue(required);
    const { controller } = createSetup({ start, reauthenticate: async () => false });
    controller.start();
    await settle();
    expect(controller.getState()).toMatchObject({ status: 'intro' });
    expect(start).toHaveBeenCalledTimes(1);
  });

  it.each<[string, Partial<TwoFactorAdapter>, string]>([
    ['verify', { verify: vi.fn().mockRejectedValueOnce(required).mockResolvedValue(true) }, 'done'],
    [
      'confirm-recovery-codes',
      {
        verify: async () => ({ recoveryCodes: ['A'] }),
        confirmRecoveryCodes: vi.fn().mockRejectedValueOnce(required).mockResolvedValue(undefined),
      },
      'done',
    ],
  ])('The backend can require re-authentication for %s.', async (reason, parts, status) => {
    const reauthenticate = vi.fn(async () => ({ token: 'proof' }));
    const { controller, adapter } = await startSetup({ ...parts, reauthenticate });
    controller.submit('123456');
    await settle();
    controller.confirmRecoveryCodes();
    await settle();
    expect(reauthenticate).toHaveBeenCalledWith(expect.objectContaining({ reason }));
    expect(controller.getState().status).toBe(status);
    const asked = adapter.confirmRecoveryCodes ?? adapter.verify;
    expect(asked).toHaveBeenLastCalledWith(expect.objectContaining({ proof: { token: 'proof' } }));
  });

  it.each(['scan', 'codes'])(
    'A declined re-authentication returns to the status %s.',
    async (status) => {
      const { controller } = await startSetup({
        verify: async () =>
          status === 'scan' ? Promise.reject(required) : { recoveryCodes: ['A'] },
        confirmRecoveryCodes: () => Promise.reject(required),
        reauthenticate: async () => false,
      });
      controller.submit('123456');
      await settle();
      controller.confirmRecoveryCodes();
      await settle();
      expect(controller.getState()).toMatchObject({ status, error: undefined });
    },
  );

  it('The adapter that asked for re-authentication gets the second request, although your app has passed another one.', async () => {
    const inline = (): TwoFactorAdapter => {
      let password: string | undefined;
      return createAdapter({
        status: async () => ({ enrolled: true }),
        disable: () => (password ? Promise.resolve() : Promise.reject(required)),
        async reauthenticate() {
          controller.update({ adapter: inline() });
          password = 'correct horse';
        },
      });
    };
    const controller = createSetupController({ adapter: inline() });
    controller.mount();
    await settle();
    controller.disable();
    await settle();
    expect(controller.getState().status).toBe('disabled');
  });

  it('The wizard re-authenticates the user once per request.', async () => {
    const start = vi.fn<TwoFactorAdapter['start']>().mockRejectedValue(required);
    const { controller } = createSetup({ start, reauthenticate: async () => true });
    controller.start();
    await settle();
    expect(start).toHaveBeenCalledTimes(2);
    expect(controller.getState()).toMatchObject({ status: 'failed', error: required });
  });
});

describe('request', () => {
  const required = { type: 'reauthentication-required' } as const;

  function createOwner(parts: Partial<TwoFactorAdapter> = {}): CallOwner {
    return {
      options: { adapter: createAdapter(parts) },
      abortController: new AbortController(),
      proof: undefined,
      ask: async () => false,
    };
  }

  it('A request that succeeds is done and has a value.', async () => {
    const call = beginCall(createOwner());
    expect(await request(call, 'start', async () => 7)).toEqual({ type: 'done', value: 7 });
  });

  it('A request that fails has the error that `mapError` reads.', async () => {
    const call = beginCall(createOwner({ mapError: () => ({ type: 'locked' }) }));
    expect(await request(call, 'start', () => Promise.reject(new Error('boom')))).toEqual({
      type: 'failed',
      error: { type: 'locked' },
    });
  });

  it('A request is declined when the user declines to re-authenticate.', async () => {
    const call = beginCall(createOwner({ reauthenticate: async () => false }));
    expect(await request(call, 'start', () => Promise.reject(required))).toEqual({
      type: 'declined',
    });
  });

  it('A request fails when the re-authentication fails.', async () => {
    const reauthenticate = () => Promise.reject({ type: 'reauthentication-failed' });
    const call = beginCall(createOwner({ reauthenticate }));
    expect(await request(call, 'start', () => Promise.reject(required))).toEqual({
      type: 'failed',
      error: { type: 'reauthentication-failed' },
    });
  });

  it.each(['resolve', 'reject'] as const)(
    'A request is superseded by a newer call, also when its promise settles by %s.',
    async (settlement) => {
      const owner = createOwner();
      const answer = createDeferred<unknown>();
      const outcome = request(beginCall(owner), 'start', () => answer.promise);
      beginCall(owner);
      answer[settlement](undefined);
      expect(await outcome).toEqual({ type: 'superseded' });
    },
  );

  it('A request of a superseded call is not sent.', async () => {
    const owner = createOwner();
    const call = beginCall(owner);
    beginCall(owner);
    const send = vi.fn(async () => undefined);
    expect(await request(call, 'start', send)).toEqual({ type: 'superseded' });
    expect(send).not.toHaveBeenCalled();
  });

  it('A question that fails has no answer.', async () => {
    const call = beginCall(createOwner());
    expect(await ask(call, () => Promise.reject(new Error('boom')))).toBeUndefined();
    expect(
      await ask(call, () => {
        throw new Error('boom');
      }),
    ).toBeUndefined();
  });
});
