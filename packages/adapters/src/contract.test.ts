import { generateTotp, parseKeyUri } from '@tessera/core';
import { type TwoFactorError, toTwoFactorError } from '@tessera/react';
import { describe, expect, it } from 'vitest';
import { WireError } from './test/create-wire.ts';
import { AMPLIFY } from './test/double-amplify.ts';
import { APPWRITE } from './test/double-appwrite.ts';
import { AUTH0 } from './test/double-auth0.ts';
import { BETTER_AUTH } from './test/double-better-auth.ts';
import { CLERK } from './test/double-clerk.ts';
import { DIRECTUS } from './test/double-directus.ts';
import { ALLAUTH } from './test/double-django-allauth.ts';
import { FIREBASE } from './test/double-firebase.ts';
import { FORTIFY } from './test/double-laravel-fortify.ts';
import { LOGTO } from './test/double-logto.ts';
import { ORY } from './test/double-ory.ts';
import { PARSE } from './test/double-parse.ts';
import { SUPABASE } from './test/double-supabase.ts';
import { SUPERTOKENS } from './test/double-supertokens.ts';
import { type Double, ISSUER, type Provider } from './test/double.ts';

/** Every adapter. */
const PROVIDERS: readonly Provider[] = [
  AMPLIFY,
  APPWRITE,
  AUTH0,
  BETTER_AUTH,
  CLERK,
  DIRECTUS,
  ALLAUTH,
  FIREBASE,
  FORTIFY,
  LOGTO,
  ORY,
  PARSE,
  SUPABASE,
  SUPERTOKENS,
];

const { signal } = new AbortController();

/** A code that no key of a test has now. */
const WRONG_CODE = '918273';

type Enrollment = Awaited<ReturnType<Double['adapter']['start']>>;

type Trait = {
  [Name in keyof Provider]: object extends Provider[Name] ? never : Name;
}[Exclude<keyof Provider, 'name' | 'create' | 'verifyRequests'>];

/** Whether a provider can have a case. Otherwise its entry in the table says why not. */
function can(provider: Provider, trait: Trait): boolean {
  return typeof provider[trait] !== 'object';
}

/** The providers that can have a case. */
function thatCan(trait: Trait): Provider[] {
  return PROVIDERS.filter((provider) => can(provider, trait));
}

/** The providers that cannot have a case. */
function thatCannot(trait: Trait): Provider[] {
  return PROVIDERS.filter((provider) => !can(provider, trait));
}

/** Begins a first setup. */
function start({ adapter, proof }: Double, input: object = {}): Promise<Enrollment> {
  return adapter.start({ intent: 'enroll', signal, proof, ...input });
}

function readSecret({ keyUri, secret }: Enrollment): string {
  return keyUri ? parseKeyUri(keyUri).secret : secret!;
}

/** Sends a code. Of the enrollment, an adapter needs its handle only. */
async function verify(double: Double, { handle }: Enrollment, code: string) {
  const { adapter, proof } = double;
  const enrollment = { handle };
  const input = { code, enrollment, intent: 'enroll', signal, proof } as const;
  return throwReturned(await adapter.verify(input));
}

async function verifyRight(double: Double, enrollment: Enrollment) {
  return verify(double, enrollment, generateTotp({ secret: readSecret(enrollment) }));
}

/** The components take these for failures, too. */
function throwReturned<Result>(result: Result): Result {
  if (result === false) {
    throw Object.assign(new Error('Returned'), { type: 'invalid-code' });
  }
  return result;
}

/** Returns the error of a failure, as the wizard reads it. Nothing secret may be in it. */
async function readFailure(
  attempt: Promise<unknown>,
  secrets: readonly (string | undefined)[] = [],
): Promise<TwoFactorError> {
  const thrown: unknown = await attempt.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(thrown).toBeInstanceOf(Error);
  const { message, cause, stack } = thrown as Error;
  const text = [message, stack, JSON.stringify(thrown), JSON.stringify(cause)].join('\n');
  for (const secret of [WRONG_CODE, ...secrets].filter((one) => one !== undefined)) {
    expect(text).not.toContain(secret);
  }
  return toTwoFactorError(thrown);
}

async function readStatus({ adapter }: Double) {
  return adapter.status!({ signal });
}

describe('setup', () => {
  it.each(PROVIDERS)(
    '$name has the whole issuer in its key URI, or leaves it out.',
    async (provider) => {
      const enrollment = await start(await provider.create());
      expect(readSecret(enrollment)).toMatch(/^[A-Z2-7]{16,}$/);
      const { issuer = ISSUER } = enrollment.keyUri ? parseKeyUri(enrollment.keyUri) : {};
      expect(issuer).toBe(ISSUER);
    },
  );

  it.each(thatCan('startRequest'))('$name creates one key for a setup.', async (provider) => {
    const double = await provider.create();
    await start(double);
    const { startRequest } = provider;
    expect(double.wire.requests.filter((name) => name === startRequest)).toHaveLength(1);
  });

  it.each(PROVIDERS)(
    '$name refuses a wrong code, and the right one turns two-factor on.',
    async (provider) => {
      const double = await provider.create();
      const enrollment = await start(double);
      const error = await readFailure(verify(double, enrollment, WRONG_CODE), [
        readSecret(enrollment),
      ]);
      expect(error).toMatchObject({ type: 'invalid-code' });
      expect(await readStatus(double)).toMatchObject({ enrolled: false });
      await verifyRight(double, enrollment);
      expect(await readStatus(double)).toMatchObject({ enrolled: true });
    },
  );

  it.each(thatCan('refusesAsData'))(
    '$name refuses a wrong code with the status 200.',
    async (provider) => {
      const double = await provider.create();
      const enrollment = await start(double);
      await readFailure(verify(double, enrollment, WRONG_CODE));
      expect(double.wire.statuses.at(-1)).toBe(200);
    },
  );

  it.each(PROVIDERS)(
    '$name gets the requests of a right code in their order.',
    async (provider) => {
      const double = await provider.create();
      const enrollment = await start(double);
      double.wire.requests.length = 0;
      await verifyRight(double, enrollment);
      expect(double.wire.requests).toEqual(provider.verifyRequests);
    },
  );

  it.each(thatCan('expires'))(
    '$name says that a setup is gone, which is not a wrong code.',
    async (provider) => {
      const double = await provider.create();
      const enrollment = await start(double);
      await double.expire!();
      expect(await readFailure(verifyRight(double, enrollment))).toMatchObject({
        type: 'enrollment-expired',
      });
    },
  );

  it.each(PROVIDERS)('$name limits requests.', async (provider) => {
    const double = await provider.create();
    const enrollment = await start(double);
    double.limit();
    expect(await readFailure(verifyRight(double, enrollment))).toMatchObject({
      type: 'rate-limited',
    });
  });

  it.each(thatCan('wait'))(
    '$name says how long to wait after too many requests.',
    async (provider) => {
      const double = await provider.create();
      const enrollment = await start(double);
      double.limit();
      const { retryAt } = (await readFailure(verifyRight(double, enrollment))) as {
        retryAt: number;
      };
      const seconds = (retryAt - Date.now()) / 1000;
      expect(seconds).toBeGreaterThan(Number(provider.wait) - 5);
      expect(seconds).toBeLessThanOrEqual(Number(provider.wait));
    },
  );

  it.each(PROVIDERS)('$name without a connection is an error of the network.', async (provider) => {
    const double = await provider.create();
    const enrollment = await start(double);
    double.wire.isOffline = true;
    const network = { type: 'network' };
    expect(await readFailure(verifyRight(double, enrollment))).toMatchObject(network);
    expect(await readFailure(readStatus(double))).toMatchObject(network);
  });

  it.each(PROVIDERS)(
    '$name tells in its status that a code was right if the answer got lost.',
    async (provider) => {
      const double = await provider.create();
      const enrollment = await start(double);
      double.wire.lostAnswer = provider.verifyRequests.at(-1);
      const error = await readFailure(verifyRight(double, enrollment), [readSecret(enrollment)]);
      expect(error).toMatchObject({ type: 'network' });
      double.wire.lostAnswer = undefined;
      expect(await readStatus(double)).toMatchObject({ enrolled: true });
    },
  );

  it.each(thatCan('retriesSecond'))(
    '$name gets only the second request of a right code again.',
    async (provider) => {
      const double = await provider.create();
      const [first, second] = provider.verifyRequests;
      const enrollment = await start(double);
      double.wire.refuse = (name) => (name === second ? new WireError(400) : undefined);
      await readFailure(verifyRight(double, enrollment), [readSecret(enrollment)]);
      double.wire.refuse = undefined;
      double.wire.requests.length = 0;
      await verifyRight(double, enrollment);
      expect(double.wire.requests).not.toContain(first);
      expect(double.wire.requests).toContain(second);
      expect(await readStatus(double)).toMatchObject({ enrolled: true });
    },
  );

  it.each(PROVIDERS)('$name gets no request after the setup was aborted.', async (provider) => {
    const double = await provider.create();
    double.wire.requests.length = 0;
    await expect(start(double, { signal: AbortSignal.abort() })).rejects.toHaveProperty(
      'name',
      'AbortError',
    );
    expect(double.wire.requests).toEqual([]);
  });

  it.each(thatCan('startRequest'))(
    '$name gets no second request after the first was aborted.',
    async (provider) => {
      const double = await provider.create();
      double.wire.requests.length = 0;
      const controller = new AbortController();
      double.wire.onRequest = () => controller.abort();
      await start(double, { signal: controller.signal }).catch(() => undefined);
      expect(double.wire.requests).toHaveLength(1);
    },
  );

  it.each(thatCan('cancels'))('$name discards a setup that was canceled.', async (provider) => {
    const double = await provider.create();
    const enrollment = await start(double);
    await double.adapter.cancel!(enrollment);
    await readFailure(verifyRight(double, enrollment));
    expect(await readStatus(double)).toMatchObject({ enrolled: false });
  });

  it.each(thatCannot('cancels'))('$name has nothing to cancel.', async (provider) => {
    const { adapter } = await provider.create();
    expect(adapter.cancel).toBe(undefined);
  });

  it.each(PROVIDERS)(
    '$name keeps a setup that has begun when it is asked for the status.',
    async (provider) => {
      const double = await provider.create();
      const enrollment = await start(double);
      await readStatus(double);
      await readStatus(double);
      await verifyRight(double, enrollment);
      expect(await readStatus(double)).toMatchObject({ enrolled: true });
    },
  );

  it.each(PROVIDERS)('$name turns two-factor off.', async (provider) => {
    const double = await provider.create();
    await verifyRight(double, await start(double));
    const proof = double.proveDisable?.() ?? double.proof;
    await double.adapter.disable!({ signal, proof });
    expect(await readStatus(double)).toMatchObject({ enrolled: false });
  });
});

describe('recovery codes', () => {
  it.each(thatCan('codes'))(
    '$name has the first recovery codes at one moment.',
    async (provider) => {
      const double = await provider.create();
      const { adapter, proof } = double;
      const enrollment = await start(double);
      const result = (await verifyRight(double, enrollment)) as { recoveryCodes?: string[] } | null;
      const early = enrollment.recoveryCodes ?? result?.recoveryCodes;
      const input = { enrollment: { handle: enrollment.handle }, signal, proof };
      const codes = early ?? (await adapter.recoveryCodes!(input));
      expect(codes.length).toBeGreaterThan(0);
      expect({
        start: enrollment.recoveryCodes?.length ?? 0,
        verify: result?.recoveryCodes?.length ?? 0,
        after: early ? 0 : codes.length,
      }).toEqual({ start: 0, verify: 0, after: 0, [provider.codes as string]: codes.length });
      await adapter.confirmRecoveryCodes?.({ codes, ...input });
    },
  );

  it.each(thatCan('renewsCodes'))('$name makes new recovery codes.', async (provider) => {
    const double = await provider.create();
    const { adapter, proof } = double;
    await verifyRight(double, await start(double));
    const codes = await adapter.recoveryCodes!({ signal, proof });
    await adapter.confirmRecoveryCodes?.({ codes, signal, proof });
    const others = await adapter.recoveryCodes!({ signal, proof });
    expect(others.length).toBeGreaterThan(0);
    expect(others).not.toEqual(codes);
  });

  it.each(thatCannot('renewsCodes'))('$name makes no new recovery codes.', async (provider) => {
    const { adapter } = await provider.create();
    expect(adapter.recoveryCodes).toBe(undefined);
  });

  it.each(thatCannot('codes'))('$name has no recovery codes.', async (provider) => {
    const double = await provider.create();
    const { recoveryCodes } = await start(double);
    expect([double.adapter.recoveryCodes, recoveryCodes]).toEqual([undefined, undefined]);
  });
});

describe('proof', () => {
  it.each(thatCan('proves'))(
    '$name tells a wrong proof apart from a missing one.',
    async (provider) => {
      const double = await provider.create();
      const { intent, right, wrong, ...proving } = await double.prove!();
      const { attempt = (proof?: object) => start(double, { intent, proof }) } = proving;
      const secrets = [wrong.password, wrong.code];
      expect(await readFailure(attempt())).toMatchObject({ type: 'reauthentication-required' });
      expect(await readFailure(attempt(wrong), secrets)).toMatchObject({
        type: 'reauthentication-failed',
      });
      expect(await attempt(right)).toBeTypeOf('object');
    },
  );

  it.each(thatCannot('proves'))(
    '$name does not let the wizard ask for a proof.',
    async (provider) => {
      const { adapter } = await provider.create();
      expect(['redirect', undefined]).toContain(adapter.reauthentication?.kind);
    },
  );
});

describe('sign-in', () => {
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
