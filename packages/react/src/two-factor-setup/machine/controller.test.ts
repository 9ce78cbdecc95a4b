import { generateTotp } from '@tessera/core';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type {
  Enrollment,
  TwoFactorAdapter,
  TwoFactorStatus,
  TwoFactorVerifyResult,
} from '../adapter/adapter.ts';
import type { TwoFactorSetupEvent } from './setup-events.ts';
import { loadEnrollmentDetails } from '../adapter/load-enrollment-details.ts';
import { createSetupController } from './controller.ts';
import type { SetupController } from './setup-controller.ts';
import type { SetupOptions } from './setup-options.ts';

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

// What is loaded late takes its time only once.
beforeAll(async () => void (await loadEnrollmentDetails()));

/** Lets every settled promise run what hangs on it. */
async function settle(): Promise<void> {
  await new Promise((resolve) => {
    setTimeout(resolve);
  });
}

/** Waits for what becomes of a code: a rejection waits for its explanation. */
async function judged(controller: SetupController): Promise<void> {
  await vi.waitFor(() => expect(controller.getState().status).not.toBe('verifying'));
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

  it.each(['unmount', 'cancel'] as const)(
    'asks nobody when it is at once over: %s',
    async (end) => {
      const { controller, adapter } = controllerWith({}, { intro: false });
      controller.mount();
      controller[end]();
      await settle();
      expect(adapter.start).not.toHaveBeenCalled();
    },
  );

  it('does not start by being mounted where there is an intro', async () => {
    const { controller, adapter } = controllerWith();
    controller.mount();
    await settle();
    expect(adapter.start).not.toHaveBeenCalled();
  });

  it('calls the start off when the page is left and makes it again when it comes back', async () => {
    const signals: AbortSignal[] = [];
    const answer = deferred<Enrollment>();
    const { controller } = controllerWith(
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
    for (let visit = 0; visit < 2; visit++) {
      await atScan({ start: async () => ({ secret: SECRET, algorithm: 'SHA512', period: 60 }) });
    }
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
    const answer = deferred<TwoFactorVerifyResult>();
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
    await judged(controller);
    controller.submit('123456');
    await settle();
    expect(verify).toHaveBeenCalledTimes(1);
    expect(controller.getState()).toMatchObject({ error: { type: 'repeated-code' } });
  });

  it('sends a code again that the server never judged', async () => {
    const verify = vi
      .fn<() => Promise<TwoFactorVerifyResult>>()
      .mockRejectedValueOnce({ type: 'network' });
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

  describe('that is turned off before a replacement', () => {
    const replaced = {
      status: async () => ({ enrolled: true }),
      disable: vi.fn(async () => undefined),
    };

    it('is known to be off, whatever becomes of the start, and the app is told', async () => {
      const onDisabled = vi.fn();
      const onEvent = vi.fn();
      const start = () => Promise.reject({ type: 'network' });
      const { controller } = controllerWith({ ...replaced, start }, { onDisabled, onEvent });
      controller.mount();
      await settle();
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

    it('is turned off once, however many keys it takes, and gets new recovery codes', async () => {
      const disable = vi.fn(async () => undefined);
      const recoveryCodes = async () => ['A'];
      const { controller } = controllerWith({ ...replaced, disable, recoveryCodes });
      controller.mount();
      await settle();
      controller.start('replace');
      await settle();
      controller.requestNewKey();
      await settle();
      expect(disable).toHaveBeenCalledTimes(1);
      controller.submit('123456');
      await settle();
      expect(controller.getState()).toMatchObject({ status: 'codes', intent: 'replace' });
    });

    it('ends in success when the answer to the code was lost', async () => {
      const status = vi
        .fn<NonNullable<TwoFactorAdapter['status']>>()
        .mockResolvedValueOnce({ enrolled: true })
        .mockResolvedValueOnce({ enrolled: true });
      const verify = () => Promise.reject({ type: 'network' });
      const { controller } = controllerWith({ ...replaced, status, verify });
      controller.mount();
      await settle();
      controller.start('replace');
      await settle();
      controller.submit('123456');
      await settle();
      expect(controller.getState().status).toBe('done');
    });
  });

  it.each<[string, object, 'kept' | 'codes']>([
    ['are kept where they are saved', { recoveryCodesSaved: true, recoveryCodesLeft: 8 }, 'kept'],
    ['are kept where nothing is known of them', {}, 'kept'],
    ['are made where they were never saved', { recoveryCodesSaved: false }, 'codes'],
    ['are made where none is left', { recoveryCodesLeft: 0 }, 'codes'],
  ])('has recovery codes that %s when an authenticator is added', async (_name, facts, outcome) => {
    const recoveryCodes = vi.fn(async () => ['A']);
    const { controller } = controllerWith(
      { status: async () => ({ enrolled: true, canAdd: true, ...facts }), recoveryCodes },
      { intent: 'add' },
    );
    controller.mount();
    await settle();
    controller.submit('123456');
    await settle();
    expect(controller.getState()).toMatchObject(
      outcome === 'kept' ? { status: 'done', codes: 'kept' } : { status: 'codes' },
    );
    expect(recoveryCodes).toHaveBeenCalledTimes(outcome === 'kept' ? 0 : 1);
  });

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
    controller.generateRecoveryCodes();
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
      returnScreen: 'enrolled',
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
    controller.generateRecoveryCodes();
    await settle();
    expect(controller.getState()).toMatchObject({ status: 'codes', codes: ['B'], renewing: true });
    expect([onRegenerated.mock.calls.length, onEnrolled.mock.calls.length]).toEqual([1, 0]);
    controller.confirmRecoveryCodes();
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
    controller.generateRecoveryCodes();
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
    const cancel = vi.fn(async () => undefined);
    const { controller, adapter } = await atScan({ start, cancel, verify: async () => false });
    controller.requestNewKey();
    controller.requestNewKey();
    await settle();
    expect(start).toHaveBeenCalledTimes(2);
    expect(adapter.cancel).toHaveBeenCalledExactlyOnceWith({ secret: SECRET });
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
    controller.requestLeave(goOn);
    controller.stay();
    controller.confirmLeave();
    expect(goOn).not.toHaveBeenCalled();
    controller.requestLeave(goOn);
    controller.confirmLeave();
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
    controller.requestLeave();
    controller.confirmLeave();
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
    controller.generateRecoveryCodes();
    await settle();
    expect(controller.getState()).toMatchObject({ status: 'codes', codes: ['A'] });
  });

  it('are confirmed to a back end that waits for it, and stay when that fails', async () => {
    const confirmRecoveryCodes = vi
      .fn<() => Promise<void>>()
      .mockRejectedValueOnce({ type: 'network' })
      .mockResolvedValueOnce(undefined);
    const { controller } = await atScan({
      start: async () => ({ secret: SECRET, handle: 7 }),
      verify: async () => ({ recoveryCodes: ['A'] }),
      confirmRecoveryCodes,
    });
    controller.submit('123456');
    await settle();
    controller.confirmRecoveryCodes();
    await settle();
    expect(controller.getState()).toMatchObject({ codes: ['A'], error: { type: 'network' } });
    controller.confirmRecoveryCodes();
    await settle();
    expect(controller.getState()).toMatchObject({ status: 'done', codes: 'saved' });
    expect(confirmRecoveryCodes).toHaveBeenLastCalledWith(
      expect.objectContaining({ codes: ['A'], enrollment: { handle: 7 } }),
    );
  });

  it('need not be confirmed for ever by a back end that cannot be reached', async () => {
    const { controller } = await atScan({
      verify: async () => ({ recoveryCodes: ['A'] }),
      confirmRecoveryCodes: () => Promise.reject({ type: 'network' }),
    });
    controller.submit('123456');
    await settle();
    controller.confirmRecoveryCodes();
    await settle();
    controller.skipConfirmation();
    expect(controller.getState()).toMatchObject({ status: 'done', codes: 'saved' });
  });

  it('that were lost with the answer to the code are made anew, also for a replacement', async () => {
    const on = { enrolled: true, canReplace: true, recoveryCodesLeft: 10 };
    const status = vi
      .fn<NonNullable<TwoFactorAdapter['status']>>()
      .mockResolvedValueOnce({ ...on, authenticators: [{ id: '1' }] })
      .mockResolvedValueOnce({ ...on, authenticators: [{ id: '2' }], recoveryCodesSaved: false });
    const { controller } = controllerWith(
      {
        status,
        verify: () => Promise.reject({ type: 'network' }),
        recoveryCodes: async () => ['A'],
      },
      { intent: 'replace' },
    );
    controller.mount();
    await settle();
    controller.submit('123456');
    await settle();
    expect(controller.getState()).toMatchObject({ status: 'codes', codes: ['A'] });
  });

  it('that were lost with the answer to the code are not said to be none', async () => {
    const status = vi
      .fn<NonNullable<TwoFactorAdapter['status']>>()
      .mockResolvedValueOnce({ enrolled: false })
      .mockResolvedValueOnce({ enrolled: true, recoveryCodesSaved: false });
    const { controller } = controllerWith({
      status,
      verify: () => Promise.reject({ type: 'network' }),
    });
    controller.mount();
    await settle();
    controller.start();
    await settle();
    controller.submit('123456');
    await settle();
    expect(controller.getState()).toMatchObject({ status: 'done', codes: 'unsaved' });
  });
});

describe('canceling', () => {
  it('throws the pending enrollment away and tells the app', async () => {
    const cancel = vi.fn(async () => undefined);
    const onCancel = vi.fn();
    const { controller } = await atScan({ cancel }, { onCancel });
    controller.cancel();
    expect(cancel).toHaveBeenCalledTimes(1);
    expect(onCancel).toHaveBeenCalledTimes(1);
    expect(controller.getState()).toMatchObject({ status: 'canceled' });
  });

  it('throws away an enrollment that arrives after it', async () => {
    const answer = deferred<Enrollment>();
    const cancel = vi.fn(async () => undefined);
    const { controller } = controllerWith({ start: () => answer.promise, cancel });
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
      const answer = deferred<TwoFactorVerifyResult>();
      const cancel = vi.fn(async () => undefined);
      const onEnrolled = vi.fn();
      const made = await atScan({ verify: () => answer.promise, cancel }, { onCancel, onEnrolled });
      made.controller.submit('123456');
      made.controller.cancel();
      await settle();
      // The server may be turning it on.
      expect([cancel.mock.calls, onCancel.mock.calls]).toEqual([[], []]);
      return { ...made, answer, cancel, onCancel, onEnrolled };
    }

    it('learns that the code has turned two-factor on, and shows the codes', async () => {
      const { answer, cancel, controller, onCancel, onEnrolled } = await canceled();
      answer.resolve({ recoveryCodes: ['A'] });
      await settle();
      expect(controller.getState()).toMatchObject({ status: 'codes', codes: ['A'] });
      expect(onEnrolled).toHaveBeenCalledTimes(1);
      expect([cancel.mock.calls, onCancel.mock.calls]).toEqual([[], []]);
    });

    it('ends, and throws the enrollment away, when the code was wrong', async () => {
      const { answer, cancel, controller, onCancel } = await canceled();
      answer.resolve(false);
      await judged(controller);
      expect(controller.getState().status).toBe('canceled');
      expect([cancel.mock.calls.length, onCancel.mock.calls.length]).toEqual([1, 1]);
    });

    it('does not wait when it is asked for twice', async () => {
      const { answer, cancel, controller, onCancel, onEnrolled } = await canceled();
      controller.cancel();
      expect(controller.getState().status).toBe('canceled');
      answer.resolve(true);
      await settle();
      expect(onCancel).toHaveBeenCalledTimes(1);
      expect([cancel.mock.calls, onEnrolled.mock.calls]).toEqual([[], []]);
    });
  });

  it('does nothing more when it comes while one proves who one is', async () => {
    const proof = deferred<boolean>();
    const disable = vi
      .fn<NonNullable<TwoFactorAdapter['disable']>>()
      .mockRejectedValueOnce({ type: 'reauthentication-required' });
    const { controller, adapter } = controllerWith({
      status: async () => ({ enrolled: true }),
      disable,
      reauthenticate: () => proof.promise,
    });
    controller.mount();
    await settle();
    controller.start('replace');
    await settle();
    controller.cancel();
    proof.resolve(true);
    await settle();
    expect(controller.getState().status).toBe('canceled');
    expect(disable).toHaveBeenCalledTimes(1);
    expect(adapter.start).not.toHaveBeenCalled();
  });

  it('survives a back end that fails to throw it away', async () => {
    const { controller } = await atScan({ cancel: () => Promise.reject(new Error('boom')) });
    controller.cancel();
    await settle();
    expect(controller.getState()).toMatchObject({ status: 'canceled' });
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

  it('makes no second key when the person is faster than the answer', async () => {
    const answer = deferred<Enrollment>();
    const { controller, adapter } = controllerWith({ resume: () => answer.promise });
    controller.mount();
    controller.start();
    await settle();
    answer.resolve({ secret: SECRET.slice(0, 16) });
    await settle();
    expect(controller.getState()).toMatchObject({ details: { secret: SECRET.slice(0, 16) } });
    expect(adapter.start).not.toHaveBeenCalled();
  });

  it('starts nothing over what is on when the person is faster than the status', async () => {
    const answer = deferred<TwoFactorStatus>();
    const { controller, adapter } = controllerWith({ status: () => answer.promise });
    controller.mount();
    controller.start();
    answer.resolve({ enrolled: true });
    await settle();
    expect(controller.getState().status).toBe('enrolled');
    expect(adapter.start).not.toHaveBeenCalled();
  });

  it('waits for an answer that does not come only so long', async () => {
    vi.useFakeTimers();
    const { controller, adapter } = controllerWith({ status: () => new Promise(() => undefined) });
    controller.mount();
    controller.start();
    await vi.advanceTimersByTimeAsync(8000);
    vi.useRealTimers();
    expect(adapter.start).toHaveBeenCalledTimes(1);
  });

  it('is called off with the page, and asks again when it comes back', async () => {
    const resume = vi.fn(async () => ({ secret: SECRET }));
    const { controller } = controllerWith({ resume });
    controller.mount();
    controller.unmount();
    await settle();
    expect(controller.getState().status).toBe('intro');
    controller.mount();
    await settle();
    expect(controller.getState().status).toBe('scan');
    expect(resume).toHaveBeenCalledTimes(2);
  });

  it('goes on with an enrollment that the app has already, without asking anybody', async () => {
    const resume = vi.fn(async () => null);
    const { controller, adapter } = controllerWith(
      { resume },
      { initialEnrollment: { secret: SECRET, handle: 3 } },
    );
    controller.mount();
    await settle();
    expect(resume).not.toHaveBeenCalled();
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
  ])('may be wanted later, too: %s', async (reason, parts, status) => {
    const reauthenticate = vi.fn(async () => 'proof');
    const { controller, adapter } = await atScan({ ...parts, reauthenticate });
    controller.submit('123456');
    await settle();
    controller.confirmRecoveryCodes();
    await settle();
    expect(reauthenticate).toHaveBeenCalledWith(expect.objectContaining({ reason }));
    expect(controller.getState().status).toBe(status);
    const asked = adapter.confirmRecoveryCodes ?? adapter.verify;
    expect(asked).toHaveBeenLastCalledWith(expect.objectContaining({ proof: 'proof' }));
  });

  it.each(['scan', 'codes'])('leads back when it is declined: to %s', async (status) => {
    const { controller } = await atScan({
      verify: async () => (status === 'scan' ? Promise.reject(required) : { recoveryCodes: ['A'] }),
      confirmRecoveryCodes: () => Promise.reject(required),
      reauthenticate: async () => false,
    });
    controller.submit('123456');
    await settle();
    controller.confirmRecoveryCodes();
    await settle();
    expect(controller.getState()).toMatchObject({ status, error: undefined });
  });

  it('is heard by the adapter that asked, though the app has made another one meanwhile', async () => {
    const inline = (): TwoFactorAdapter => {
      let password: string | undefined;
      return adapterWith({
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

  it('is asked for once, not for ever', async () => {
    const start = vi.fn<TwoFactorAdapter['start']>().mockRejectedValue(required);
    const { controller } = controllerWith({ start, reauthenticate: async () => true });
    controller.start();
    await settle();
    expect(start).toHaveBeenCalledTimes(2);
    expect(controller.getState()).toMatchObject({ status: 'failed', error: required });
  });
});

describe('what the app asks for by a button of its own', () => {
  const on = { enrolled: true, canAdd: true, canReplace: true };

  it.each(['add', 'replace'] as const)('is begun by being mounted: %s', async (intent) => {
    const { controller, adapter } = controllerWith({ status: async () => on }, { intent });
    controller.mount();
    controller.mount();
    await settle();
    expect(controller.getState()).toMatchObject({ status: 'scan', intent, account: on });
    expect(adapter.start).toHaveBeenCalledTimes(1);
    expect(adapter.start).toHaveBeenCalledWith(expect.objectContaining({ intent }));
  });

  it('turns nothing off that is not known to be on', async () => {
    const disable = vi.fn(async () => undefined);
    const { controller } = controllerWith({ disable }, { intent: 'replace' });
    controller.mount();
    await settle();
    expect(controller.getState()).toMatchObject({ status: 'scan', intent: 'replace' });
    expect(disable).not.toHaveBeenCalled();
  });

  it('can be new recovery codes, made once', async () => {
    const recoveryCodes = vi.fn(async () => ['A']);
    const { controller } = controllerWith({ recoveryCodes }, { intent: 'recovery-codes' });
    controller.mount();
    controller.mount();
    await settle();
    expect(controller.getState()).toMatchObject({ status: 'codes', codes: ['A'], renewing: true });
    expect(recoveryCodes).toHaveBeenCalledTimes(1);
  });

  it('makes no recovery codes for a page that was left at once', async () => {
    const recoveryCodes = vi.fn(async () => ['A']);
    const { controller } = controllerWith(
      { recoveryCodes, status: async () => on },
      { intent: 'recovery-codes' },
    );
    controller.mount();
    controller.unmount();
    await settle();
    expect(recoveryCodes).not.toHaveBeenCalled();
  });

  it.each(['replace', 'recovery-codes'] as const)(
    'is called off when the person would not prove who they are: %s',
    async (intent) => {
      const onCancel = vi.fn();
      const required = () => Promise.reject({ type: 'reauthentication-required' });
      const { controller } = controllerWith(
        {
          status: async () => on,
          start: required,
          recoveryCodes: required,
          reauthenticate: async () => false,
        },
        { intent, onCancel },
      );
      controller.mount();
      await settle();
      expect(controller.getState().status).toBe('canceled');
      expect(onCancel).toHaveBeenCalledTimes(1);
    },
  );
});

describe('handlers of the app that throw', () => {
  it('stop nothing, and are reported as errors nobody caught', async () => {
    const thrown: unknown[] = [];
    const listen = (reason: unknown): void => void thrown.push(reason);
    process.on('unhandledRejection', listen);
    const boom = new Error('boom');
    const fail = (): never => {
      throw boom;
    };
    const { controller } = await atScan(
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

describe('a wait that the back end asks for', () => {
  const limited = { type: 'rate-limited', retryAt: Date.now() + 60_000 } as const;

  it('keeps a start from being tried again', async () => {
    const start = vi.fn(() => Promise.reject(limited));
    const { controller } = controllerWith({ start });
    controller.start();
    await settle();
    controller.start();
    expect(start).toHaveBeenCalledTimes(1);
  });

  it('keeps recovery codes from being asked for, and two-factor from being turned off', async () => {
    const recoveryCodes = vi.fn(() => Promise.reject(limited));
    const disable = vi.fn(() => Promise.reject(limited));
    const { controller } = controllerWith({
      status: async () => ({ enrolled: true }),
      recoveryCodes,
      disable,
    });
    controller.mount();
    await settle();
    controller.disable();
    await settle();
    controller.disable();
    controller.generateRecoveryCodes();
    expect([disable.mock.calls.length, recoveryCodes.mock.calls.length]).toEqual([1, 0]);
  });
});

describe('explaining a rejection', () => {
  const rejecting = { verify: async (): Promise<TwoFactorVerifyResult> => false };

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
    const verify = vi.fn<() => Promise<TwoFactorVerifyResult>>().mockResolvedValueOnce(false);
    const { controller } = await atScan({ verify }, { onEvent: (event) => events.push(event) });
    controller.submit('000000');
    await settle();
    controller.submit('123456');
    await settle();
    controller.close();
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
