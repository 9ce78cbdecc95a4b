import { beforeAll, describe, expect, it, vi } from 'vitest';
import { CODES, SECRET, createDeferred, settle } from '../../../../test/fixtures.ts';
import { createSetup, mountSetup, startSetup } from '../../../../test/setup-controller.ts';
import type { TwoFactorError } from '../../../verification/two-factor-error.ts';
import type { TwoFactorAdapter, TwoFactorProof } from '../../adapter/adapter.ts';
import { loadDeferred } from '../load-deferred.ts';
import { getScreen } from '../selectors.ts';

// Loaded here, so that no test has to wait for it.
beforeAll(async () => void (await loadDeferred()));

const PASSWORD = 'correct horse';
const REQUIRED: TwoFactorError = { type: 'reauthentication-required' };

/** A method of a backend that accepts one proof only. */
function requiring<Result>(
  accepts: (proof: TwoFactorProof) => boolean,
  result: Result,
  errors: { required?: TwoFactorError; wrong?: TwoFactorError } = {},
) {
  return vi.fn(async ({ proof }: { proof?: TwoFactorProof | undefined }): Promise<Result> => {
    if (!proof) {
      throw errors.required ?? REQUIRED;
    }
    if (!accepts(proof)) {
      throw errors.wrong ?? { type: 'reauthentication-failed' };
    }
    return result;
  });
}

const withPassword = ({ password }: TwoFactorProof) => password === PASSWORD;
const enrolled: Partial<TwoFactorAdapter> = { status: async () => ({ enrolled: true }) };

describe('the question who the user is', () => {
  it('The wizard asks for the password when the backend requires it, and then goes on.', async () => {
    const start = requiring(withPassword, { secret: SECRET });
    const { controller } = createSetup({ start, reauthentication: { kind: 'password' } });
    controller.start();
    await settle();
    expect(controller.getState().reauthentication).toMatchObject({
      reason: 'start',
      kind: 'password',
      canSwitch: false,
      error: undefined,
      sent: false,
    });
    controller.submitProof({ password: PASSWORD });
    expect(controller.getState().reauthentication?.sent).toBe(true);
    await settle();
    expect(controller.getState()).toMatchObject({ status: 'scan' });
    expect(controller.getState().reauthentication).toBeUndefined();
  });

  it('An error that says what proves the user is enough.', async () => {
    const required: TwoFactorError = { type: 'reauthentication-required', kind: 'password' };
    const start = requiring(withPassword, { secret: SECRET }, { required });
    const { controller } = createSetup({ start });
    controller.start();
    await settle();
    controller.submitProof({ password: PASSWORD });
    await settle();
    expect(controller.getState().status).toBe('scan');
  });

  it('Without a kind there is nothing to ask, and the user reads the error.', async () => {
    const { controller } = createSetup({ start: () => Promise.reject(REQUIRED) });
    controller.start();
    await settle();
    expect(controller.getState()).toMatchObject({ status: 'failed', error: REQUIRED });
  });

  it('A wrong password stays on the screen until it is right.', async () => {
    const start = requiring(withPassword, { secret: SECRET });
    const { controller } = createSetup({ start, reauthentication: { kind: 'password' } });
    controller.start();
    await settle();
    for (const password of ['wrong', 'wrong again']) {
      controller.submitProof({ password });
      // oxlint-disable-next-line no-await-in-loop -- One try after the other.
      await settle();
      expect(controller.getState().reauthentication).toMatchObject({
        error: { type: 'reauthentication-failed' },
        sent: false,
      });
    }
    controller.submitProof({ password: PASSWORD });
    await settle();
    expect(controller.getState().status).toBe('scan');
  });

  it('The password is passed to every further request, until the user has finished.', async () => {
    const start = requiring(withPassword, { secret: SECRET });
    const verify = requiring(withPassword, undefined);
    const recoveryCodes = requiring(withPassword, CODES);
    const confirmRecoveryCodes = requiring(withPassword, undefined);
    const { controller } = createSetup({
      start,
      verify,
      recoveryCodes,
      confirmRecoveryCodes,
      reauthentication: { kind: 'password' },
    });
    controller.start();
    await settle();
    controller.submitProof({ password: PASSWORD });
    await settle();
    controller.submit('123456');
    await settle();
    controller.markCodesSaved('copy');
    controller.confirmRecoveryCodes();
    await settle();
    expect(controller.getState()).toMatchObject({ status: 'done', codes: 'saved' });
    for (const method of [verify, recoveryCodes, confirmRecoveryCodes]) {
      expect(method).toHaveBeenCalledTimes(1);
    }
  });

  it('The wizard remembers the password after another failure, and forgets it at the end.', async () => {
    const disable = requiring(withPassword, undefined);
    disable.mockRejectedValueOnce(REQUIRED).mockRejectedValueOnce({ type: 'network' });
    const { controller } = await mountSetup({
      ...enrolled,
      disable,
      start: requiring(withPassword, { secret: SECRET }),
      reauthentication: { kind: 'password' },
    });
    controller.disable();
    await settle();
    controller.submitProof({ password: PASSWORD });
    await settle();
    expect(controller.getState()).toMatchObject({ status: 'failed', error: { type: 'network' } });
    controller.disable();
    await settle();
    expect(controller.getState().status).toBe('disabled');
    controller.start();
    await settle();
    expect(controller.getState().reauthentication?.reason).toBe('start');
  });

  it('A password that the backend no longer accepts is asked for again, without blaming the user.', async () => {
    const verify = vi
      .fn<TwoFactorAdapter['verify']>()
      .mockRejectedValueOnce({ type: 'reauthentication-failed' })
      .mockResolvedValue(undefined);
    const start = requiring(withPassword, { secret: SECRET });
    const { controller } = createSetup({ start, verify, reauthentication: { kind: 'password' } });
    controller.start();
    await settle();
    controller.submitProof({ password: PASSWORD });
    await settle();
    controller.submit('123456');
    await settle();
    expect(controller.getState()).toMatchObject({
      status: 'verifying',
      reauthentication: { reason: 'verify', error: undefined },
    });
    controller.submitProof({ password: PASSWORD });
    await settle();
    expect(controller.getState().status).toBe('done');
  });

  it('An error that `verify` returns as data leads to the question, too.', async () => {
    const verify = vi
      .fn<TwoFactorAdapter['verify']>()
      .mockResolvedValueOnce({ error: REQUIRED })
      .mockResolvedValue(undefined);
    const { controller } = await startSetup({ verify, reauthentication: { kind: 'password' } });
    controller.submit('123456');
    await settle();
    expect(getScreen(controller.getState())).toBe('reauthentication');
    controller.submitProof({ password: PASSWORD });
    await settle();
    expect(controller.getState().status).toBe('done');
  });

  it('A code is passed only to the request for which the user typed it, because it works once.', async () => {
    const start = requiring(({ code }) => code === '111222', { secret: SECRET });
    const verify = vi.fn(async () => undefined);
    const { controller } = createSetup({ start, verify, reauthentication: { kind: 'code' } });
    controller.start();
    await settle();
    controller.submitProof({ code: '111 222' });
    await settle();
    expect(start).toHaveBeenLastCalledWith(expect.objectContaining({ proof: { code: '111222' } }));
    controller.submit('123456');
    await settle();
    expect(verify).toHaveBeenCalledWith(expect.objectContaining({ proof: undefined }));
  });

  it.each<[wrong: 'invalid-code' | 'code-reused', shown: TwoFactorError['type']]>([
    ['invalid-code', 'reauthentication-failed'],
    // The user is told that the code is right, but was used to sign in.
    ['code-reused', 'code-reused'],
  ])('A code that fails with %s is asked for again, with the error %s.', async (type, shown) => {
    const disable = requiring(({ code }) => code === '111222', undefined, {
      wrong: { type },
    });
    const { controller } = await mountSetup({
      ...enrolled,
      disable,
      reauthentication: { kind: 'code' },
    });
    controller.disable();
    await settle();
    controller.submitProof({ code: '000000' });
    await settle();
    expect(controller.getState()).toMatchObject({
      status: 'disabling',
      reauthentication: { error: { type: shown } },
    });
    controller.submitProof({ code: '111222' });
    await settle();
    expect(controller.getState().status).toBe('disabled');
  });

  it('A backend that wants a code after the password gets both.', async () => {
    const start = vi.fn(async ({ proof }: { proof?: TwoFactorProof | undefined }) => {
      if (!proof?.password) {
        throw { ...REQUIRED, kind: 'password' };
      }
      if (!proof.code) {
        throw { ...REQUIRED, kind: 'code' };
      }
      return { secret: SECRET };
    });
    const { controller } = createSetup({ start, reauthentication: { kind: 'password' } });
    controller.start();
    await settle();
    controller.submitProof({ password: PASSWORD });
    await settle();
    expect(controller.getState().reauthentication).toMatchObject({
      kind: 'code',
      error: undefined,
    });
    controller.submitProof({ code: '111222' });
    await settle();
    expect(start).toHaveBeenLastCalledWith(
      expect.objectContaining({ proof: { password: PASSWORD, code: '111222' } }),
    );
    expect(controller.getState().status).toBe('scan');
  });

  it.each(['invalid-code', 'code-reused'] as const)(
    'A code after the password that fails with %s is asked again, without the password.',
    async (type) => {
      const start = vi.fn(async ({ proof }: { proof?: TwoFactorProof | undefined }) => {
        if (!proof?.password) {
          throw { ...REQUIRED, kind: 'password' };
        }
        if (proof.code !== '111222') {
          throw proof.code ? { type } : { ...REQUIRED, kind: 'code' };
        }
        return { secret: SECRET };
      });
      const { controller } = createSetup({ start, reauthentication: { kind: 'password' } });
      controller.start();
      await settle();
      controller.submitProof({ password: PASSWORD });
      await settle();
      controller.submitProof({ code: '000000' });
      await settle();
      expect(controller.getState().reauthentication).toMatchObject({
        kind: 'code',
        error: { type: type === 'code-reused' ? type : 'reauthentication-failed' },
      });
      controller.submitProof({ code: '111222' });
      await settle();
      expect(start).toHaveBeenLastCalledWith(
        expect.objectContaining({ proof: { password: PASSWORD, code: '111222' } }),
      );
      expect(controller.getState().status).toBe('scan');
    },
  );

  it('A wrong code is not sent along with the password that the user gives instead.', async () => {
    const start = vi.fn(async ({ proof }: { proof?: TwoFactorProof | undefined }) => {
      if (proof?.password !== PASSWORD) {
        throw proof?.code ? { type: 'invalid-code' } : REQUIRED;
      }
      return { secret: SECRET };
    });
    const { controller } = createSetup({
      start,
      reauthentication: { kind: 'password-or-code' },
    });
    controller.start();
    await settle();
    controller.switchProof();
    controller.submitProof({ code: '000000' });
    await settle();
    controller.switchProof();
    controller.submitProof({ password: PASSWORD });
    await settle();
    expect(start).toHaveBeenLastCalledWith(
      expect.objectContaining({ proof: { password: PASSWORD } }),
    );
  });

  it('Where both will do, the user can switch between password and code.', async () => {
    const start = requiring(({ code }) => code === '111222', { secret: SECRET });
    const reauthentication = { kind: 'password-or-code' } as const;
    const { controller } = createSetup({ start, reauthentication });
    controller.start();
    await settle();
    expect(controller.getState().reauthentication).toMatchObject({ kind: 'password' });
    controller.switchProof();
    expect(controller.getState().reauthentication).toMatchObject({ kind: 'code' });
    controller.submitProof({ code: '000000' });
    await settle();
    expect(controller.getState().reauthentication).toMatchObject({
      kind: 'code',
      error: { type: 'reauthentication-failed' },
    });
    controller.switchProof();
    expect(controller.getState().reauthentication).toMatchObject({
      kind: 'password',
      error: undefined,
    });
  });

  it.each([
    [{ password: '' }, { type: 'password-required' }, 'password'],
    [{ code: '123' }, { type: 'incomplete-code', digits: 6 }, 'code'],
    [{}, { type: 'password-required' }, 'password'],
  ] as const)('%o is not sent: %o.', async (proof, error, kind) => {
    const start = requiring(() => true, { secret: SECRET });
    const { controller } = createSetup({ start, reauthentication: { kind } });
    controller.start();
    await settle();
    controller.submitProof(proof);
    await settle();
    expect(controller.getState().reauthentication).toMatchObject({ error, sent: false });
    expect(start).toHaveBeenCalledTimes(1);
  });
});

describe('asking first', () => {
  it('The wizard asks before the first request, so that the backend gets only one.', async () => {
    const start = requiring(withPassword, { secret: SECRET });
    const { controller } = createSetup({
      start,
      reauthentication: { kind: 'password', askFirst: true },
    });
    controller.start();
    await settle();
    expect(start).not.toHaveBeenCalled();
    controller.submitProof({ password: PASSWORD });
    await settle();
    expect(start).toHaveBeenCalledTimes(1);
    expect(controller.getState().status).toBe('scan');
  });

  it.each<[string, () => Promise<boolean>, string]>([
    ['is not asked', async () => false, 'scan'],
    ['is asked if nobody knows', () => Promise.reject(new Error('offline')), 'starting'],
  ])('A user without a password %s.', async (_, isNeeded, status) => {
    const { controller } = createSetup({
      reauthentication: { kind: 'password', askFirst: true, isNeeded },
    });
    controller.start();
    await settle();
    expect(controller.getState().status).toBe(status);
  });
});

describe('a call that is superseded', () => {
  it('Only the newest mount asks, whichever answer about the account comes last.', async () => {
    const answers = [createDeferred<boolean>(), createDeferred<boolean>()];
    const isNeeded = vi.fn<() => Promise<boolean>>();
    for (const { promise } of answers) {
      isNeeded.mockReturnValueOnce(promise);
    }
    const start = requiring(withPassword, { secret: SECRET });
    const { controller } = createSetup(
      { start, reauthentication: { kind: 'password', askFirst: true, isNeeded } },
      { intro: false },
    );
    controller.mount();
    await settle();
    controller.unmount();
    controller.mount();
    await settle();
    answers[1]?.resolve(true);
    await settle();
    answers[0]?.resolve(true);
    await settle();
    controller.submitProof({ password: PASSWORD });
    await settle();
    expect(isNeeded).toHaveBeenCalledTimes(2);
    expect(controller.getState().status).toBe('scan');
  });
});

describe('declining', () => {
  it('A user who may not leave gets the way to try again.', async () => {
    const { adapter, controller } = createSetup(
      { start: () => Promise.reject(REQUIRED), reauthentication: { kind: 'password' } },
      { intent: 'add' },
    );
    controller.update({ adapter, intent: 'add', daysLeft: 0 });
    controller.mount();
    await settle();
    controller.declineProof();
    await settle();
    expect(controller.getState()).toMatchObject({ status: 'failed', error: REQUIRED });
  });

  it.each(['intro', 'enrolled'])('The user returns to the screen %s.', async (status) => {
    const { controller } = await mountSetup({
      ...(status === 'enrolled' && enrolled),
      start: requiring(withPassword, { secret: SECRET }),
      disable: requiring(withPassword, undefined),
      reauthentication: { kind: 'password' },
    });
    if (status === 'intro') {
      controller.start();
    } else {
      controller.disable();
    }
    await settle();
    controller.declineProof();
    await settle();
    expect(controller.getState()).toMatchObject({ status });
    expect(controller.getState().reauthentication).toBeUndefined();
  });

  it('The user returns to the code field and keeps the code.', async () => {
    const { controller } = await startSetup({
      verify: () => Promise.reject(REQUIRED),
      reauthentication: { kind: 'password' },
    });
    controller.submit('123456');
    await settle();
    controller.declineProof();
    await settle();
    expect(controller.getState()).toMatchObject({ status: 'scan', code: '123456' });
  });

  it('Canceling while the question is open cancels the setup.', async () => {
    const onCancel = vi.fn();
    const { controller } = await startSetup(
      { verify: () => Promise.reject(REQUIRED), reauthentication: { kind: 'password' } },
      { onCancel },
    );
    controller.submit('123456');
    await settle();
    controller.cancel();
    await settle();
    expect(controller.getState().status).toBe('canceled');
    expect(onCancel).toHaveBeenCalledTimes(1);
  });

  it.each(['start', 'disable'] as const)(
    'A page that is left during %s shows no question when it comes back.',
    async (reason) => {
      const { controller } = await mountSetup({
        ...(reason === 'disable' && enrolled),
        start: () => Promise.reject(REQUIRED),
        disable: () => Promise.reject(REQUIRED),
        reauthentication: { kind: 'password' },
      });
      controller[reason]();
      await settle();
      expect(getScreen(controller.getState())).toBe('reauthentication');
      controller.leavePage();
      expect(controller.getState().reauthentication).toBeUndefined();
    },
  );
});

describe('a redirect', () => {
  const reauthentication = { kind: 'redirect' } as const;

  it.each(['https://id.example/login?refresh=true', '/login', 'login'])(
    'The wizard shows where to sign in again: %s.',
    async (url) => {
      const start = async (): Promise<never> => {
        throw { ...REQUIRED, url };
      };
      const { controller } = createSetup({ start, reauthentication });
      controller.start();
      await settle();
      expect(controller.getState().reauthentication).toMatchObject({ kind: 'redirect', url });
    },
  );

  it.each([undefined, 'javascript:alert(1)', '\u0001javascript:alert(1)', 'data:text/html,x', 7])(
    'An address that is not one of a page is an error: %s.',
    async (url) => {
      const start = async (): Promise<never> => {
        throw { ...REQUIRED, url };
      };
      const { controller } = createSetup({ start, reauthentication });
      controller.start();
      await settle();
      expect(controller.getState()).toMatchObject({ status: 'failed', error: REQUIRED });
    },
  );
});
