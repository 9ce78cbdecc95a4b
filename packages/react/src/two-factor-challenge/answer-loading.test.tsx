import { act, renderHook } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { createDeferred, settle } from '../../test/fixtures.ts';
import type { Loader } from '../internals/create-loader.ts';
import type { TwoFactorChallengeAdapter } from './adapter.ts';
import * as answer from './answer.ts';
import type { ChallengeController } from './machine/controller.ts';
import { createChallengeController } from './machine/controller.ts';
import { useChallenge } from './use-challenge.ts';

type Load = Loader<answer.ChallengeAnswerModule>['load'];

function submit(load: Load): {
  controller: ChallengeController;
  verify: ReturnType<typeof vi.fn<TwoFactorChallengeAdapter['verify']>>;
} {
  const verify = vi.fn<TwoFactorChallengeAdapter['verify']>(async () => true);
  const controller = createChallengeController(
    { adapter: { verify } },
    { get: () => undefined, load },
  );
  controller.setCode('123456');
  controller.submit();
  return { controller, verify };
}

it('The challenge sends a code once what reads the answer is loaded.', async () => {
  const { promise, resolve } = createDeferred<answer.ChallengeAnswerModule>();
  const { controller, verify } = submit(() => promise);
  await settle();
  expect(controller.getState().status).toBe('verifying');
  expect(verify).not.toHaveBeenCalled();
  resolve(answer);
  await settle();
  expect(verify).toHaveBeenCalledOnce();
  expect(controller.getState().status).toBe('done');
});

it('Without what reads the answer, the challenge sends nothing, keeps the code and can try again.', async () => {
  const load = vi.fn<Load>(async () => answer).mockRejectedValueOnce(new TypeError('offline'));
  const { controller, verify } = submit(load);
  await settle();
  expect(verify).not.toHaveBeenCalled();
  expect(controller.getState()).toMatchObject({
    status: 'entry',
    typed: { code: '123456' },
    error: { type: 'network' },
  });
  controller.submit();
  await settle();
  expect(verify).toHaveBeenCalledOnce();
  expect(controller.getState().status).toBe('done');
});

it.each(['cancel', 'unmount'] as const)(
  'The challenge sends no code that waited for a module until %s.',
  async (end) => {
    const { promise, resolve } = createDeferred<answer.ChallengeAnswerModule>();
    const { controller, verify } = submit(() => promise);
    controller[end]();
    resolve(answer);
    await settle();
    expect(verify).not.toHaveBeenCalled();
  },
);

it('Every error that is possible before the backend has answered has its text.', async () => {
  const { result } = renderHook(() =>
    useChallenge(
      { adapter: { verify: async () => true } },
      { get: () => undefined, load: () => Promise.reject(new TypeError('offline')) },
    ),
  );
  act(() => result.current.setCode('1'));
  act(() => result.current.submit());
  expect(result.current.error).toEqual({
    type: 'incomplete-code',
    title: 'Enter all 6 digits.',
    description: 'The code isn’t complete yet.',
  });
  act(() => result.current.setCode('123456'));
  await act(async () => result.current.submit());
  expect(result.current.error).toEqual({
    type: 'network',
    title: 'We couldn’t connect.',
    description: 'Check your internet connection, then try again.',
  });
  act(() => result.current.switchKind());
  act(() => result.current.submit());
  expect(result.current.error).toEqual({
    type: 'missing-recovery-code',
    title: 'Enter a recovery code.',
    description: 'You haven’t entered one yet.',
  });
});

it('Before the module is loaded, a pasted recovery code moves to its own field, and other text stays.', () => {
  const { result } = renderHook(() =>
    useChallenge(
      { adapter: { verify: async () => true } },
      { get: () => undefined, load: () => new Promise(() => undefined) },
    ),
  );
  const paste = (text: string): ReturnType<typeof vi.fn> => {
    const preventDefault = vi.fn();
    const event = { clipboardData: { getData: () => text }, preventDefault };
    act(() => result.current.getCodeInputProps().onPaste?.(event as never));
    return preventDefault;
  };
  for (const text of ['123456', 'Your code is 123 456', 'Authenticator']) {
    expect(paste(text)).not.toHaveBeenCalled();
    expect(result.current.kind).toBe('code');
  }
  expect(paste('7K4M-2QXR-9TWD-HC5N\n')).toHaveBeenCalledOnce();
  expect(result.current).toMatchObject({ kind: 'recovery-code', code: '7K4M-2QXR-9TWD-HC5N' });
});
