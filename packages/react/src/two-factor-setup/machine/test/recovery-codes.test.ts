import { beforeAll, describe, expect, it, vi } from 'vitest';
import { CODES, SECRET, settle } from '../../../../test/fixtures.ts';
import { mountSetup, startSetup } from '../../../../test/setup-controller.ts';
import type { TwoFactorAdapter } from '../../adapter/adapter.ts';
import { loadDeferred } from '../load-deferred.ts';
import { hasUnsavedCodes } from '../selectors.ts';

// Loaded here, so that no test has to wait for it.
beforeAll(async () => void (await loadDeferred()));

describe('loadRecoveryCodes', () => {
  it.each<[string, Partial<TwoFactorAdapter>]>([
    ['at the start', { start: async () => ({ secret: SECRET, recoveryCodes: ['A'] }) }],
    ['with the verification', { verify: async () => ({ recoveryCodes: ['A'] }) }],
    ['from a request of their own', { recoveryCodes: async () => ['A'] }],
  ])('Recovery codes are shown when they come %s.', async (_name, parts) => {
    const { controller } = await startSetup(parts);
    expect(JSON.stringify(controller.getState())).not.toContain('"codes"');
    controller.submit('123456');
    await settle();
    expect(controller.getState()).toMatchObject({ status: 'codes', codes: ['A'] });
  });

  it('The user can request recovery codes again when they did not arrive.', async () => {
    const recoveryCodes = vi
      .fn<() => Promise<readonly string[]>>()
      .mockRejectedValueOnce({ type: 'network' })
      .mockResolvedValueOnce(['A']);
    const { controller } = await startSetup({ recoveryCodes });
    controller.submit('123456');
    await settle();
    expect(controller.getState().status).toBe('codes-failed');
    controller.generateRecoveryCodes();
    await settle();
    expect(controller.getState()).toMatchObject({ status: 'codes', codes: ['A'] });
  });

  it('Recovery codes that were lost with the answer to the code are generated again, also for a replacement.', async () => {
    const on = { enrolled: true, canReplace: true, recoveryCodesLeft: 10 };
    const status = vi
      .fn<NonNullable<TwoFactorAdapter['status']>>()
      .mockResolvedValueOnce({ ...on, authenticators: [{ id: '1' }] })
      .mockResolvedValueOnce({ ...on, authenticators: [{ id: '2' }], recoveryCodesSaved: false });
    const { controller } = await mountSetup(
      {
        status,
        verify: () => Promise.reject({ type: 'network' }),
        recoveryCodes: async () => ['A'],
      },
      { intent: 'replace' },
    );
    controller.submit('123456');
    await settle();
    expect(controller.getState()).toMatchObject({ status: 'codes', codes: ['A'] });
  });

  it('Recovery codes that were lost with the answer to the code count as unsaved.', async () => {
    const status = vi
      .fn<NonNullable<TwoFactorAdapter['status']>>()
      .mockResolvedValueOnce({ enrolled: false })
      .mockResolvedValueOnce({ enrolled: true, recoveryCodesSaved: false });
    const { controller } = await mountSetup({
      status,
      verify: () => Promise.reject({ type: 'network' }),
    });
    controller.start();
    await settle();
    controller.submit('123456');
    await settle();
    expect(controller.getState()).toMatchObject({ status: 'done', codes: 'unsaved' });
  });

  it('New recovery codes are generated on request and shown, and your app is told.', async () => {
    const onRegenerated = vi.fn();
    const onEnrolled = vi.fn();
    const { controller } = await mountSetup(
      { status: async () => ({ enrolled: true }), recoveryCodes: async () => ['B'] },
      { onRegenerated, onEnrolled },
    );
    controller.generateRecoveryCodes();
    await settle();
    expect(controller.getState()).toMatchObject({ status: 'codes', codes: ['B'], renewing: true });
    expect([onRegenerated.mock.calls.length, onEnrolled.mock.calls.length]).toEqual([1, 0]);
    controller.confirmRecoveryCodes();
    expect(controller.getState()).toMatchObject({ status: 'done', codes: 'saved' });
  });

  it('The old recovery codes stay when the user declines to re-authenticate.', async () => {
    const { controller } = await mountSetup({
      status: async () => ({ enrolled: true }),
      recoveryCodes: () => Promise.reject({ type: 'reauthentication-required' }),
      reauthenticate: async () => false,
    });
    controller.generateRecoveryCodes();
    await settle();
    expect(controller.getState()).toMatchObject({ status: 'enrolled', renewing: false });
  });

  it.each<[string, object, 'kept' | 'codes']>([
    ['are kept when they are saved', { recoveryCodesSaved: true, recoveryCodesLeft: 8 }, 'kept'],
    ['are kept when nothing is known of them', {}, 'kept'],
    ['are generated when they were never saved', { recoveryCodesSaved: false }, 'codes'],
    ['are generated when none is left', { recoveryCodesLeft: 0 }, 'codes'],
  ])('Recovery codes %s when the user adds an authenticator.', async (_name, facts, outcome) => {
    const recoveryCodes = vi.fn(async () => ['A']);
    const { controller } = await mountSetup(
      { status: async () => ({ enrolled: true, canAdd: true, ...facts }), recoveryCodes },
      { intent: 'add' },
    );
    controller.submit('123456');
    await settle();
    expect(controller.getState()).toMatchObject(
      outcome === 'kept' ? { status: 'done', codes: 'kept' } : { status: 'codes' },
    );
    expect(recoveryCodes).toHaveBeenCalledTimes(outcome === 'kept' ? 0 : 1);
  });

  it('The wizard offers new recovery codes when the old ones were never saved.', async () => {
    const recoveryCodes = vi
      .fn<() => Promise<readonly string[]>>()
      .mockRejectedValueOnce({ type: 'reauthentication-required' })
      .mockResolvedValueOnce(['B']);
    const reauthenticate = vi.fn(async () => true);
    const { controller } = await mountSetup({
      status: async () => ({ enrolled: true, recoveryCodesSaved: false }),
      recoveryCodes,
      reauthenticate,
    });
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

describe('confirmRecoveryCodes', () => {
  it('Recovery codes stay on screen when the backend cannot be told that they are saved.', async () => {
    const confirmRecoveryCodes = vi
      .fn<() => Promise<void>>()
      .mockRejectedValueOnce({ type: 'network' })
      .mockResolvedValueOnce(undefined);
    const { controller } = await startSetup({
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

  it('A second confirmation does not end the wizard before the backend has answered.', async () => {
    const { controller } = await startSetup({
      verify: async () => ({ recoveryCodes: CODES }),
      confirmRecoveryCodes: () => new Promise(() => undefined),
    });
    controller.submit('123456');
    await settle();
    controller.confirmRecoveryCodes();
    controller.confirmRecoveryCodes();
    controller.skipRecoveryCodes();
    expect(controller.getState()).toMatchObject({ status: 'confirming-codes' });
  });

  it('Recovery codes cannot be skipped before the backend failed to be told about them.', async () => {
    const { controller } = await startSetup({ verify: async () => ({ recoveryCodes: CODES }) });
    controller.submit('123456');
    await settle();
    controller.skipRecoveryCodes();
    expect(controller.getState()).toMatchObject({ status: 'codes' });
  });

  it('The user can finish although the backend cannot be told that the codes are saved.', async () => {
    const { controller } = await startSetup({
      verify: async () => ({ recoveryCodes: ['A'] }),
      confirmRecoveryCodes: () => Promise.reject({ type: 'network' }),
    });
    controller.submit('123456');
    await settle();
    controller.confirmRecoveryCodes();
    await settle();
    controller.skipRecoveryCodes();
    expect(controller.getState()).toMatchObject({ status: 'done', codes: 'saved' });
  });
});

describe('leaving unsaved recovery codes', () => {
  it('Leaving unsaved codes needs a confirmation, then does what the user was about to do and reports it.', async () => {
    const goOn = vi.fn();
    const onEvent = vi.fn();
    const { controller } = await startSetup(
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

  it('The backend is not told that codes are saved when the user leaves them unsaved.', async () => {
    const confirmRecoveryCodes = vi.fn(async () => undefined);
    const { controller } = await startSetup({
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

describe('markCodesSaved', () => {
  const verify = async () => ({ recoveryCodes: CODES });

  it('Recovery codes are unsaved until they are marked as saved, which is reported every time.', async () => {
    const onEvent = vi.fn();
    const { adapter, controller } = await startSetup({ verify }, { onEvent });
    controller.submit('123456');
    await settle();
    expect(hasUnsavedCodes(controller.getState(), adapter)).toBe(true);
    controller.markCodesSaved('copy');
    expect(hasUnsavedCodes(controller.getState(), adapter)).toBe(false);
    controller.markCodesSaved('print');
    expect(onEvent.mock.calls.slice(-2)).toEqual([
      [{ type: 'codes-saved', via: 'copy' }],
      [{ type: 'codes-saved', via: 'print' }],
    ]);
  });

  it('Recovery codes that are marked as saved stay saved when the backend cannot be told.', async () => {
    const confirmRecoveryCodes = () => Promise.reject({ type: 'network' });
    const { controller } = await startSetup({ verify, confirmRecoveryCodes });
    controller.submit('123456');
    await settle();
    controller.markCodesSaved('download');
    controller.confirmRecoveryCodes();
    expect(controller.getState()).toMatchObject({ status: 'confirming-codes', saved: true });
    await settle();
    expect(controller.getState()).toMatchObject({ status: 'codes', saved: true });
  });

  it('Recovery codes stay unsaved until a backend that has to know is told.', async () => {
    const confirmRecoveryCodes = async () => undefined;
    const { adapter, controller } = await startSetup({ verify, confirmRecoveryCodes });
    controller.submit('123456');
    await settle();
    controller.markCodesSaved('copy');
    expect(hasUnsavedCodes(controller.getState(), adapter)).toBe(true);
    controller.confirmRecoveryCodes();
    expect(hasUnsavedCodes(controller.getState(), adapter)).toBe(true);
    await settle();
    expect(hasUnsavedCodes(controller.getState(), adapter)).toBe(false);
  });
});
