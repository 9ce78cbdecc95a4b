import { beforeAll, describe, expect, it, vi } from 'vitest';
import { SECRET, createDeferred, settle } from '../../../../test/fixtures.ts';
import {
  createSetup,
  mountSetup,
  startSetup,
  waitForAnswer,
} from '../../../../test/setup-controller.ts';
import type { Enrollment, TwoFactorAdapter, TwoFactorVerifyResult } from '../../adapter/adapter.ts';
import { loadDeferred } from '../load-deferred.ts';

// Loaded here, so that no test has to wait for it.
beforeAll(async () => void (await loadDeferred()));

describe('cancelSetup', () => {
  it('Canceling discards the pending enrollment and tells your app.', async () => {
    const cancel = vi.fn(async () => undefined);
    const onCancel = vi.fn();
    const { controller } = await startSetup({ cancel }, { onCancel });
    controller.cancel();
    expect(cancel).toHaveBeenCalledTimes(1);
    expect(onCancel).toHaveBeenCalledTimes(1);
    expect(controller.getState()).toMatchObject({ status: 'canceled' });
  });

  it('Canceling discards an enrollment that arrives later.', async () => {
    const answer = createDeferred<Enrollment>();
    const cancel = vi.fn(async () => undefined);
    const { controller } = createSetup({ start: () => answer.promise, cancel });
    controller.start();
    await settle();
    controller.cancel();
    answer.resolve({ secret: SECRET, handle: 7 });
    await settle();
    expect(cancel).toHaveBeenCalledWith({ secret: SECRET, handle: 7 });
    expect(controller.getState()).toMatchObject({ status: 'canceled' });
  });

  describe('while a code is checked', () => {
    async function canceled(onCancel = vi.fn()) {
      const answer = createDeferred<TwoFactorVerifyResult>();
      const cancel = vi.fn(async () => undefined);
      const onEnrolled = vi.fn();
      const made = await startSetup(
        { verify: () => answer.promise, cancel },
        { onCancel, onEnrolled },
      );
      made.controller.submit('123456');
      made.controller.cancel();
      await settle();
      // The backend may be turning two-factor on.
      expect([cancel.mock.calls, onCancel.mock.calls]).toEqual([[], []]);
      return { ...made, answer, cancel, onCancel, onEnrolled };
    }

    it('A canceled setup shows the recovery codes when the code turned two-factor on.', async () => {
      const { answer, cancel, controller, onCancel, onEnrolled } = await canceled();
      answer.resolve({ recoveryCodes: ['A'] });
      await settle();
      expect(controller.getState()).toMatchObject({ status: 'codes', codes: ['A'] });
      expect(onEnrolled).toHaveBeenCalledTimes(1);
      expect([cancel.mock.calls, onCancel.mock.calls]).toEqual([[], []]);
    });

    it('A canceled setup ends and discards the enrollment when the code was wrong.', async () => {
      const { answer, cancel, controller, onCancel } = await canceled();
      answer.resolve(false);
      await waitForAnswer(controller);
      expect(controller.getState().status).toBe('canceled');
      expect([cancel.mock.calls.length, onCancel.mock.calls.length]).toEqual([1, 1]);
    });

    it('Canceling twice does not wait for the answer to the code.', async () => {
      const { answer, cancel, controller, onCancel, onEnrolled } = await canceled();
      controller.cancel();
      expect(controller.getState().status).toBe('canceled');
      answer.resolve(true);
      await settle();
      expect(onCancel).toHaveBeenCalledTimes(1);
      expect([cancel.mock.calls, onEnrolled.mock.calls]).toEqual([[], []]);
    });
  });

  it('Canceling during re-authentication sends no further request.', async () => {
    const proof = createDeferred<boolean>();
    const disable = vi
      .fn<NonNullable<TwoFactorAdapter['disable']>>()
      .mockRejectedValueOnce({ type: 'reauthentication-required' });
    const { controller, adapter } = await mountSetup({
      status: async () => ({ enrolled: true }),
      disable,
      reauthenticate: () => proof.promise,
    });
    controller.start('replace');
    await settle();
    controller.cancel();
    proof.resolve(true);
    await settle();
    expect(controller.getState().status).toBe('canceled');
    expect(disable).toHaveBeenCalledTimes(1);
    expect(adapter.start).not.toHaveBeenCalled();
  });

  it('Canceling succeeds when the backend fails to discard the enrollment.', async () => {
    const { controller } = await startSetup({ cancel: () => Promise.reject(new Error('boom')) });
    controller.cancel();
    await settle();
    expect(controller.getState()).toMatchObject({ status: 'canceled' });
  });
});
