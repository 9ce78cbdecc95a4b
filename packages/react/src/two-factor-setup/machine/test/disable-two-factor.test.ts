import { beforeAll, describe, expect, it, vi } from 'vitest';
import { settle } from '../../../../test/fixtures.ts';
import { createSetup, mountSetup } from '../../../../test/setup-controller.ts';
import type { TwoFactorAdapter } from '../../adapter/adapter.ts';
import { loadDeferred } from '../load-deferred.ts';
import type { SetupController } from '../setup-controller.ts';
import type { SetupOptions } from '../setup-options.ts';

// Loaded here, so that no test has to wait for it.
beforeAll(async () => void (await loadDeferred()));

describe('disableTwoFactor', () => {
  async function enrolled(
    parts: Partial<TwoFactorAdapter>,
    options: Partial<SetupOptions> = {},
  ): Promise<SetupController> {
    const { controller } = await mountSetup(
      { status: async () => ({ enrolled: true }), ...parts },
      options,
    );
    expect(controller.getState().status).toBe('enrolled');
    return controller;
  }

  it('Two-factor is turned off once, after re-authentication, and your app is told.', async () => {
    const disable = vi
      .fn<() => Promise<void>>()
      .mockRejectedValueOnce({ type: 'reauthentication-required' })
      .mockResolvedValueOnce(undefined);
    const reauthenticate = vi.fn(async () => undefined);
    const onDisabled = vi.fn();
    const onEvent = vi.fn();
    const controller = await enrolled({ disable, reauthenticate }, { onDisabled, onEvent });
    controller.disable();
    controller.disable();
    await settle();
    expect(disable).toHaveBeenCalledTimes(2);
    expect(reauthenticate).toHaveBeenCalledWith(expect.objectContaining({ reason: 'disable' }));
    expect(controller.getState()).toMatchObject({
      status: 'disabled',
      intent: 'enroll',
      account: { enrolled: false },
    });
    expect(onDisabled).toHaveBeenCalledTimes(1);
    expect(onEvent).toHaveBeenLastCalledWith({ type: 'disabled' });
  });

  it('Two-factor stays on when the user declines to re-authenticate.', async () => {
    const controller = await enrolled({
      disable: () => Promise.reject({ type: 'reauthentication-required' }),
      reauthenticate: async () => false,
    });
    controller.disable();
    await settle();
    expect(controller.getState().status).toBe('enrolled');
  });

  it('A failure to turn two-factor off says why, and the user can retry.', async () => {
    const disable = vi
      .fn<() => Promise<void>>()
      .mockRejectedValueOnce({ type: 'network' })
      .mockResolvedValueOnce(undefined);
    const controller = await enrolled({ disable });
    controller.disable();
    await settle();
    expect(controller.getState()).toMatchObject({
      status: 'failed',
      returnScreen: 'enrolled',
      error: { type: 'network' },
    });
    controller.disable();
    await settle();
    expect(controller.getState().status).toBe('disabled');
  });

  it('Two-factor cannot be turned off without `disable` in the adapter, or while it is off.', async () => {
    const controller = await enrolled({});
    controller.disable();
    expect(controller.getState().status).toBe('enrolled');
    const disable = vi.fn(async () => undefined);
    const { controller: other } = createSetup({ disable });
    other.disable();
    expect(disable).not.toHaveBeenCalled();
  });

  it('The user can set up two-factor again after turning it off.', async () => {
    const controller = await enrolled({ disable: async () => undefined });
    controller.disable();
    await settle();
    controller.start();
    await settle();
    expect(controller.getState()).toMatchObject({ status: 'scan', intent: 'enroll' });
  });
});
