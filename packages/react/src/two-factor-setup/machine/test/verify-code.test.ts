import { beforeAll, describe, expect, it, vi } from 'vitest';
import { SECRET, createDeferred, settle } from '../../../../test/fixtures.ts';
import { mountSetup, startSetup, waitForAnswer } from '../../../../test/setup-controller.ts';
import type { Enrollment, TwoFactorAdapter, TwoFactorVerifyResult } from '../../adapter/adapter.ts';
import { loadDeferred } from '../load-deferred.ts';

// Loaded here, so that no test has to wait for it.
beforeAll(async () => void (await loadDeferred()));

describe('verifyCode', () => {
  it('The wizard removes spaces and hyphens from the code before it sends it.', async () => {
    const { controller, adapter } = await startSetup();
    controller.submit(' 123-456 ');
    expect(adapter.verify).toHaveBeenCalledWith(expect.objectContaining({ code: '123456' }));
  });

  it('The wizard does not send an incomplete code.', async () => {
    const { controller, adapter } = await startSetup();
    controller.submit('12345');
    expect(adapter.verify).not.toHaveBeenCalled();
    expect(controller.getState()).toMatchObject({ error: { type: 'incomplete-code', digits: 6 } });
  });

  it('The wizard sends a code once, however often it is submitted.', async () => {
    const answer = createDeferred<TwoFactorVerifyResult>();
    const verify = vi.fn(() => answer.promise);
    const { controller } = await startSetup({ verify });
    controller.submit('123456');
    controller.submit('123456');
    controller.submit('654321');
    expect(verify).toHaveBeenCalledTimes(1);
  });

  it('The wizard does not send a rejected code again.', async () => {
    const verify = vi.fn(async () => false);
    const { controller } = await startSetup({ verify });
    controller.submit('123456');
    await waitForAnswer(controller);
    controller.submit('123456');
    await settle();
    expect(verify).toHaveBeenCalledTimes(1);
    expect(controller.getState()).toMatchObject({ error: { type: 'repeated-code' } });
  });

  it('The wizard sends a code again after a network error.', async () => {
    const verify = vi
      .fn<() => Promise<TwoFactorVerifyResult>>()
      .mockRejectedValueOnce({ type: 'network' });
    const { controller } = await startSetup({ verify });
    controller.submit('123456');
    await settle();
    controller.submit('123456');
    await settle();
    expect(controller.getState().status).toBe('done');
  });

  it('The adapter gets the handle of the enrollment back untouched.', async () => {
    const handle = { factor: Symbol('factor') };
    const { controller, adapter } = await startSetup({
      start: async () => ({ secret: SECRET, handle }),
    });
    controller.submit('123456');
    const [{ enrollment }] = vi.mocked(adapter.verify).mock.calls[0] as [
      { enrollment: Enrollment },
    ];
    expect(enrollment.handle).toBe(handle);
  });

  it.each<[string, () => Promise<TwoFactorVerifyResult>, object]>([
    ['false', async () => false, { type: 'invalid-code' }],
    [
      'a returned error',
      async () => ({ error: { type: 'invalid-code', attemptsLeft: 2 } }),
      { type: 'invalid-code', attemptsLeft: 2 },
    ],
    [
      'a thrown error',
      () => Promise.reject(Object.assign(new Error('no'), { type: 'code-reused' })),
      { type: 'code-reused' },
    ],
  ])('The wizard reads %s as a rejection.', async (_name, verify, error) => {
    const { controller } = await startSetup({ verify });
    controller.submit('123456');
    await settle();
    expect(controller.getState()).toMatchObject({ status: 'scan', error });
  });

  it('A code succeeds when its answer was lost but the status says that two-factor is on.', async () => {
    const onEnrolled = vi.fn();
    const { controller } = await startSetup(
      {
        verify: () => Promise.reject({ type: 'network' }),
        status: async () => ({ enrolled: true }),
      },
      { onEnrolled },
    );
    controller.submit('123456');
    await settle();
    expect(controller.getState().status).toBe('done');
    expect(onEnrolled).toHaveBeenCalledTimes(1);
  });

  it.each(['enrollment-expired', 'already-enrolled'] as const)(
    'A code succeeds when the browser sent the request twice and the second answer is %s.',
    async (type) => {
      const { controller } = await startSetup({
        verify: async () => ({ error: { type } }),
        status: async () => ({ enrolled: true }),
      });
      controller.submit('123456');
      await settle();
      expect(controller.getState().status).toBe('done');
    },
  );

  it('An enrollment is expired when the backend says so and two-factor is still off.', async () => {
    const { controller } = await startSetup({
      verify: () => Promise.reject({ type: 'enrollment-expired' }),
      status: async () => ({ enrolled: false }),
    });
    controller.submit('123456');
    await settle();
    expect(controller.getState().status).toBe('expired');
  });

  it('A lost answer is a network error when the status request fails, too.', async () => {
    const { controller } = await startSetup({
      verify: () => Promise.reject({ type: 'network' }),
      status: () => Promise.reject(new Error('still offline')),
    });
    controller.submit('123456');
    await settle();
    expect(controller.getState()).toMatchObject({ status: 'scan', error: { type: 'network' } });
  });

  it.each([
    ['was accepted', ['old', 'new'], 'done'],
    ['was not accepted', ['old'], 'scan'],
  ])('The list of authenticators says whether a replacement %s.', async (_name, after, status) => {
    const on = { enrolled: true, canReplace: true };
    const { controller } = await mountSetup({
      verify: () => Promise.reject({ type: 'network' }),
      status: vi
        .fn<NonNullable<TwoFactorAdapter['status']>>()
        .mockResolvedValueOnce({ ...on, authenticators: [{ id: 'old' }] })
        .mockResolvedValueOnce({ ...on, authenticators: after.map((id) => ({ id })) }),
    });
    controller.start('replace');
    await settle();
    controller.submit('123456');
    await settle();
    expect(controller.getState().status).toBe(status);
  });

  it('Two-factor that was on before does not count as an accepted code.', async () => {
    const { controller } = await mountSetup({
      resume: async () => ({ secret: SECRET }),
      verify: () => Promise.reject({ type: 'network' }),
      status: async () => ({ enrolled: true }),
    });
    controller.submit('123456');
    await settle();
    expect(controller.getState()).toMatchObject({ status: 'scan', error: { type: 'network' } });
  });
});
