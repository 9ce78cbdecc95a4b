import { generateTotp } from '@tessera/core';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { OTHER_SECRET, SECRET, createDeferred, settle } from '../../../../test/fixtures.ts';
import { createSetup, mountSetup, startSetup } from '../../../../test/setup-controller.ts';
import type { Enrollment, TwoFactorAdapter } from '../../adapter/adapter.ts';
import { loadDeferred } from '../load-deferred.ts';

// Loaded here, so that no test has to wait for it.
beforeAll(async () => void (await loadDeferred()));

describe('startEnrollment', () => {
  it('The wizard starts one enrollment for a double click.', async () => {
    const { controller, adapter } = createSetup();
    controller.start();
    controller.start();
    await settle();
    controller.start();
    expect(adapter.start).toHaveBeenCalledTimes(1);
  });

  it('The backend learns that the user wants another key, until there is one.', async () => {
    const start = vi
      .fn<TwoFactorAdapter['start']>()
      .mockResolvedValueOnce({ secret: SECRET })
      .mockRejectedValueOnce({ type: 'network' })
      .mockResolvedValue({ secret: OTHER_SECRET });
    const { controller } = await startSetup({ start });
    controller.requestNewKey();
    await settle();
    controller.start();
    await settle();
    expect(controller.getState().status).toBe('scan');
    expect(start.mock.calls.map(([{ fresh }]) => fresh)).toEqual([false, true, true]);
    controller.expire();
    controller.start();
    await settle();
    expect(start.mock.calls.at(-1)?.[0].fresh).toBe(true);
  });

  it('The wizard starts one enrollment when it mounts twice in a row.', async () => {
    const { controller, adapter } = createSetup({}, { intro: false });
    controller.mount();
    controller.mount();
    await settle();
    expect(adapter.start).toHaveBeenCalledTimes(1);
  });

  it.each(['unmount', 'cancel'] as const)(
    'The wizard starts no enrollment when %s follows the mount at once.',
    async (end) => {
      const { controller, adapter } = createSetup({}, { intro: false });
      controller.mount();
      controller[end]();
      await settle();
      expect(adapter.start).not.toHaveBeenCalled();
    },
  );

  it('A wizard with an intro starts no enrollment on mount.', async () => {
    const { adapter } = await mountSetup();
    expect(adapter.start).not.toHaveBeenCalled();
  });

  it('The wizard aborts a start on unmount and starts again on the next mount.', async () => {
    const signals: AbortSignal[] = [];
    const answer = createDeferred<Enrollment>();
    const { controller } = createSetup(
      {
        start: ({ signal }) => {
          signals.push(signal);
          return answer.promise;
        },
      },
      { intro: false },
    );
    controller.mount();
    await settle();
    controller.unmount();
    controller.mount();
    await settle();
    answer.resolve({ secret: SECRET });
    await settle();
    expect(signals.map((signal) => signal.aborted)).toEqual([true, false]);
    expect(controller.getState().status).toBe('scan');
  });

  it('The wizard derives the key URI from a secret.', async () => {
    const { controller } = await startSetup({}, { accountName: 'ada@example.org' });
    expect(controller.getState()).toMatchObject({
      details: {
        keyUri: `otpauth://totp/Acme:ada%40example.org?secret=${SECRET}&issuer=Acme`,
        digits: 6,
      },
    });
  });

  it.each<[string, () => Promise<Enrollment>, string]>([
    ['an adapter that throws', () => Promise.reject(new TypeError('Failed to fetch')), 'network'],
    ['an enrollment without anything to scan', async () => ({}), 'misconfigured'],
    ['an invalid key URI', async () => ({ keyUri: 'https://example.org' }), 'misconfigured'],
    ['an invalid secret', async () => ({ secret: '!' }), 'misconfigured'],
  ])('A start fails with %s, and the user can retry.', async (_name, start, type) => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const start$ = vi.fn(start);
    const { controller } = createSetup({ start: start$ });
    controller.start();
    await settle();
    expect(controller.getState()).toMatchObject({ status: 'failed', error: { type } });
    start$.mockResolvedValue({ secret: SECRET });
    controller.start();
    await settle();
    expect(controller.getState().status).toBe('scan');
  });

  it('A warning names uncommon parameters once, without the secret.', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    await startSetup();
    expect(warn).not.toHaveBeenCalled();
    for (let visit = 0; visit < 2; visit++) {
      await startSetup({
        start: async () => ({ secret: SECRET, algorithm: 'SHA512', period: 60 }),
      });
    }
    expect(warn.mock.calls).toEqual([
      [expect.stringContaining('SHA512, 6 digits and a period of 60 s')],
    ]);
    expect(JSON.stringify(warn.mock.calls)).not.toContain(SECRET);
  });

  it('A warning says what is wrong with an enrollment, without the secret.', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const { controller } = createSetup({ start: async () => ({ secret: SECRET, period: 0 }) });
    controller.start();
    await settle();
    expect(warn).toHaveBeenCalledTimes(1);
    expect(String(warn.mock.calls[0])).toMatch(/^Tessera: .*period/);
    expect(String(warn.mock.calls[0])).not.toContain(SECRET);
  });

  it('A start fails when the adapter throws synchronously.', async () => {
    const { controller } = createSetup({
      start: () => {
        throw new Error('boom');
      },
    });
    controller.start();
    await settle();
    expect(controller.getState().status).toBe('failed');
  });
});

describe('startEnrollment, for another key', () => {
  it('A new key replaces the current one, and codes of the old key are recognized.', async () => {
    const start = vi
      .fn<TwoFactorAdapter['start']>()
      .mockResolvedValueOnce({ secret: SECRET })
      .mockResolvedValueOnce({ secret: OTHER_SECRET });
    const cancel = vi.fn(async () => undefined);
    const { controller, adapter } = await startSetup({ start, cancel, verify: async () => false });
    controller.requestNewKey();
    controller.requestNewKey();
    await settle();
    expect(start).toHaveBeenCalledTimes(2);
    expect(adapter.cancel).toHaveBeenCalledExactlyOnceWith({ secret: SECRET });
    expect(controller.getState()).toMatchObject({
      status: 'scan',
      details: { secret: OTHER_SECRET },
    });
    controller.submit(generateTotp({ secret: SECRET }));
    await vi.waitFor(() =>
      expect(controller.getState()).toMatchObject({ diagnosis: { cause: 'previous-secret' } }),
    );
  });
});

describe('startEnrollment, after the key has expired', () => {
  it('A new key is requested, once, and the expired one is canceled once.', async () => {
    const start = vi
      .fn<TwoFactorAdapter['start']>()
      .mockResolvedValueOnce({ secret: SECRET })
      .mockResolvedValueOnce({ secret: OTHER_SECRET });
    const cancel = vi.fn(async () => undefined);
    const { controller } = await startSetup({ start, cancel });
    controller.expire();
    controller.requestNewKey();
    controller.requestNewKey();
    await settle();
    expect(start).toHaveBeenCalledTimes(2);
    expect(cancel.mock.calls.length).toBeLessThanOrEqual(1);
    expect(controller.getState()).toMatchObject({ details: { secret: OTHER_SECRET } });
  });
});

describe('startEnrollment, on an account with two-factor', () => {
  it.each(['add', 'replace'] as const)(
    'The adapter receives the intent to %s and the trimmed name.',
    async (intent) => {
      const { controller, adapter } = await mountSetup(
        { status: async () => ({ enrolled: true, canAdd: true, canReplace: true }) },
        { naming: 'optional' },
      );
      controller.setName('  Tablet ');
      controller.start(intent);
      await settle();
      expect(adapter.start).toHaveBeenCalledWith(
        expect.objectContaining({ intent, name: 'Tablet' }),
      );
      controller.submit('123456');
      await settle();
      expect(adapter.verify).toHaveBeenCalledWith(
        expect.objectContaining({ intent, name: 'Tablet' }),
      );
    },
  );

  it('A replacement turns two-factor off first only if the backend cannot keep the old authenticator.', async () => {
    const disable = vi.fn(async () => undefined);
    for (const canReplace of [true, false]) {
      const { controller } = await mountSetup({
        status: async () => ({ enrolled: true, canReplace }),
        disable,
      });
      controller.start('replace');
      await settle();
      expect(controller.getState().status).toBe('scan');
      expect(disable).toHaveBeenCalledTimes(canReplace ? 0 : 1);
    }
  });

  it('A replacement changes nothing when the user declines to re-authenticate.', async () => {
    const { controller, adapter } = await mountSetup({
      status: async () => ({ enrolled: true }),
      disable: () => Promise.reject({ type: 'reauthentication-required' }),
      reauthenticate: vi.fn(async () => false),
    });
    controller.start('replace');
    await settle();
    expect(adapter.reauthenticate).toHaveBeenCalledWith(
      expect.objectContaining({ reason: 'disable' }),
    );
    expect(adapter.start).not.toHaveBeenCalled();
    expect(controller.getState().status).toBe('enrolled');
  });
});

describe('startEnrollment, for a replacement that turns two-factor off first', () => {
  const replaced = {
    status: async () => ({ enrolled: true }),
    disable: vi.fn(async () => undefined),
  };

  it('Two-factor that was turned off for a replacement stays off when the start fails, and your app is told.', async () => {
    const onDisabled = vi.fn();
    const onEvent = vi.fn();
    const start = () => Promise.reject({ type: 'network' });
    const { controller } = await mountSetup({ ...replaced, start }, { onDisabled, onEvent });
    controller.start('replace');
    await settle();
    expect(controller.getState()).toMatchObject({
      status: 'failed',
      returnScreen: 'intro',
      account: { enrolled: false },
    });
    expect(onDisabled).toHaveBeenCalledTimes(1);
    expect(onEvent.mock.calls).toEqual([[{ type: 'disabled' }]]);
  });

  it('A replacement turns two-factor off once, also for a second key, and gets new recovery codes.', async () => {
    const disable = vi.fn(async () => undefined);
    const recoveryCodes = async () => ['A'];
    const { controller } = await mountSetup({ ...replaced, disable, recoveryCodes });
    controller.start('replace');
    await settle();
    controller.requestNewKey();
    await settle();
    expect(disable).toHaveBeenCalledTimes(1);
    controller.submit('123456');
    await settle();
    expect(controller.getState()).toMatchObject({ status: 'codes', intent: 'replace' });
  });

  it('A replacement that turned two-factor off first succeeds when the answer to the code was lost.', async () => {
    const status = vi
      .fn<NonNullable<TwoFactorAdapter['status']>>()
      .mockResolvedValueOnce({ enrolled: true })
      .mockResolvedValueOnce({ enrolled: true });
    const verify = () => Promise.reject({ type: 'network' });
    const { controller } = await mountSetup({ ...replaced, status, verify });
    controller.start('replace');
    await settle();
    controller.submit('123456');
    await settle();
    expect(controller.getState().status).toBe('done');
  });
});
