import { describe, expect, it, vi } from 'vitest';
import { thatCan, PROVIDERS } from './test/providers.ts';
import { WRONG_CODE, readFailure, throwReturned } from './test/use-double.ts';
import type { Provider } from './test/double.ts';

const { signal } = new AbortController();

describe('a code at sign-in', () => {
  it.each(PROVIDERS)(
    '$name refuses a wrong code at sign-in, and the right one signs in.',
    async (provider) => {
      const double = await provider.create();
      const { adapter, code, isPassed } = await double.challenge();
      const send = async (text: string) =>
        throwReturned(
          await adapter.verify({ code: text, kind: 'code', trustDevice: false, signal }),
        );
      expect(await readFailure(send(WRONG_CODE))).toMatchObject({ type: 'invalid-code' });
      expect(await isPassed()).toBe(false);
      await send(code);
      expect(await isPassed()).toBe(true);
    },
  );

  it.each(PROVIDERS)('$name refuses a wrong code at the next sign-in.', async (provider) => {
    const { adapter, code } = await (await provider.create()).challenge();
    const input = { kind: 'code', trustDevice: false, signal } as const;
    await adapter.verify({ code, ...input });
    // `false` is a failure, too.
    const next = Promise.resolve(adapter.verify({ code: WRONG_CODE, ...input }));
    expect(await readFailure(next.then(throwReturned))).toHaveProperty('type');
  });

  it.each(thatCan('recovers'))('$name signs in with a recovery code.', async (provider) => {
    const double = await provider.create();
    const { adapter, isPassed, recoveryCode } = await double.challenge();
    const kind = 'recovery-code';
    const send = async (code: string) =>
      throwReturned(await adapter.verify({ code, kind, trustDevice: false, signal }));
    expect(await readFailure(send('wrong-code'), ['wrong-code'])).toMatchObject({
      type: 'invalid-code',
    });
    await send(recoveryCode!);
    expect(await isPassed()).toBe(true);
  });
});

/** Begins a sign-in whose result the app has to take. */
type BeginSignIn = (onSignIn: () => Promise<void>) => Promise<{
  code: string;
  /** Sends a code. */
  send: (code: string) => Promise<unknown>;
  /** The requests so far. */
  requests: string[];
}>;

async function beginChallenge(provider: Provider, onSignIn: () => Promise<void>) {
  const double = await provider.create();
  const { adapter, code } = await double.challenge(onSignIn);
  const input = { kind: 'code', trustDevice: false, signal } as const;
  return {
    code,
    send: async (text: string) => throwReturned(await adapter.verify({ code: text, ...input })),
    requests: double.wire.requests,
  };
}

async function beginSetup(provider: Provider, onSignIn: () => Promise<void>) {
  const double = await provider.create();
  const { code, verify } = await double.setupAtSignIn!(onSignIn);
  return { code, send: verify, requests: double.wire.requests };
}

const SIGN_INS: readonly { name: string; begin: BeginSignIn }[] = [
  ...thatCan('callsApp').map((provider) => ({
    name: `${provider.name} at sign-in`,
    begin: (onSignIn: () => Promise<void>) => beginChallenge(provider, onSignIn),
  })),
  ...thatCan('setsUpAtSignIn').map((provider) => ({
    name: `${provider.name} with a setup at sign-in`,
    begin: (onSignIn: () => Promise<void>) => beginSetup(provider, onSignIn),
  })),
];

describe('the app after a right code', () => {
  it.each(SIGN_INS)('$name passes when the promise of the app has resolved.', async ({ begin }) => {
    let openApp: () => void = () => undefined;
    const onSignIn = vi.fn(() => new Promise<void>((resolve) => (openApp = resolve)));
    const { code, send } = await begin(onSignIn);
    const onPassed = vi.fn<() => void>();
    const passed = send(code).then(onPassed);
    await vi.waitFor(() => expect(onSignIn).toHaveBeenCalledOnce());
    await new Promise((next) => setTimeout(next, 10));
    expect(onPassed).not.toHaveBeenCalled();
    openApp();
    await passed;
    expect(onPassed).toHaveBeenCalledOnce();
  });

  it.each(SIGN_INS)(
    '$name calls no error of the app a wrong code, and does not send the right one again.',
    async ({ begin }) => {
      const cause = Object.assign(new Error('The session is gone'), { type: 'invalid-code' });
      const onSignIn = vi.fn<() => Promise<void>>().mockRejectedValueOnce(cause);
      const { code, requests, send } = await begin(onSignIn);
      expect(await readFailure(send(code))).toEqual({ type: 'unknown', cause });
      requests.length = 0;
      await send(code);
      expect(requests).toEqual([]);
      expect(onSignIn).toHaveBeenCalledTimes(2);
    },
  );

  it.each(SIGN_INS)(
    '$name says that there is no connection if the app has none.',
    async ({ begin }) => {
      const { code, send } = await begin(() => Promise.reject(new TypeError('Failed to fetch')));
      expect(await readFailure(send(code))).toEqual({ type: 'network' });
    },
  );

  it.each(SIGN_INS)(
    '$name gives the result of a right code to no other code.',
    async ({ begin }) => {
      const onSignIn = vi.fn<() => Promise<void>>().mockRejectedValueOnce(new Error('No session'));
      const { code, send } = await begin(onSignIn);
      await readFailure(send(code));
      await readFailure(send(WRONG_CODE));
      expect(onSignIn).toHaveBeenCalledOnce();
    },
  );
});
