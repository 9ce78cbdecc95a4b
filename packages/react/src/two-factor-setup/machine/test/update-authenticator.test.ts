import { beforeAll, describe, expect, it, vi } from 'vitest';
import { createDeferred, settle } from '../../../../test/fixtures.ts';
import { mountSetup } from '../../../../test/setup-controller.ts';
import type { TwoFactorAdapter, TwoFactorStatus } from '../../adapter/adapter.ts';
import { loadDeferred } from '../load-deferred.ts';
import type { SetupController } from '../setup-controller.ts';
import type { SetupOptions } from '../setup-options.ts';

// Loaded here, so that no test has to wait for it.
beforeAll(async () => void (await loadDeferred()));

const PHONE = { id: '1', name: 'Phone' };
const TABLET = { id: '2', name: 'Tablet' };
const BOTH: TwoFactorStatus = { enrolled: true, canReplace: true, authenticators: [PHONE, TABLET] };
const OFFLINE = { type: 'network' } as const;

type Rename = NonNullable<TwoFactorAdapter['rename']>;
type Remove = NonNullable<TwoFactorAdapter['remove']>;

/** A backend that renames and removes, or fails before or after it has done so. */
function createBackend(
  authenticators = [PHONE, TABLET],
  fails?: { before?: object; after?: object },
): Required<Pick<TwoFactorAdapter, 'rename' | 'remove' | 'status'>> {
  let list = authenticators;
  async function change(next: typeof list): Promise<void> {
    if (fails?.before) {
      throw fails.before;
    }
    list = next;
    if (fails?.after) {
      throw fails.after;
    }
  }
  return {
    status: vi.fn(async () => ({ ...BOTH, enrolled: list.length > 0, authenticators: list })),
    rename: vi.fn<Rename>(({ authenticator: { id }, name }) =>
      change(list.map((known) => (known.id === id ? { id, name } : known))),
    ),
    remove: vi.fn<Remove>(({ authenticator: { id } }) =>
      change(list.filter((known) => known.id !== id)),
    ),
  };
}

async function mount(
  parts: Partial<TwoFactorAdapter>,
  options: Partial<SetupOptions> = {},
): Promise<SetupController> {
  const { controller } = await mountSetup(parts, options);
  expect(controller.getState().status).toBe('enrolled');
  return controller;
}

async function rename(controller: SetupController, name: string, of = PHONE): Promise<void> {
  controller.choose('rename', of);
  controller.setName(name);
  controller.updateAuthenticator();
  await settle();
}

async function remove(controller: SetupController, authenticator = PHONE): Promise<void> {
  controller.choose('remove', authenticator);
  controller.updateAuthenticator();
  await settle();
}

describe('updateAuthenticator, with another name', () => {
  it('A name is sent once, without spaces around it, and the list is asked for again.', async () => {
    const backend = createBackend();
    const onEvent = vi.fn();
    const controller = await mount(backend, { onEvent });
    controller.choose('rename', PHONE);
    controller.setName('  Work phone ');
    controller.updateAuthenticator();
    controller.updateAuthenticator();
    expect(controller.getState().status).toBe('updating');
    await settle();
    const authenticator = { id: '1', name: 'Work phone' };
    expect(vi.mocked(backend.rename).mock.calls).toEqual([
      [{ authenticator: PHONE, name: 'Work phone', proof: undefined, signal: expect.anything() }],
    ]);
    expect(controller.getState()).toMatchObject({
      status: 'enrolled',
      name: undefined,
      changed: { choice: 'rename', authenticator },
      account: { authenticators: [authenticator, TABLET] },
    });
    expect(controller.getState()).not.toHaveProperty('authenticator');
    expect(onEvent.mock.calls).toEqual([[{ type: 'renamed' }]]);
  });

  it('Without another name nothing is sent.', async () => {
    const backend = createBackend();
    const onEvent = vi.fn();
    const controller = await mount(backend, { onEvent });
    controller.choose('rename', PHONE);
    controller.updateAuthenticator();
    await settle();
    expect(controller.getState().status).toBe('enrolled');
    await rename(controller, ' Phone');
    expect(controller.getState().status).toBe('enrolled');
    expect(backend.rename).not.toHaveBeenCalled();
    expect(onEvent).not.toHaveBeenCalled();
  });

  it('An empty name is asked for, and another one is sent.', async () => {
    const backend = createBackend();
    const controller = await mount(backend);
    await rename(controller, '  ');
    expect(controller.getState()).toMatchObject({
      status: 'failed',
      choice: 'rename',
      error: { type: 'name-required' },
    });
    controller.setName('Work');
    expect(controller.getState()).toMatchObject({ status: 'enrolled', choice: 'rename' });
    controller.updateAuthenticator();
    await settle();
    expect(backend.rename).toHaveBeenCalledOnce();
  });

  it('A name that another app has stays in the field, with the reason.', async () => {
    const controller = await mount(
      createBackend([PHONE, TABLET], { before: { type: 'name-conflict' } }),
    );
    await rename(controller, 'Tablet');
    expect(controller.getState()).toMatchObject({
      status: 'failed',
      choice: 'rename',
      name: 'Tablet',
      authenticator: PHONE,
      error: { type: 'name-conflict' },
    });
    controller.choose(undefined);
    expect(controller.getState()).toMatchObject({ status: 'enrolled', name: undefined });
  });

  it('A failure as data is a failure.', async () => {
    for (const answer of [false, { error: { type: 'not-allowed' } }, { success: false }]) {
      const onEvent = vi.fn();
      const controller = await mount(
        { ...createBackend(), rename: async () => answer as never },
        { onEvent },
      );
      await rename(controller, 'Work');
      expect(controller.getState().status).toBe('failed');
      expect(onEvent).not.toHaveBeenCalled();
    }
  });

  it('After a lost answer, the list says whether the app has its new name.', async () => {
    const made = await mount(createBackend([PHONE, TABLET], { after: OFFLINE }));
    await rename(made, 'Work');
    expect(made.getState()).toMatchObject({
      status: 'enrolled',
      account: { authenticators: [{ id: '1', name: 'Work' }, TABLET] },
    });
    const notMade = await mount(createBackend([PHONE, TABLET], { before: OFFLINE }));
    await rename(notMade, 'Work');
    expect(notMade.getState()).toMatchObject({ status: 'failed', error: OFFLINE });
  });

  it('A rejected name is not taken for a lost answer.', async () => {
    const backend = createBackend([PHONE, TABLET], { after: { type: 'name-conflict' } });
    const controller = await mount(backend);
    await rename(controller, 'Work');
    expect(controller.getState()).toMatchObject({ error: { type: 'name-conflict' } });
    expect(backend.status).toHaveBeenCalledOnce();
  });

  it('Without a new list, the app has its new name in the old one.', async () => {
    const backend = createBackend();
    vi.mocked(backend.status).mockResolvedValueOnce(BOTH).mockRejectedValue(OFFLINE);
    const controller = await mount(backend);
    await rename(controller, 'Work');
    expect(controller.getState()).toMatchObject({
      status: 'enrolled',
      account: { canReplace: true, authenticators: [{ id: '1', name: 'Work' }, TABLET] },
    });
  });

  it('Without `rename` nothing happens.', async () => {
    const { rename: _, ...backend } = createBackend();
    const controller = await mount(backend);
    await rename(controller, 'Work');
    expect(controller.getState()).toMatchObject({ status: 'enrolled', choice: 'rename' });
  });
});

describe('updateAuthenticator, to remove', () => {
  it('An app is removed, and the others stay.', async () => {
    const backend = createBackend();
    const onEvent = vi.fn();
    const onDisabled = vi.fn();
    const controller = await mount(backend, { onEvent, onDisabled });
    await remove(controller);
    expect(vi.mocked(backend.remove).mock.calls).toEqual([
      [{ authenticator: PHONE, proof: undefined, signal: expect.anything() }],
    ]);
    expect(controller.getState()).toMatchObject({
      status: 'enrolled',
      changed: { choice: 'remove', authenticator: PHONE },
      account: { authenticators: [TABLET] },
    });
    expect(onEvent.mock.calls).toEqual([[{ type: 'removed' }]]);
    expect(onDisabled).not.toHaveBeenCalled();
  });

  it('Without the last app two-factor is off, and your app hears of it.', async () => {
    const onEvent = vi.fn();
    const onDisabled = vi.fn();
    const controller = await mount(createBackend([PHONE]), { onEvent, onDisabled });
    await remove(controller);
    const state = controller.getState();
    expect(state).toMatchObject({ status: 'disabled', account: { enrolled: false } });
    expect(state).not.toHaveProperty('authenticator');
    expect(onEvent.mock.calls).toEqual([[{ type: 'removed' }], [{ type: 'disabled' }]]);
    expect(onDisabled).toHaveBeenCalledOnce();
  });

  it('Two-factor stays on without an app if the backend says so.', async () => {
    const status = vi.fn(async (): Promise<TwoFactorStatus> => ({
      enrolled: true,
      authenticators: [],
    }));
    status.mockResolvedValueOnce({ enrolled: true, authenticators: [PHONE] });
    const controller = await mount({ remove: async () => undefined, status });
    await remove(controller);
    expect(controller.getState()).toMatchObject({
      status: 'enrolled',
      account: { enrolled: true, authenticators: [] },
    });
  });

  it.each([
    ['one of two', [PHONE, TABLET], 'enrolled'],
    ['the last', [PHONE], 'disabled'],
  ] as const)(
    'After a lost answer, the list says whether the app is gone, for %s.',
    async (_, list, status) => {
      const made = await mount(createBackend([...list], { after: OFFLINE }));
      await remove(made);
      expect(made.getState().status).toBe(status);
      const notMade = await mount(createBackend([...list], { before: OFFLINE }));
      await remove(notMade);
      expect(notMade.getState()).toMatchObject({
        status: 'failed',
        choice: 'remove',
        error: OFFLINE,
      });
    },
  );

  it('A backend that lists no apps any more does not say that the app is gone.', async () => {
    const status = vi.fn(async (): Promise<TwoFactorStatus> => ({ enrolled: true }));
    status.mockResolvedValueOnce(BOTH);
    const controller = await mount({ remove: async () => Promise.reject(OFFLINE), status });
    await remove(controller);
    expect(controller.getState()).toMatchObject({ status: 'failed', error: OFFLINE });
  });

  it('Without a new list, the last app is gone and two-factor is off.', async () => {
    const backend = createBackend([PHONE]);
    vi.mocked(backend.status)
      .mockResolvedValueOnce({ enrolled: true, authenticators: [PHONE] })
      .mockRejectedValue(OFFLINE);
    const controller = await mount(backend);
    await remove(controller);
    expect(controller.getState().status).toBe('disabled');
  });
});

describe('updateAuthenticator, with a question who the user is', () => {
  it('The proof is sent with the change, and the password is forgotten afterwards.', async () => {
    const backend = createBackend();
    const calls: unknown[] = [];
    async function prove(proof: object | undefined): Promise<void> {
      calls.push(proof);
      if (!proof) {
        throw { type: 'reauthentication-required' };
      }
    }
    const controller = await mount({
      ...backend,
      reauthentication: { kind: 'password' },
      rename: async (input) => {
        await prove(input.proof);
        await backend.rename(input);
      },
      remove: async (input) => {
        await prove(input.proof);
        await backend.remove(input);
      },
    });
    await rename(controller, 'Work');
    expect(controller.getState().reauthentication).toMatchObject({ reason: 'rename' });
    controller.submitProof({ password: 'secret' });
    await settle();
    expect(controller.getState().status).toBe('enrolled');
    await remove(controller, TABLET);
    expect(controller.getState().reauthentication).toMatchObject({ reason: 'remove' });
    controller.submitProof({ password: 'secret' });
    await settle();
    expect(controller.getState()).toMatchObject({
      account: { authenticators: [{ id: '1', name: 'Work' }] },
    });
    const proof = { password: 'secret' };
    expect(calls).toEqual([undefined, proof, undefined, proof]);
  });

  it('A user who declines is back at the name, and nothing has changed.', async () => {
    const controller = await mount({
      ...createBackend([PHONE, TABLET], { before: { type: 'reauthentication-required' } }),
      reauthentication: { kind: 'code' },
    });
    await rename(controller, 'Work');
    controller.declineProof();
    await settle();
    expect(controller.getState()).toMatchObject({
      status: 'enrolled',
      choice: 'rename',
      name: 'Work',
      authenticator: PHONE,
    });
  });

  it('The dialog of your app hears for what it is.', async () => {
    const reauthenticate = vi.fn(async () => false);
    const before = { type: 'reauthentication-required' };
    const controller = await mount({
      ...createBackend([PHONE, TABLET], { before }),
      reauthenticate,
    });
    await remove(controller);
    expect(reauthenticate).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ reason: 'remove' }),
    );
    expect(controller.getState()).toMatchObject({ status: 'enrolled', choice: 'remove' });
  });

  it('A page that comes back asks for no password, and a late answer changes nothing.', async () => {
    const answer = createDeferred<void>();
    const controller = await mount({
      ...createBackend(),
      reauthentication: { kind: 'password', askFirst: true },
      remove: () => answer.promise,
    });
    await remove(controller);
    expect(controller.getState().reauthentication).toBeDefined();
    controller.leavePage();
    expect(controller.getState()).toMatchObject({ status: 'enrolled', choice: 'remove' });
    answer.resolve();
    await settle();
    expect(controller.getState()).toMatchObject({ status: 'enrolled', account: BOTH });
  });
});

describe('the authenticator to replace', () => {
  it.each([
    ['the one that the user has chosen', BOTH, TABLET, TABLET],
    ['the only one', { ...BOTH, authenticators: [PHONE] }, undefined, PHONE],
    ['unknown if there is no list', { enrolled: true, canReplace: true }, undefined, undefined],
    ['unknown if nobody has chosen', BOTH, undefined, undefined],
  ] as const)('It is %s, in `start` and `verify`.', async (_, account, chosen, replaces) => {
    const start = vi.fn(async () => ({ qrImage: 'qr.png' }));
    const verify = vi.fn(async () => undefined);
    const controller = await mount({ start, verify, status: async () => account });
    controller.start('replace', chosen);
    await settle();
    controller.submit('123456');
    await settle();
    const input = expect.objectContaining({ intent: 'replace', replaces });
    expect([start.mock.calls, verify.mock.calls]).toEqual([[[input]], [[input]]]);
  });

  it('None is replaced when the user adds one.', async () => {
    const start = vi.fn(async () => ({ qrImage: 'qr.png' }));
    const account = { ...BOTH, canAdd: true, authenticators: [PHONE] };
    const controller = await mount({ start, status: async () => account });
    controller.start('add');
    await settle();
    expect(start.mock.calls).toEqual([
      [expect.objectContaining({ intent: 'add', replaces: undefined })],
    ]);
  });
});
