import { generateTotp } from '@tessera/core';
import { describe, expect, it, vi } from 'vitest';
import type { Enrollment, TwoFactorAdapter, VerifyResult } from './adapter.ts';
import type { TwoFactorSetupEvent } from './setup-events.ts';
import { type SetupController, type SetupOptions, createSetupController } from './controller.ts';

const SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';

/** A promise that the test settles when it likes. */
function deferred<Value>(): {
  promise: Promise<Value>;
  resolve: (value: Value) => void;
  reject: (reason: unknown) => void;
} {
  let resolve!: (value: Value) => void;
  let reject!: (reason: unknown) => void;
  const promise = new Promise<Value>((onResolve, onReject) => {
    resolve = onResolve;
    reject = onReject;
  });
  return { promise, resolve, reject };
}

function adapterWith(parts: Partial<TwoFactorAdapter> = {}): TwoFactorAdapter {
  return {
    start: vi.fn(async () => ({ secret: SECRET })),
    verify: vi.fn(async () => undefined),
    ...parts,
  };
}

function controllerWith(
  parts: Partial<TwoFactorAdapter> = {},
  options: Partial<SetupOptions> = {},
): { controller: SetupController; adapter: TwoFactorAdapter } {
  const adapter = adapterWith(parts);
  const controller = createSetupController({ adapter, issuer: 'Acme', ...options });
  return { controller, adapter };
}

/** Lets every settled promise run what hangs on it. */
async function settle(): Promise<void> {
  await new Promise((resolve) => {
    setTimeout(resolve);
  });
}

async function atScan(
  parts: Partial<TwoFactorAdapter> = {},
  options: Partial<SetupOptions> = {},
): Promise<{ controller: SetupController; adapter: TwoFactorAdapter }> {
  const made = controllerWith(parts, options);
  made.controller.start();
  await settle();
  expect(made.controller.getState().status).toBe('scan');
  return made;
}

describe('starting', () => {
  it('asks the back end once for a double click', async () => {
    const { controller, adapter } = controllerWith();
    controller.start();
    controller.start();
    await settle();
    controller.start();
    expect(adapter.start).toHaveBeenCalledTimes(1);
  });

  it('asks the back end once when it is mounted twice in a row', async () => {
    const { controller, adapter } = controllerWith({}, { intro: false });
    controller.mount();
    controller.mount();
    await settle();
    expect(adapter.start).toHaveBeenCalledTimes(1);
  });

  it('does not start by being mounted where there is an intro', async () => {
    const { controller, adapter } = controllerWith();
    controller.mount();
    await settle();
    expect(adapter.start).not.toHaveBeenCalled();
  });

  it('calls the start off when the page is left and makes it again when it comes back', async () => {
    const signals: AbortSignal[] = [];
    const { controller } = controllerWith(
      {
        start: async ({ signal }) => {
          signals.push(signal);
          return { secret: SECRET };
        },
      },
      { intro: false },
    );
    controller.mount();
    controller.abandon();
    controller.mount();
    await settle();
    expect(signals.map((signal) => signal.aborted)).toEqual([true, false]);
    expect(controller.getState().status).toBe('scan');
  });

  it('derives the key URI from a secret', async () => {
    const { controller } = await atScan({}, { accountName: 'ada@example.org' });
    expect(controller.getState()).toMatchObject({
      details: {
        keyUri: `otpauth://totp/Acme:ada%40example.org?secret=${SECRET}&issuer=Acme`,
        digits: 6,
      },
    });
  });

  it.each<[string, () => Promise<Enrollment>, string]>([
    ['an adapter that throws', () => Promise.reject(new TypeError('Failed to fetch')), 'network'],
    ['an enrollment without anything to scan', async () => ({}), 'unknown'],
    ['a key URI that is none', async () => ({ keyUri: 'https://example.org' }), 'unknown'],
    ['a secret that is none', async () => ({ secret: '!' }), 'unknown'],
  ])('fails with %s, and can be tried again', async (_name, start, type) => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const start$ = vi.fn(start);
    const { controller } = controllerWith({ start: start$ });
    controller.start();
    await settle();
    expect(controller.getState()).toMatchObject({ status: 'failed', error: { type } });
    start$.mockResolvedValue({ secret: SECRET });
    controller.start();
    await settle();
    expect(controller.getState().status).toBe('scan');
  });

  it('warns the developer once of settings that apps ignore, without the secret', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    await atScan();
    expect(warn).not.toHaveBeenCalled();
    for (let visit = 0; visit < 2; visit++)
      await atScan({ start: async () => ({ secret: SECRET, algorithm: 'SHA512', period: 60 }) });
    expect(warn.mock.calls).toEqual([
      [expect.stringContaining('SHA512, 6 digits and a period of 60 s')],
    ]);
    expect(JSON.stringify(warn.mock.calls)).not.toContain(SECRET);
  });

  it('tells the developer what is wrong with an enrollment, without its secret', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const { controller } = controllerWith({ start: async () => ({ secret: SECRET, period: 0 }) });
    controller.start();
    await settle();
    expect(warn).toHaveBeenCalledTimes(1);
    expect(String(warn.mock.calls[0])).toMatch(/^Tessera: .*period/);
    expect(String(warn.mock.calls[0])).not.toContain(SECRET);
  });

  it('fails when an adapter that is not async throws', async () => {
    const { controller } = controllerWith({
      start: () => {
        throw new Error('boom');
      },
    });
    controller.start();
    await settle();
    expect(controller.getState().status).toBe('failed');
  });
});

describe('submitting', () => {
  it('cleans the code before sending it', async () => {
    const { controller, adapter } = await atScan();
    controller.submit(' 123-456 ');
    expect(adapter.verify).toHaveBeenCalledWith(expect.objectContaining({ code: '123456' }));
  });

  it('does not send a partial code', async () => {
    const { controller, adapter } = await atScan();
    controller.submit('12345');
    expect(adapter.verify).not.toHaveBeenCalled();
    expect(controller.getState()).toMatchObject({ error: { type: 'incomplete-code', digits: 6 } });
  });

  it('sends a code once, however often it is submitted meanwhile', async () => {
    const answer = deferred<VerifyResult>();
    const verify = vi.fn(() => answer.promise);
    const { controller } = await atScan({ verify });
    controller.submit('123456');
    controller.submit('123456');
    controller.submit('654321');
    expect(verify).toHaveBeenCalledTimes(1);
  });

  it('does not send a rejected code again', async () => {
    const verify = vi.fn(async () => false);
    const { controller } = await atScan({ verify });
    controller.submit('123456');
    await settle();
    controller.submit('123456');
    await settle();
    expect(verify).toHaveBeenCalledTimes(1);
    expect(controller.getState()).toMatchObject({ error: { type: 'repeated-code' } });
  });

  it('sends a code again that the server never judged', async () => {
    const verify = vi.fn<() => Promise<VerifyResult>>().mockRejectedValueOnce({ type: 'network' });
    const { controller } = await atScan({ verify });
    controller.submit('123456');
    await settle();
    controller.submit('123456');
    await settle();
    expect(controller.getState().status).toBe('done');
  });

  it('hands the handle back untouched', async () => {
    const handle = { factor: Symbol('factor') };
    const { controller, adapter } = await atScan({
      start: async () => ({ secret: SECRET, handle }),
    });
    controller.submit('123456');
    const [{ enrollment }] = vi.mocked(adapter.verify).mock.calls[0] as [
      { enrollment: Enrollment },
    ];
    expect(enrollment.handle).toBe(handle);
  });

  it.each<[string, () => Promise<VerifyResult>, object]>([
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
  ])('takes %s for a rejection', async (_name, verify, error) => {
    const { controller } = await atScan({ verify });
    controller.submit('123456');
    await settle();
    expect(controller.getState()).toMatchObject({ status: 'scan', error });
  });

  it('ends in success when the answer was lost but the code was taken', async () => {
    const onEnrolled = vi.fn();
    const { controller } = await atScan(
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
    'ends in success when a request that was sent twice finds its own work done: %s',
    async (type) => {
      const { controller } = await atScan({
        verify: async () => ({ error: { type } }),
        status: async () => ({ enrolled: true }),
      });
      controller.submit('123456');
      await settle();
      expect(controller.getState().status).toBe('done');
    },
  );

  it('says that the enrollment has expired when nothing was taken', async () => {
    const { controller } = await atScan({
      verify: () => Promise.reject({ type: 'enrollment-expired' }),
      status: async () => ({ enrolled: false }),
    });
    controller.submit('123456');
    await settle();
    expect(controller.getState().status).toBe('expired');
  });

  it('reports the lost connection when the status cannot be asked either', async () => {
    const { controller } = await atScan({
      verify: () => Promise.reject({ type: 'network' }),
      status: () => Promise.reject(new Error('still offline')),
    });
    controller.submit('123456');
    await settle();
    expect(controller.getState()).toMatchObject({ status: 'scan', error: { type: 'network' } });
  });

  it.each([
    ['was taken', ['old', 'new'], 'done'],
    ['was not taken', ['old'], 'scan'],
  ])('tells by the authenticators whether a replacement %s', async (_name, after, status) => {
    const on = { enrolled: true, canReplace: true };
    const { controller } = controllerWith({
      verify: () => Promise.reject({ type: 'network' }),
      status: vi
        .fn<NonNullable<TwoFactorAdapter['status']>>()
        .mockResolvedValueOnce({ ...on, authenticators: [{ id: 'old' }] })
        .mockResolvedValueOnce({ ...on, authenticators: after.map((id) => ({ id })) }),
    });
    controller.mount();
    await settle();
    controller.start('replace');
    await settle();
    controller.submit('123456');
    await settle();
    expect(controller.getState().status).toBe(status);
  });

  it('does not take what was on before for a code that was taken', async () => {
    const { controller } = controllerWith({
      resume: async () => ({ secret: SECRET }),
      verify: () => Promise.reject({ type: 'network' }),
      status: async () => ({ enrolled: true }),
    });
    controller.mount();
    await settle();
    controller.submit('123456');
    await settle();
    expect(controller.getState()).toMatchObject({ status: 'scan', error: { type: 'network' } });
  });
});

describe('an account where two-factor is on', () => {
  it('starts nothing by itself', async () => {
    const { controller, adapter } = controllerWith(
      { status: async () => ({ enrolled: true }) },
      { intro: false },
    );
    controller.mount();
    await settle();
    expect(controller.getState()).toMatchObject({ status: 'enrolled' });
    expect(adapter.start).not.toHaveBeenCalled();
  });

  it('is started like any other where its status cannot be asked', async () => {
    const { controller } = controllerWith(
      { status: () => Promise.reject(new Error('offline')) },
      { intro: false },
    );
    controller.mount();
    await settle();
    expect(controller.getState().status).toBe('scan');
  });

  it.each(['add', 'replace'] as const)(
    'tells the back end to %s, and by what name',
    async (intent) => {
      const { controller, adapter } = controllerWith(
        { status: async () => ({ enrolled: true, canAdd: true, canReplace: true }) },
        { naming: 'optional' },
      );
      controller.mount();
      await settle();
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

  it('is turned off before a replacement only where the old authenticator cannot be kept', async () => {
    const disable = vi.fn(async () => undefined);
    for (const canReplace of [true, false]) {
      const { controller } = controllerWith({
        status: async () => ({ enrolled: true, canReplace }),
        disable,
      });
      controller.mount();
      await settle();
      controller.start('replace');
      await settle();
      expect(controller.getState().status).toBe('scan');
      expect(disable).toHaveBeenCalledTimes(canReplace ? 0 : 1);
    }
  });

  it('stays as it is when the person would not prove who they are', async () => {
    const { controller, adapter } = controllerWith({
      status: async () => ({ enrolled: true }),
      disable: () => Promise.reject({ type: 'reauthentication-required' }),
      reauthenticate: vi.fn(async () => false),
    });
    controller.mount();
    await settle();
    controller.start('replace');
    await settle();
    expect(adapter.reauthenticate).toHaveBeenCalledWith(
      expect.objectContaining({ reason: 'disable' }),
    );
    expect(adapter.start).not.toHaveBeenCalled();
    expect(controller.getState().status).toBe('enrolled');
  });

  it('gets new recovery codes where the ones it has were never saved', async () => {
    const recoveryCodes = vi
      .fn<() => Promise<readonly string[]>>()
      .mockRejectedValueOnce({ type: 'reauthentication-required' })
      .mockResolvedValueOnce(['B']);
    const reauthenticate = vi.fn(async () => true);
    const { controller } = controllerWith({
      status: async () => ({ enrolled: true, recoveryCodesSaved: false }),
      recoveryCodes,
      reauthenticate,
    });
    controller.mount();
    await settle();
    expect(controller.getState().status).toBe('codes-unseen');
    expect(recoveryCodes).not.toHaveBeenCalled();
    controller.retryCodes();
    await settle();
    expect(reauthenticate).toHaveBeenCalledWith(
      expect.objectContaining({ reason: 'recovery-codes' }),
    );
    expect(controller.getState()).toMatchObject({ status: 'codes', codes: ['B'] });
  });
});

describe('turning it off', () => {
  async function enrolled(
    parts: Partial<TwoFactorAdapter>,
    options: Partial<SetupOptions> = {},
  ): Promise<SetupController> {
    const { controller } = controllerWith(
      { status: async () => ({ enrolled: true }), ...parts },
      options,
    );
    controller.mount();
    await settle();
    expect(controller.getState().status).toBe('enrolled');
    return controller;
  }

  it('is done once, after a proof of who one is, and told', async () => {
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

  it('leads back where the person would not prove who they are', async () => {
    const controller = await enrolled({
      disable: () => Promise.reject({ type: 'reauthentication-required' }),
      reauthenticate: async () => false,
    });
    controller.disable();
    await settle();
    expect(controller.getState().status).toBe('enrolled');
  });

  it('says why it failed, and can be tried again', async () => {
    const disable = vi
      .fn<() => Promise<void>>()
      .mockRejectedValueOnce({ type: 'network' })
      .mockResolvedValueOnce(undefined);
    const controller = await enrolled({ disable });
    controller.disable();
    await settle();
    expect(controller.getState()).toMatchObject({
      status: 'failed',
      place: 'enrolled',
      error: { type: 'network' },
    });
    controller.disable();
    await settle();
    expect(controller.getState().status).toBe('disabled');
  });

  it('is nothing that can be done where the adapter cannot, or where it is off', async () => {
    const controller = await enrolled({});
    controller.disable();
    expect(controller.getState().status).toBe('enrolled');
    const disable = vi.fn(async () => undefined);
    const { controller: other } = controllerWith({ disable });
    other.disable();
    expect(disable).not.toHaveBeenCalled();
  });

  it('can be followed by another set-up', async () => {
    const controller = await enrolled({ disable: async () => undefined });
    controller.disable();
    await settle();
    controller.start();
    await settle();
    expect(controller.getState()).toMatchObject({ status: 'scan', intent: 'enroll' });
  });
});

describe('new recovery codes', () => {
  it('are made when asked for, shown, and told', async () => {
    const onRegenerated = vi.fn();
    const onEnrolled = vi.fn();
    const { controller } = controllerWith(
      { status: async () => ({ enrolled: true }), recoveryCodes: async () => ['B'] },
      { onRegenerated, onEnrolled },
    );
    controller.mount();
    await settle();
    controller.retryCodes();
    await settle();
    expect(controller.getState()).toMatchObject({ status: 'codes', codes: ['B'], renewing: true });
    expect([onRegenerated.mock.calls.length, onEnrolled.mock.calls.length]).toEqual([1, 0]);
    controller.finish();
    expect(controller.getState()).toMatchObject({ status: 'done', codes: 'saved' });
  });

  it('lead back where the person would not prove who they are', async () => {
    const { controller } = controllerWith({
      status: async () => ({ enrolled: true }),
      recoveryCodes: () => Promise.reject({ type: 'reauthentication-required' }),
      reauthenticate: async () => false,
    });
    controller.mount();
    await settle();
    controller.retryCodes();
    await settle();
    expect(controller.getState()).toMatchObject({ status: 'enrolled', renewing: false });
  });
});

describe('a name', () => {
  it('that is suggested is given where the person typed none', async () => {
    const { controller, adapter } = controllerWith({}, { naming: 'required' });
    controller.update({ adapter, naming: 'required', suggestedName: 'Authenticator app' });
    controller.start();
    await settle();
    expect(adapter.start).toHaveBeenCalledWith(
      expect.objectContaining({ name: 'Authenticator app' }),
    );
  });

  it('that is required and empty is asked for before anything is sent', async () => {
    const { controller, adapter } = controllerWith({}, { naming: 'required' });
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

  it('is not given where nobody asks for one', async () => {
    const { controller, adapter } = await atScan();
    controller.submit('123456');
    await settle();
    expect(adapter.start).toHaveBeenCalledWith(expect.objectContaining({ name: undefined }));
    expect(adapter.verify).toHaveBeenCalledWith(expect.objectContaining({ name: undefined }));
  });

  it.each([
    [{ naming: 'optional', enrolled: false }, 1],
    [{ naming: 'optional', enrolled: true }, 0],
  ] as const)('may be empty unless there is another: %j', async ({ naming, enrolled }, starts) => {
    const { controller, adapter } = controllerWith(
      { status: async () => ({ enrolled, canAdd: true, authenticators: [{ id: '1' }] }) },
      { naming },
    );
    controller.mount();
    await settle();
    controller.setName('');
    controller.start('add');
    await settle();
    expect(adapter.start).toHaveBeenCalledTimes(starts);
  });
});

describe('another key', () => {
  it('takes the place of the one shown, whose codes are recognised', async () => {
    const other = 'KRSXG5CTMVRXEZLUKRSXG5CTMVRXEZLU';
    const start = vi
      .fn<TwoFactorAdapter['start']>()
      .mockResolvedValueOnce({ secret: SECRET })
      .mockResolvedValueOnce({ secret: other });
    const { controller } = await atScan({ start, verify: async () => false });
    controller.restart();
    controller.restart();
    await settle();
    expect(start).toHaveBeenCalledTimes(2);
    expect(controller.getState()).toMatchObject({ status: 'scan', details: { secret: other } });
    controller.submit(generateTotp({ secret: SECRET }));
    await vi.waitFor(() =>
      expect(controller.getState()).toMatchObject({ diagnosis: { cause: 'previous-secret' } }),
    );
  });
});

describe('leaving unsaved codes', () => {
  it('goes on to where the person was going, and is counted', async () => {
    const goOn = vi.fn();
    const onEvent = vi.fn();
    const { controller } = await atScan(
      { verify: async () => ({ recoveryCodes: ['A'] }) },
      { onEvent },
    );
    controller.submit('123456');
    await settle();
    controller.leave(goOn);
    controller.stay();
    controller.leaveUnsaved();
    expect(goOn).not.toHaveBeenCalled();
    controller.leave(goOn);
    controller.leaveUnsaved();
    expect(goOn).toHaveBeenCalledTimes(1);
    expect(controller.getState()).toMatchObject({ status: 'done', codes: 'unsaved' });
    expect(onEvent).toHaveBeenLastCalledWith({ type: 'abandoned', screen: 'codes' });
  });

  it('tells a back end that waits for it that they are saved only when they are', async () => {
    const confirmRecoveryCodes = vi.fn(async () => undefined);
    const { controller } = await atScan({
      verify: async () => ({ recoveryCodes: ['A'] }),
      confirmRecoveryCodes,
    });
    controller.submit('123456');
    await settle();
    controller.leave();
    controller.leaveUnsaved();
    await settle();
    expect(confirmRecoveryCodes).not.toHaveBeenCalled();
  });
});

describe('recovery codes', () => {
  it.each<[string, Partial<TwoFactorAdapter>]>([
    ['at the start', { start: async () => ({ secret: SECRET, recoveryCodes: ['A'] }) }],
    ['with the verification', { verify: async () => ({ recoveryCodes: ['A'] }) }],
    ['by a call of their own', { recoveryCodes: async () => ['A'] }],
  ])('are shown when they come %s', async (_name, parts) => {
    const { controller } = await atScan(parts);
    expect(JSON.stringify(controller.getState())).not.toContain('"codes"');
    controller.submit('123456');
    await settle();
    expect(controller.getState()).toMatchObject({ status: 'codes', codes: ['A'] });
  });

  it('can be asked for again when they don’t arrive', async () => {
    const recoveryCodes = vi
      .fn<() => Promise<readonly string[]>>()
      .mockRejectedValueOnce({ type: 'network' })
      .mockResolvedValueOnce(['A']);
    const { controller } = await atScan({ recoveryCodes });
    controller.submit('123456');
    await settle();
    expect(controller.getState().status).toBe('codes-failed');
    controller.retryCodes();
    await settle();
    expect(controller.getState()).toMatchObject({ status: 'codes', codes: ['A'] });
  });

  it('are confirmed to a back end that waits for it, and stay when that fails', async () => {
    const confirmRecoveryCodes = vi
      .fn<() => Promise<void>>()
      .mockRejectedValueOnce({ type: 'network' })
      .mockResolvedValueOnce(undefined);
    const { controller } = await atScan({
      verify: async () => ({ recoveryCodes: ['A'] }),
      confirmRecoveryCodes,
    });
    controller.submit('123456');
    await settle();
    controller.finish();
    await settle();
    expect(controller.getState()).toMatchObject({ codes: ['A'], error: { type: 'network' } });
    controller.finish();
    await settle();
    expect(controller.getState()).toMatchObject({ status: 'done', codes: 'saved' });
  });
});

describe('cancelling', () => {
  it('throws the pending enrollment away and tells the app', async () => {
    const cancel = vi.fn(async () => undefined);
    const onCancel = vi.fn();
    const { controller } = await atScan({ cancel }, { onCancel });
    controller.cancel();
    expect(cancel).toHaveBeenCalledTimes(1);
    expect(onCancel).toHaveBeenCalledTimes(1);
    expect(controller.getState()).toMatchObject({ status: 'cancelled' });
  });

  it('throws away an enrollment that arrives after it', async () => {
    const answer = deferred<Enrollment>();
    const cancel = vi.fn(async () => undefined);
    const { controller } = controllerWith({ start: () => answer.promise, cancel });
    controller.start();
    controller.cancel();
    answer.resolve({ secret: SECRET, handle: 7 });
    await settle();
    expect(cancel).toHaveBeenCalledWith({ secret: SECRET, handle: 7 });
    expect(controller.getState()).toMatchObject({ status: 'cancelled' });
  });

  it('drops an answer to a code that arrives after it', async () => {
    const answer = deferred<VerifyResult>();
    const onEnrolled = vi.fn();
    const { controller } = await atScan({ verify: () => answer.promise }, { onEnrolled });
    controller.submit('123456');
    controller.cancel();
    answer.resolve(true);
    await settle();
    expect(controller.getState()).toMatchObject({ status: 'cancelled' });
    expect(onEnrolled).not.toHaveBeenCalled();
  });

  it('survives a back end that fails to throw it away', async () => {
    const { controller } = await atScan({ cancel: () => Promise.reject(new Error('boom')) });
    controller.cancel();
    await settle();
    expect(controller.getState()).toMatchObject({ status: 'cancelled' });
  });
});

describe('resuming', () => {
  it('goes on with the enrollment of an earlier visit, past the intro', async () => {
    const { controller, adapter } = controllerWith({ resume: async () => ({ secret: SECRET }) });
    controller.mount();
    controller.mount();
    await settle();
    expect(controller.getState().status).toBe('scan');
    expect(adapter.start).not.toHaveBeenCalled();
  });

  it.each<[string, NonNullable<TwoFactorAdapter['resume']>]>([
    ['there is none', async () => null],
    ['asking fails', () => Promise.reject(new Error('boom'))],
    ['it cannot be read', async () => ({})],
  ])('starts anew where there is no intro and %s', async (_name, resume) => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const { controller, adapter } = controllerWith({ resume }, { intro: false });
    controller.mount();
    await settle();
    expect(adapter.start).toHaveBeenCalledTimes(1);
    expect(controller.getState().status).toBe('scan');
  });

  it('leaves it to the person when they are faster', async () => {
    const answer = deferred<Enrollment>();
    const { controller } = controllerWith({ resume: () => answer.promise });
    controller.mount();
    controller.start();
    await settle();
    answer.resolve({ secret: SECRET.slice(0, 16) });
    await settle();
    expect(controller.getState()).toMatchObject({ details: { secret: SECRET } });
  });

  it('goes on with an enrollment that the app has already, without asking anybody', () => {
    const { controller, adapter } = controllerWith(
      {},
      { initialEnrollment: { secret: SECRET, handle: 3 } },
    );
    controller.mount();
    expect(controller.getState()).toMatchObject({ status: 'scan', enrollment: { handle: 3 } });
    expect(adapter.start).not.toHaveBeenCalled();
  });
});

describe('proving who one is', () => {
  const required = { type: 'reauthentication-required' } as const;

  it('comes between two starts, of which the second counts', async () => {
    const start = vi
      .fn<TwoFactorAdapter['start']>()
      .mockRejectedValueOnce(required)
      .mockResolvedValueOnce({ secret: SECRET });
    const reauthenticate = vi.fn(async () => undefined);
    const { controller } = controllerWith({ start, reauthenticate });
    controller.start();
    await settle();
    expect(reauthenticate).toHaveBeenCalledTimes(1);
    expect(controller.getState().status).toBe('scan');
  });

  it('can be declined, which leads back to where one was', async () => {
    const start = vi.fn<TwoFactorAdapter['start']>().mockRejectedValue(required);
    const { controller } = controllerWith({ start, reauthenticate: async () => false });
    controller.start();
    await settle();
    expect(controller.getState()).toMatchObject({ status: 'intro' });
    expect(start).toHaveBeenCalledTimes(1);
  });

  it('is asked for once, not for ever', async () => {
    const start = vi.fn<TwoFactorAdapter['start']>().mockRejectedValue(required);
    const { controller } = controllerWith({ start, reauthenticate: async () => true });
    controller.start();
    await settle();
    expect(start).toHaveBeenCalledTimes(2);
    expect(controller.getState()).toMatchObject({ status: 'failed', error: required });
  });
});

describe('explaining a rejection', () => {
  const rejecting = { verify: async (): Promise<VerifyResult> => false };

  it('tells how far the clock of the phone is off', async () => {
    const { controller } = await atScan(rejecting);
    controller.submit(generateTotp({ secret: SECRET, timestamp: Date.now() - 300_000 }));
    await vi.waitFor(() =>
      expect(controller.getState()).toMatchObject({
        error: { type: 'invalid-code' },
        diagnosis: { cause: 'clock', offset: -300_000 },
      }),
    );
  });

  it('knows the code of an enrollment that was started before', async () => {
    const other = 'KRSXG5CTMVRXEZLUKRSXG5CTMVRXEZLU';
    const start = vi
      .fn<TwoFactorAdapter['start']>()
      .mockResolvedValueOnce({ secret: other })
      .mockResolvedValueOnce({ secret: SECRET });
    const { controller } = await atScan({ ...rejecting, start });
    controller.expire();
    controller.start();
    await settle();
    controller.submit(generateTotp({ secret: other }));
    await vi.waitFor(() =>
      expect(controller.getState()).toMatchObject({
        diagnosis: { cause: 'previous-secret', index: 0 },
      }),
    );
  });

  it('is forgotten with the next keystroke', async () => {
    const { controller } = await atScan(rejecting);
    controller.submit(generateTotp({ secret: SECRET, timestamp: Date.now() - 300_000 }));
    await vi.waitFor(() => expect(controller.getState()).toHaveProperty('diagnosis.cause'));
    controller.setCode('1');
    expect(controller.getState()).toMatchObject({ error: undefined, diagnosis: undefined });
  });
});

describe('events', () => {
  it('tell how a person fared, and no secret and no code', async () => {
    const events: TwoFactorSetupEvent[] = [];
    const verify = vi.fn<() => Promise<VerifyResult>>().mockResolvedValueOnce(false);
    const { controller } = await atScan({ verify }, { onEvent: (event) => events.push(event) });
    controller.submit('000000');
    await settle();
    controller.submit('123456');
    await settle();
    controller.done();
    expect(events).toEqual([
      { type: 'started' },
      { type: 'submitted' },
      { type: 'rejected', reason: 'invalid-code' },
      { type: 'submitted' },
      { type: 'verified' },
      { type: 'done' },
    ]);
    expect(JSON.stringify(events)).not.toMatch(/\d{6}|[A-Z2-7]{16}/);
  });

  it('tell where a set-up was abandoned', async () => {
    const onEvent = vi.fn<(event: TwoFactorSetupEvent) => void>();
    const { controller } = await atScan({}, { onEvent });
    controller.cancel();
    expect(onEvent).toHaveBeenLastCalledWith({ type: 'abandoned', screen: 'scan' });
  });
});
