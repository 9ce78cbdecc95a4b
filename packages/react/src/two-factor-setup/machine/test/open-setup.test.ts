import { beforeAll, describe, expect, it, vi } from 'vitest';
import { SECRET, createDeferred, settle } from '../../../../test/fixtures.ts';
import { createSetup, mountSetup } from '../../../../test/setup-controller.ts';
import type { Enrollment, TwoFactorAdapter, TwoFactorStatus } from '../../adapter/adapter.ts';
import { loadDeferred } from '../load-deferred.ts';

// Loaded here, so that no test has to wait for it.
beforeAll(async () => void (await loadDeferred()));

describe('openSetup', () => {
  it('The wizard continues the enrollment of an earlier visit and skips the intro.', async () => {
    const { controller, adapter } = createSetup({ resume: async () => ({ secret: SECRET }) });
    controller.mount();
    controller.mount();
    await settle();
    expect(controller.getState().status).toBe('scan');
    expect(adapter.start).not.toHaveBeenCalled();
  });

  it.each<[string, NonNullable<TwoFactorAdapter['resume']>]>([
    ['there is no earlier one', async () => null],
    ['the request fails', () => Promise.reject(new Error('boom'))],
    ['the earlier one cannot be read', async () => ({})],
  ])('A wizard without an intro starts an enrollment when %s.', async (_name, resume) => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const { controller, adapter } = await mountSetup({ resume }, { intro: false });
    expect(adapter.start).toHaveBeenCalledTimes(1);
    expect(controller.getState().status).toBe('scan');
  });

  it('The wizard creates no second key when the user starts before `resume` answers.', async () => {
    const answer = createDeferred<Enrollment>();
    const { controller, adapter } = createSetup({ resume: () => answer.promise });
    controller.mount();
    controller.start();
    await settle();
    answer.resolve({ secret: SECRET.slice(0, 16) });
    await settle();
    expect(controller.getState()).toMatchObject({ details: { secret: SECRET.slice(0, 16) } });
    expect(adapter.start).not.toHaveBeenCalled();
  });

  it('The wizard starts no enrollment on an account with two-factor when the user starts before `status` answers.', async () => {
    const answer = createDeferred<TwoFactorStatus>();
    const { controller, adapter } = createSetup({ status: () => answer.promise });
    controller.mount();
    controller.start();
    answer.resolve({ enrolled: true });
    await settle();
    expect(controller.getState().status).toBe('enrolled');
    expect(adapter.start).not.toHaveBeenCalled();
  });

  it('The wizard waits 8 seconds for the status.', async () => {
    vi.useFakeTimers();
    const { controller, adapter } = createSetup({ status: () => new Promise(() => undefined) });
    controller.mount();
    controller.start();
    await vi.advanceTimersByTimeAsync(8000);
    vi.useRealTimers();
    expect(adapter.start).toHaveBeenCalledTimes(1);
  });

  it('The wizard ignores the answer of `resume` after an unmount and asks again on the next mount.', async () => {
    const resume = vi.fn(async () => ({ secret: SECRET }));
    const { controller } = createSetup({ resume });
    controller.mount();
    controller.unmount();
    await settle();
    expect(controller.getState().status).toBe('intro');
    controller.mount();
    await settle();
    expect(controller.getState().status).toBe('scan');
    expect(resume).toHaveBeenCalledTimes(2);
  });

  it('The wizard shows the enrollment that your app passed and asks the backend nothing.', async () => {
    const resume = vi.fn(async () => null);
    const { controller, adapter } = await mountSetup(
      { resume },
      { initialEnrollment: { secret: SECRET, handle: 3 } },
    );
    expect(resume).not.toHaveBeenCalled();
    expect(controller.getState()).toMatchObject({ status: 'scan', enrollment: { handle: 3 } });
    expect(adapter.start).not.toHaveBeenCalled();
  });

  it('The wizard starts no enrollment by itself on an account with two-factor.', async () => {
    const { controller, adapter } = await mountSetup(
      { status: async () => ({ enrolled: true }) },
      { intro: false },
    );
    expect(controller.getState()).toMatchObject({ status: 'enrolled' });
    expect(adapter.start).not.toHaveBeenCalled();
  });

  it('The wizard starts an enrollment when the status request fails.', async () => {
    const { controller } = await mountSetup(
      { status: () => Promise.reject(new Error('offline')) },
      { intro: false },
    );
    expect(controller.getState().status).toBe('scan');
  });
});

describe('openSetup, with an intent', () => {
  const on = { enrolled: true, canAdd: true, canReplace: true };

  it.each(['add', 'replace'] as const)(
    'The intent to %s starts on mount, once.',
    async (intent) => {
      const { controller, adapter } = createSetup({ status: async () => on }, { intent });
      controller.mount();
      controller.mount();
      await settle();
      expect(controller.getState()).toMatchObject({ status: 'scan', intent, account: on });
      expect(adapter.start).toHaveBeenCalledTimes(1);
      expect(adapter.start).toHaveBeenCalledWith(expect.objectContaining({ intent }));
    },
  );

  it('The intent to replace does not turn two-factor off unless the status says that it is on.', async () => {
    const disable = vi.fn(async () => undefined);
    const { controller } = await mountSetup({ disable }, { intent: 'replace' });
    expect(controller.getState()).toMatchObject({ status: 'scan', intent: 'replace' });
    expect(disable).not.toHaveBeenCalled();
  });

  it('The intent of new recovery codes generates them once.', async () => {
    const recoveryCodes = vi.fn(async () => ['A']);
    const { controller } = createSetup({ recoveryCodes }, { intent: 'recovery-codes' });
    controller.mount();
    controller.mount();
    await settle();
    expect(controller.getState()).toMatchObject({ status: 'codes', codes: ['A'], renewing: true });
    expect(recoveryCodes).toHaveBeenCalledTimes(1);
  });

  it('The intent of new recovery codes generates none for a wizard that unmounts at once.', async () => {
    const recoveryCodes = vi.fn(async () => ['A']);
    const { controller } = createSetup(
      { recoveryCodes, status: async () => on },
      { intent: 'recovery-codes' },
    );
    controller.mount();
    controller.unmount();
    await settle();
    expect(recoveryCodes).not.toHaveBeenCalled();
  });

  it.each(['replace', 'recovery-codes'] as const)(
    'The wizard cancels the intent %s when the user declines to re-authenticate.',
    async (intent) => {
      const onCancel = vi.fn();
      const required = () => Promise.reject({ type: 'reauthentication-required' });
      const { controller } = await mountSetup(
        {
          status: async () => on,
          start: required,
          recoveryCodes: required,
          reauthenticate: async () => false,
        },
        { intent, onCancel },
      );
      expect(controller.getState().status).toBe('canceled');
      expect(onCancel).toHaveBeenCalledTimes(1);
    },
  );
});
