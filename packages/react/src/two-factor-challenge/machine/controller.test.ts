import { describe, expect, it, vi } from 'vitest';
import { createDeferred, settle } from '../../../test/fixtures.ts';
import type { ChallengeResult, TwoFactorChallengeAdapter } from '../adapter.ts';
import { loadedAnswer } from '../use-two-factor-challenge.ts';
import type { TwoFactorChallengeEvent } from './challenge-events.ts';
import type { ChallengeOptions } from './challenge-options.ts';
import { type ChallengeController, createChallengeController } from './controller.ts';

type Verify = TwoFactorChallengeAdapter['verify'];

function controllerWith(
  verify: Verify = async () => undefined,
  options: Partial<ChallengeOptions> = {},
  adapter: Partial<TwoFactorChallengeAdapter> = {},
): { controller: ChallengeController; verify: ReturnType<typeof vi.fn<Verify>> } {
  const spy = vi.fn<Verify>(verify);
  const controller = createChallengeController(
    { adapter: { verify: spy, ...adapter }, ...options },
    loadedAnswer,
  );
  return { controller, verify: spy };
}

async function send(controller: ChallengeController, code: string): Promise<void> {
  controller.setCode(code);
  controller.submit();
  await settle();
}

describe('A code', () => {
  it.each<[string, ChallengeResult]>([
    ['nothing', undefined],
    ['null', null],
    ['true', true],
    ['an empty object', {}],
    ['an absent error', { error: undefined }],
    ['fields that are null, as in JSON', { error: null, recoveryCodesLeft: null } as never],
  ])('A code that is answered by %s is accepted.', async (_name, answer) => {
    const onPassed = vi.fn();
    const { controller } = controllerWith(async () => answer, { onPassed });
    await send(controller, '123456');
    expect(controller.getState().status).toBe('done');
    expect(onPassed.mock.calls).toEqual([[{ via: 'code', recoveryCodesLeft: undefined }]]);
  });

  it('A code is sent once, as digits, with its kind and whether the device is trusted.', async () => {
    const { controller, verify } = controllerWith();
    controller.setTrustDevice(true);
    controller.setCode('１２３ 456');
    controller.submit();
    controller.submit();
    await settle();
    controller.submit();
    expect(verify).toHaveBeenCalledTimes(1);
    expect(verify.mock.calls[0]?.[0]).toMatchObject({
      code: '123456',
      kind: 'code',
      trustDevice: true,
    });
  });

  it('A code is not sent while it is incomplete.', async () => {
    const { controller, verify } = controllerWith(undefined, { digits: 8 });
    await send(controller, '123456');
    expect(verify).not.toHaveBeenCalled();
    expect(controller.getState()).toMatchObject({ error: { type: 'incomplete-code', digits: 8 } });
  });

  it('A wrong code is not sent again, while other codes are.', async () => {
    const { controller, verify } = controllerWith(async () => false);
    await send(controller, '123456');
    await send(controller, '123456');
    expect(controller.getState()).toMatchObject({ error: { type: 'repeated-code' } });
    await send(controller, '654321');
    expect(verify).toHaveBeenCalledTimes(2);
  });

  it.each<[string, Verify, string]>([
    ['false', async () => false, 'invalid-code'],
    [
      'a failure in the fields of an SDK',
      async () => ({ verified: false }) as never,
      'invalid-code',
    ],
    ['a page that asks to sign in', async () => '<!doctype html>' as never, 'unknown'],
    ['a Response of fetch', async () => new Response('{}', { status: 422 }) as never, 'unknown'],
    ['an error of unknown type', async () => ({ error: { code: 'x' } }) as never, 'unknown'],
    ['an error', async () => ({ error: { type: 'code-reused' } }), 'code-reused'],
    ['a thrown error of the union', () => Promise.reject({ type: 'locked' }), 'locked'],
    ['a lost connection', () => Promise.reject(new TypeError('Failed to fetch')), 'network'],
    ['no answer in time', () => Promise.reject(new DOMException('', 'TimeoutError')), 'network'],
    [
      'a request to re-authenticate',
      () => Promise.reject({ type: 'reauthentication-required' }),
      'session-expired',
    ],
    ['an error of setup', () => Promise.reject({ type: 'name-conflict' }), 'unknown'],
    ['anything else', () => Promise.reject(new Error('boom')), 'unknown'],
    [
      'a throw before there is a promise',
      () => {
        throw new Error('boom');
      },
      'unknown',
    ],
  ])(
    'A code that is answered by %s stays in the field and can be corrected.',
    async (_name, verify, error) => {
      // The developer is warned about answers of other shapes.
      vi.spyOn(console, 'warn').mockImplementation(() => undefined);
      const { controller } = controllerWith(verify);
      await send(controller, '123456');
      expect(controller.getState()).toMatchObject({
        status: 'entry',
        typed: { code: '123456' },
        error: { type: error },
      });
    },
  );

  it('The controller lets mapError decide what went wrong.', async () => {
    const { controller } = controllerWith(
      () => Promise.reject(new Error('MFA_LOCKED')),
      {},
      { mapError: () => ({ type: 'locked' }) },
    );
    await send(controller, '123456');
    expect(controller.getState()).toMatchObject({ error: { type: 'locked' } });
  });

  it.each([
    ['null', () => null],
    ['a type of its own', () => ({ type: 'invalid_code' })],
    [
      'an error of its own',
      () => {
        throw new Error('broken');
      },
    ],
  ])('A code can be corrected although mapError returned %s.', async (_name, mapError) => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const { controller } = controllerWith(
      () => Promise.reject(new Error('boom')),
      {},
      { mapError: mapError as never },
    );
    await send(controller, '123456');
    expect(controller.getState()).toMatchObject({ status: 'entry', error: { type: 'unknown' } });
  });

  it('The controller waits until a time that the backend named as text.', async () => {
    const retryAt = new Date(Date.now() + 60_000).toISOString();
    const { controller, verify } = controllerWith(
      async () => ({ error: { type: 'rate-limited', retryAt } }) as never,
    );
    await send(controller, '123456');
    await send(controller, '654321');
    expect(verify).toHaveBeenCalledTimes(1);
  });

  it('The controller ignores unknown fields of an answer.', async () => {
    const answer = { type: 'canceled', via: 'x' } as ChallengeResult;
    const { controller } = controllerWith(async () => answer);
    await send(controller, '123456');
    expect(controller.getState()).toEqual({ status: 'done', via: 'code', advice: undefined });
  });

  it.each<[string, Verify]>([
    ['thrown', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['returned', async () => ({ error: new TypeError('Failed to fetch') }) as never],
  ])(
    'A code that was accepted although the answer was lost ends in success (%s).',
    async (_name, verify) => {
      const { controller } = controllerWith(verify, {}, { status: async () => ({ passed: true }) });
      await send(controller, '123456');
      expect(controller.getState().status).toBe('done');
    },
  );

  it('The controller does not ask for the status of a canceled request.', async () => {
    const status = vi.fn(async () => ({ passed: true }));
    const { controller } = controllerWith(
      ({ signal }) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason));
        }),
      {},
      { status },
    );
    await send(controller, '123456');
    controller.cancel();
    await settle();
    expect(status).not.toHaveBeenCalled();
  });

  it('A code can be sent again when the answer and the status were lost.', async () => {
    const { controller, verify } = controllerWith(
      () => Promise.reject(new TypeError('Failed to fetch')),
      {},
      { status: () => Promise.reject(new TypeError('Failed to fetch')) },
    );
    await send(controller, '123456');
    await send(controller, '123456');
    expect(verify).toHaveBeenCalledTimes(2);
  });

  it('A code is not sent before the time that the backend named.', async () => {
    const { controller, verify } = controllerWith(async () => ({
      error: { type: 'rate-limited', retryAt: Date.now() + 60_000 },
    }));
    await send(controller, '123456');
    await send(controller, '654321');
    expect(verify).toHaveBeenCalledTimes(1);
    expect(controller.getState()).toMatchObject({ error: { type: 'rate-limited' } });
  });
});

describe('A recovery code', () => {
  it('A recovery code is sent as it was typed.', async () => {
    const { controller, verify } = controllerWith();
    controller.switchKind();
    await send(controller, ' aBcDe-\u200B12345 ');
    expect(verify.mock.calls[0]?.[0]).toMatchObject({
      code: 'aBcDe-12345',
      kind: 'recovery-code',
    });
  });

  it.each([
    ['7K4M\u20112QXR', '7K4M-2QXR'],
    ['7K4M–2QXR—9TWD−HC5N', '7K4M-2QXR-9TWD-HC5N'],
    ['3. 7K4M-2QXR', '7K4M-2QXR'],
    ['12)\u00A07K4M-2QXR', '7K4M-2QXR'],
    ['• 7K4M-2QXR', '7K4M-2QXR'],
    ['- 7K4M-2QXR', '7K4M-2QXR'],
    ['7K4M 2QXR', '7K4M 2QXR'],
    ['12.34567', '12.34567'],
  ])('Of %j, the recovery code %j is sent.', async (typed, code) => {
    const { controller, verify } = controllerWith();
    controller.switchKind();
    await send(controller, typed);
    expect(verify.mock.calls[0]?.[0]).toMatchObject({ code, kind: 'recovery-code' });
  });

  it('Several recovery codes are not sent, and an error asks for one.', async () => {
    const { controller, verify } = controllerWith();
    controller.switchKind('recovery-code');
    await send(controller, '7K4M-2QXR-9TWD-HC5N, 8K4M-2QXR-9TWD-HC5N');
    expect(verify).not.toHaveBeenCalled();
    expect(controller.getState()).toMatchObject({ error: { type: 'several-recovery-codes' } });
    await send(controller, '8K4M-2QXR-9TWD-HC5N');
    expect(verify).toHaveBeenCalledTimes(1);
  });

  it('An empty recovery code is not sent, and an error asks for one.', async () => {
    const { controller, verify } = controllerWith();
    controller.switchKind('recovery-code');
    await send(controller, '  ');
    expect(verify).not.toHaveBeenCalled();
    expect(controller.getState()).toMatchObject({ error: { type: 'missing-recovery-code' } });
  });

  it('The challenge waits until the user has read how few recovery codes are left.', async () => {
    const onPassed = vi.fn();
    const { controller } = controllerWith(async () => ({ recoveryCodesLeft: 2 }), { onPassed });
    controller.switchKind('recovery-code', '7K4M-2QXR');
    controller.submit();
    await settle();
    expect(controller.getState()).toMatchObject({
      status: 'passed',
      advice: { recoveryCodesLeft: 2 },
    });
    expect(onPassed).not.toHaveBeenCalled();
    controller.proceed();
    controller.proceed();
    expect(onPassed.mock.calls).toEqual([[{ via: 'recovery-code', recoveryCodesLeft: 2 }]]);
  });

  it('The challenge goes on at once while many recovery codes are left.', async () => {
    const onPassed = vi.fn();
    const { controller } = controllerWith(async () => ({ recoveryCodesLeft: 9 }), { onPassed });
    controller.switchKind('recovery-code', '7K4M-2QXR');
    controller.submit();
    await settle();
    expect(onPassed.mock.calls).toEqual([[{ via: 'recovery-code', recoveryCodesLeft: 9 }]]);
  });
});

describe('Leaving', () => {
  it('Canceling aborts the request and ignores a late answer.', async () => {
    const onPassed = vi.fn();
    const onCancel = vi.fn();
    const answer = createDeferred<ChallengeResult>();
    const { controller, verify } = controllerWith(() => answer.promise, { onPassed, onCancel });
    await send(controller, '123456');
    controller.cancel();
    controller.cancel();
    expect(verify.mock.calls[0]?.[0].signal.aborted).toBe(true);
    answer.resolve(true);
    await settle();
    expect(controller.getState()).toEqual({ status: 'canceled' });
    expect(onPassed).not.toHaveBeenCalled();
    expect(onCancel).toHaveBeenCalledTimes(1);
  });

  it('Unmounting aborts the request and keeps the code for a page that comes back.', async () => {
    const answer = createDeferred<ChallengeResult>();
    const { controller, verify } = controllerWith(() => answer.promise);
    await send(controller, '123456');
    controller.unmount();
    expect(verify.mock.calls[0]?.[0].signal.aborted).toBe(true);
    answer.resolve(true);
    await settle();
    expect(controller.getState()).toMatchObject({ status: 'entry', typed: { code: '123456' } });
    controller.submit();
    expect(verify).toHaveBeenCalledTimes(2);
  });
});

describe('Events', () => {
  it('Events report the steps of the user without a code or a name.', async () => {
    const events: TwoFactorChallengeEvent[] = [];
    const answers: ChallengeResult[] = [false, { recoveryCodesLeft: 1 }];
    const { controller } = controllerWith(async () => answers.shift(), {
      onEvent: (event) => events.push(event),
    });
    await send(controller, '123456');
    controller.switchKind();
    await send(controller, '7K4M-2QXR-9TWD-HC5N');
    expect(events).toEqual([
      { type: 'submitted', kind: 'code' },
      { type: 'rejected', kind: 'code', reason: 'invalid-code' },
      { type: 'switched', kind: 'recovery-code' },
      { type: 'submitted', kind: 'recovery-code' },
      { type: 'passed', via: 'recovery-code' },
    ]);
  });

  it('An event reports that the user canceled.', () => {
    const onEvent = vi.fn();
    controllerWith(undefined, { onEvent }).controller.cancel();
    expect(onEvent.mock.calls).toEqual([[{ type: 'abandoned' }]]);
  });
});

describe('Handlers of your app that throw', () => {
  it('A handler that throws stops nothing, and its error surfaces as an unhandled rejection.', async () => {
    const thrown: unknown[] = [];
    const listen = (reason: unknown): void => void thrown.push(reason);
    process.on('unhandledRejection', listen);
    const boom = new Error('boom');
    const fail = (): never => {
      throw boom;
    };
    const { controller, verify } = controllerWith(undefined, { onEvent: fail, onPassed: fail });
    await send(controller, '123456');
    await settle();
    process.off('unhandledRejection', listen);
    expect(verify).toHaveBeenCalledTimes(1);
    expect(controller.getState().status).toBe('done');
    expect(new Set(thrown)).toEqual(new Set([boom]));
  });
});
