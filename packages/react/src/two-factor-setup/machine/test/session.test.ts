import { beforeAll, describe, expect, it, vi } from 'vitest';
import { createAdapter, settle } from '../../../../test/fixtures.ts';
import { createSetup, mountSetup, startSetup } from '../../../../test/setup-controller.ts';
import { loadDeferred } from '../load-deferred.ts';
import { createSetupController } from '../controller.ts';

// Loaded here, so that no test has to wait for it.
beforeAll(async () => void (await loadDeferred()));

describe('the name of the authenticator', () => {
  it('The suggested name is submitted when the user typed none.', async () => {
    const { controller, adapter } = createSetup({}, { naming: 'required' });
    controller.update({
      adapter,
      issuer: 'Acme',
      naming: 'required',
      suggestedName: 'Authenticator app',
    });
    controller.start();
    await settle();
    expect(adapter.start).toHaveBeenCalledWith(
      expect.objectContaining({ name: 'Authenticator app' }),
    );
  });

  it('A required name that is empty stops the start before anything is sent.', async () => {
    const { controller, adapter } = createSetup({}, { naming: 'required' });
    controller.setName(' ');
    controller.start();
    await settle();
    expect(controller.getState()).toMatchObject({
      status: 'failed',
      error: { type: 'name-required' },
    });
    expect(adapter.start).not.toHaveBeenCalled();
    controller.setName('Phone');
    controller.start();
    await settle();
    expect(adapter.start).toHaveBeenCalledTimes(1);
  });

  it('No name is submitted unless the wizard asks for one.', async () => {
    const { controller, adapter } = await startSetup();
    controller.submit('123456');
    await settle();
    expect(adapter.start).toHaveBeenCalledWith(expect.objectContaining({ name: undefined }));
    expect(adapter.verify).toHaveBeenCalledWith(expect.objectContaining({ name: undefined }));
  });

  it.each([
    [{ naming: 'optional', enrolled: false }, 1],
    [{ naming: 'optional', enrolled: true }, 0],
  ] as const)(
    'An optional name may be empty unless the account has another authenticator: %j.',
    async ({ naming, enrolled }, starts) => {
      const { controller, adapter } = await mountSetup(
        { status: async () => ({ enrolled, canAdd: true, authenticators: [{ id: '1' }] }) },
        { naming },
      );
      controller.setName('');
      controller.start('add');
      await settle();
      expect(adapter.start).toHaveBeenCalledTimes(starts);
    },
  );
});

describe('handlers of your app', () => {
  it('A handler that throws does not stop the wizard, and its error is reported as unhandled.', async () => {
    const thrown: unknown[] = [];
    const listen = (reason: unknown): void => void thrown.push(reason);
    process.on('unhandledRejection', listen);
    const boom = new Error('boom');
    const fail = (): never => {
      throw boom;
    };
    const { controller } = await startSetup(
      { recoveryCodes: async () => ['A'] },
      { onEvent: fail, onEnrolled: fail },
    );
    controller.submit('123456');
    await settle();
    await settle();
    process.off('unhandledRejection', listen);
    expect(controller.getState()).toMatchObject({ status: 'codes', codes: ['A'] });
    expect(new Set(thrown)).toEqual(new Set([boom]));
  });
});

describe('a wait that the backend asks for', () => {
  const limited = { type: 'rate-limited', retryAt: Date.now() + 60_000 } as const;

  it('The user cannot retry a start while the backend makes them wait.', async () => {
    const start = vi.fn(() => Promise.reject(limited));
    const { controller } = createSetup({ start });
    controller.start();
    await settle();
    controller.start();
    expect(start).toHaveBeenCalledTimes(1);
  });

  it('A retry that comes too early is reported with the seconds that are left.', async () => {
    const onEarlyTry = vi.fn<(secondsLeft: number) => void>();
    const adapter = createAdapter({ start: () => Promise.reject(limited) });
    const controller = createSetupController({ adapter, issuer: 'Acme' }, onEarlyTry);
    controller.start();
    await settle();
    expect(onEarlyTry).not.toHaveBeenCalled();
    controller.start();
    expect(onEarlyTry).toHaveBeenCalledOnce();
    const [[secondsLeft] = []] = onEarlyTry.mock.calls;
    expect(secondsLeft).toBeGreaterThan(0);
    expect(secondsLeft).toBeLessThanOrEqual(60);
  });

  it('The user can neither request recovery codes nor turn two-factor off while the backend makes them wait.', async () => {
    const recoveryCodes = vi.fn(() => Promise.reject(limited));
    const disable = vi.fn(() => Promise.reject(limited));
    const { controller } = await mountSetup({
      status: async () => ({ enrolled: true }),
      recoveryCodes,
      disable,
    });
    controller.disable();
    await settle();
    controller.disable();
    controller.generateRecoveryCodes();
    expect([disable.mock.calls.length, recoveryCodes.mock.calls.length]).toEqual([1, 0]);
  });
});
