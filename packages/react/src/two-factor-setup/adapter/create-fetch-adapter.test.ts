import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TwoFactorAdapter } from './adapter.ts';
import { type FetchAdapterOptions, createFetchAdapter } from './create-fetch-adapter.ts';

const { signal } = new AbortController();
const ENDPOINTS = { start: '/start', verify: '/verify' };

function answering(
  answer: Response,
  options: Partial<FetchAdapterOptions> = {},
): { adapter: TwoFactorAdapter; calls: ReturnType<typeof vi.fn<typeof fetch>> } {
  const calls = vi.fn<typeof fetch>(async () => answer);
  return { adapter: createFetchAdapter({ endpoints: ENDPOINTS, fetch: calls, ...options }), calls };
}

afterEach(() => {
  vi.useRealTimers();
});

describe('createFetchAdapter', () => {
  it('The adapter posts JSON and reads an enrollment.', async () => {
    const { adapter, calls } = answering(Response.json({ keyUri: 'otpauth://totp/x' }));
    expect(await adapter.start({ intent: 'enroll', signal })).toEqual({
      keyUri: 'otpauth://totp/x',
    });
    expect(calls).toHaveBeenCalledWith('/start', {
      method: 'POST',
      credentials: 'same-origin',
      redirect: 'manual',
      signal,
      headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
      body: '{"intent":"enroll"}',
    });
  });

  it('The adapter sends the code, and nothing of an enrollment without a handle.', async () => {
    const { adapter, calls } = answering(new Response(null, { status: 204 }));
    await adapter.verify({
      code: '123456',
      enrollment: { secret: 'SECRET' },
      intent: 'enroll',
      signal,
    });
    expect(calls.mock.calls[0]?.[1]?.body).toBe('{"code":"123456","intent":"enroll"}');
  });

  it('The adapter calls the function for headers for each request.', async () => {
    let token = 0;
    const { adapter, calls } = answering(new Response(null, { status: 204 }), {
      headers: () => ({ 'X-CSRF-Token': String(++token) }),
    });
    calls.mockImplementation(async () => Response.json({ secret: 'A' }));
    await adapter.start({ intent: 'enroll', signal });
    await adapter.start({ intent: 'enroll', signal });
    expect(
      calls.mock.calls.map(([, init]) => new Headers(init?.headers).get('X-CSRF-Token')),
    ).toEqual(['1', '2']);
  });

  it('The adapter has only the methods that the backend has endpoints for.', () => {
    expect(Object.keys(createFetchAdapter({ endpoints: ENDPOINTS })).toSorted()).toEqual([
      'start',
      'verify',
    ]);
  });

  it.each([
    ['text', 'id'],
    ['a number', 7],
    ['an object', { factor: 'id', steps: [1, null, true] }],
  ])(
    'The adapter sends a handle that is %s with every request about its enrollment.',
    async (_name, handle) => {
      const { adapter, calls } = answering(Response.json(['A']), {
        endpoints: { ...ENDPOINTS, cancel: '/c', recoveryCodes: '/r', confirmRecoveryCodes: '/s' },
      });
      calls.mockImplementation(async () => Response.json(['A']));
      const enrollment = { secret: 'SECRET', handle };
      await adapter.verify({ code: '1', enrollment, intent: 'enroll', signal });
      await adapter.cancel?.(enrollment);
      await adapter.recoveryCodes?.({ enrollment, signal });
      await adapter.confirmRecoveryCodes?.({ codes: ['A'], enrollment, signal });
      const bodies = calls.mock.calls.map(([, init]) => JSON.parse(init?.body as string) as object);
      expect(bodies).toEqual([
        { code: '1', intent: 'enroll', handle },
        { handle },
        { handle },
        { handle },
      ]);
    },
  );

  it('A status can have another meaning than the default.', async () => {
    const { adapter } = answering(new Response('', { status: 423 }), {
      endpoints: ENDPOINTS,
      errors: { 423: 'reauthentication-required' },
      reauthentication: { kind: 'password' },
    });
    await expect(adapter.start({ intent: 'enroll', signal })).rejects.toEqual({
      type: 'reauthentication-required',
    });
    expect(adapter.reauthentication).toEqual({ kind: 'password' });
  });

  it('An error in the body counts more than the status, and says what proves the user.', async () => {
    const error = { type: 'reauthentication-required', kind: 'redirect', url: '/sign-in' };
    const { adapter } = answering(Response.json({ error }, { status: 403 }), {
      endpoints: ENDPOINTS,
      errors: { 403: 'locked' },
    });
    await expect(adapter.start({ intent: 'enroll', signal })).rejects.toEqual(error);
  });

  it('The adapter sends the proof of a re-authentication.', async () => {
    const { adapter, calls } = answering(Response.json(['A']), {
      endpoints: { ...ENDPOINTS, recoveryCodes: '/r', disable: '/d' },
    });
    calls.mockImplementation(async () => Response.json({ recoveryCodes: [] }));
    const proof = { password: 'correct horse' };
    await adapter.start({ intent: 'enroll', proof, signal });
    await adapter.verify({ code: '1', enrollment: {}, intent: 'enroll', proof, signal });
    await adapter.recoveryCodes?.({ proof, signal });
    await adapter.disable?.({ proof, signal });
    await adapter.disable?.({ signal });
    const bodies = calls.mock.calls.map(([, init]) => JSON.parse(init?.body as string) as object);
    expect(bodies.map((body) => 'proof' in body && body.proof)).toEqual([
      proof,
      proof,
      proof,
      proof,
      false,
    ]);
  });

  it('The adapter does not send a handle that is not a JSON value, and warns the developer.', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const { adapter, calls } = answering(new Response(null, { status: 204 }));
    const handle = { secret: new URL('https://example.org/s3cret') };
    await adapter.verify({ code: '1', enrollment: { handle }, intent: 'enroll', signal });
    expect(calls.mock.calls[0]?.[1]?.body).toBe('{"code":"1","intent":"enroll"}');
    expect(warn).toHaveBeenCalledWith(
      expect.stringMatching(/^Tessera: A `handle` or the result of `reauthenticate`/),
    );
    expect(warn.mock.calls.join()).not.toContain('s3cret');
  });

  it('The adapter says which recovery codes were saved when the backend identifies them.', async () => {
    const { adapter, calls } = answering(Response.json({}), {
      endpoints: { ...ENDPOINTS, recoveryCodes: '/r', confirmRecoveryCodes: '/s' },
    });
    async function confirmedAfter(answer: object, act: () => Promise<unknown>): Promise<unknown> {
      calls.mockImplementation(async (address) => Response.json(address === '/s' ? {} : answer));
      await act();
      await adapter.confirmRecoveryCodes?.({ codes: [], signal });
      return JSON.parse(calls.mock.lastCall?.[1]?.body as string);
    }
    const verify = () => adapter.verify({ code: '1', enrollment: {}, intent: 'enroll', signal });
    const renew = async () => adapter.recoveryCodes?.({ signal });
    const recoveryCodes = ['A'];
    expect(await confirmedAfter({ recoveryCodes, recoveryCodesId: 'first' }, verify)).toEqual({
      recoveryCodesId: 'first',
    });
    expect(await confirmedAfter({ recoveryCodes, recoveryCodesId: 2 }, renew)).toEqual({
      recoveryCodesId: 2,
    });
    expect(await confirmedAfter(recoveryCodes, renew)).toEqual({});
  });

  it('An authenticator is named by its id, to replace, rename and remove it.', async () => {
    const { adapter, calls } = answering(Response.json({}), {
      endpoints: { ...ENDPOINTS, rename: '/rename', remove: '/remove' },
    });
    calls.mockImplementation(async () => Response.json({}));
    const authenticator = { id: 'a1', name: 'Old phone', createdAt: 0 };
    const proof = { password: 'correct horse' };
    const replacing = { intent: 'replace', replaces: authenticator, signal } as const;
    await adapter.start(replacing);
    await adapter.verify({ code: '1', enrollment: {}, ...replacing });
    expect(await adapter.rename?.({ authenticator, name: 'Phone', proof, signal })).toBeUndefined();
    expect(await adapter.remove?.({ authenticator, proof, signal })).toBeUndefined();
    const sent = calls.mock.calls.map(([address, init]) => [address, init?.body as string]);
    expect(sent.map(([address, body]) => [address, JSON.parse(body as string)])).toEqual([
      [ENDPOINTS.start, { intent: 'replace', replaces: 'a1' }],
      [ENDPOINTS.verify, { code: '1', intent: 'replace', replaces: 'a1' }],
      ['/rename', { id: 'a1', name: 'Phone', proof }],
      ['/remove', { id: 'a1', proof }],
    ]);
  });

  it('The codes that are left are asked for with the proof, and are not the newest to confirm.', async () => {
    const { adapter, calls } = answering(
      Response.json({ recoveryCodes: ['A'], recoveryCodesId: 1 }),
      {
        endpoints: { ...ENDPOINTS, viewRecoveryCodes: '/view', confirmRecoveryCodes: '/s' },
      },
    );
    const proof = { password: 'correct horse' };
    expect(await adapter.viewRecoveryCodes?.({ proof, signal })).toEqual(['A']);
    expect(calls.mock.lastCall?.[0]).toBe('/view');
    expect(JSON.parse(calls.mock.lastCall?.[1]?.body as string)).toEqual({ proof });
    calls.mockImplementation(async () => Response.json({}));
    await adapter.confirmRecoveryCodes?.({ codes: [], signal });
    expect(calls.mock.lastCall?.[1]?.body).toBe('{}');
  });

  it.each([[['A', 'B']], [{ recoveryCodes: ['A', 'B'] }]])(
    'The adapter reads recovery codes from %j.',
    async (body) => {
      const { adapter } = answering(Response.json(body), {
        endpoints: { ...ENDPOINTS, recoveryCodes: '/codes' },
      });
      expect(await adapter.recoveryCodes?.({ signal })).toEqual(['A', 'B']);
    },
  );

  it('The adapter requests the status by GET.', async () => {
    const { adapter, calls } = answering(Response.json({ enrolled: true }), {
      endpoints: { ...ENDPOINTS, status: '/status' },
    });
    expect(await adapter.status?.({ signal })).toEqual({ enrolled: true });
    expect(calls.mock.calls[0]?.[1]).toMatchObject({ method: 'GET' });
    expect(calls.mock.calls[0]?.[1]?.body).toBeUndefined();
  });

  it('The adapter sends the intent and the name of the authenticator.', async () => {
    const { adapter, calls } = answering(Response.json({ secret: 'A' }));
    await adapter.start({ intent: 'add', name: 'Phone', signal });
    expect(calls.mock.calls[0]?.[1]?.body).toBe('{"intent":"add","name":"Phone"}');
  });

  it.each([
    ['a pending enrollment', Response.json({ secret: 'A' }), { secret: 'A' }],
    ['null', Response.json(null), undefined],
    ['nothing', new Response(null, { status: 204 }), undefined],
  ])(
    'The adapter requests the pending enrollment by GET and reads %s.',
    async (_name, answer, expected) => {
      const { adapter, calls } = answering(answer, {
        endpoints: { ...ENDPOINTS, resume: '/pending' },
      });
      expect(await adapter.resume?.({ signal })).toEqual(expected);
      expect(calls.mock.calls[0]?.[1]).toMatchObject({ method: 'GET' });
    },
  );

  it('The adapter turns two-factor off at the endpoint for that.', async () => {
    const { adapter, calls } = answering(new Response(null, { status: 204 }), {
      endpoints: { ...ENDPOINTS, disable: '/off' },
    });
    await adapter.disable?.({ signal });
    expect(calls.mock.calls[0]?.[0]).toBe('/off');
  });

  it.each([
    [401, 'session-expired'],
    [403, 'not-allowed'],
    [409, 'already-enrolled'],
    [410, 'enrollment-expired'],
    [422, 'invalid-code'],
    [423, 'locked'],
    [429, 'rate-limited'],
    [500, 'unknown'],
    [502, 'network'],
    [503, 'network'],
    [504, 'network'],
  ])('Status %i is an error of type %s.', async (status, type) => {
    const { adapter } = answering(new Response('<html>', { status }));
    await expect(adapter.start({ intent: 'enroll', signal })).rejects.toMatchObject({ type });
  });

  it('Status 400 is an invalid code if `verify` answers with it, and unknown otherwise.', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    for (const body of ['Wrong code', '{"message":"Invalid code"}', '']) {
      const { adapter } = answering(new Response(body, { status: 400 }));
      await expect(
        adapter.verify({ code: '1', enrollment: {}, intent: 'enroll', signal }),
      ).rejects.toEqual({ type: 'invalid-code' });
    }
    for (const endpoint of ['start', 'recoveryCodes', 'disable'] as const) {
      const { adapter } = answering(new Response('', { status: 400 }), {
        endpoints: { ...ENDPOINTS, recoveryCodes: '/codes', disable: '/off' },
      });
      await expect(adapter[endpoint]?.({ intent: 'enroll', signal })).rejects.toMatchObject({
        type: 'unknown',
      });
    }
  });

  it('A status that the user cannot be told about warns the developer once.', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    for (const status of [418, 418, 422, 503]) {
      const { adapter } = answering(new Response('', { status }));
      await expect(
        adapter.verify({ code: '1', enrollment: {}, intent: 'enroll', signal }),
      ).rejects.toBeDefined();
    }
    expect(warn.mock.calls.map(([text]) => String(text))).toEqual([
      expect.stringContaining('The endpoint `verify` answered with status 418'),
    ]);
  });

  it.each([
    [{ error: { type: 'invalid-code', attemptsLeft: 3 } }],
    [{ type: 'invalid-code', attemptsLeft: 3 }],
  ])('A body that names the error takes precedence over the status: %j.', async (body) => {
    const { adapter } = answering(Response.json(body, { status: 400 }));
    await expect(
      adapter.verify({ code: '1', enrollment: {}, intent: 'enroll', signal }),
    ).rejects.toEqual({
      type: 'invalid-code',
      attemptsLeft: 3,
    });
  });

  it.each([
    ['30', 30_000],
    ['Thu, 01 Jan 1970 00:02:00 GMT', 120_000],
    ['soon', undefined],
  ])(
    'The adapter reads the time of the next try from Retry-After: %s.',
    async (header, retryAt) => {
      vi.useFakeTimers({ now: 0 });
      const types = { 423: 'locked', 429: 'rate-limited', 503: 'network' };
      for (const [status, type] of Object.entries(types)) {
        const headers = { 'Retry-After': header };
        const { adapter } = answering(new Response(null, { status: Number(status), headers }));
        await expect(adapter.start({ intent: 'enroll', signal })).rejects.toEqual({
          type,
          retryAt,
        });
      }
    },
  );

  it('The adapter reads the time of the next try from ISO text in the body.', async () => {
    const error = { type: 'locked', retryAt: '1970-01-01T00:00:05Z' };
    const { adapter } = answering(Response.json({ error }, { status: 423 }));
    await expect(adapter.start({ intent: 'enroll', signal })).rejects.toEqual({
      type: 'locked',
      retryAt: 5000,
    });
  });

  it('The adapter passes a network error on as it is.', async () => {
    const lost = new TypeError('Failed to fetch');
    const adapter = createFetchAdapter({ endpoints: ENDPOINTS, fetch: () => Promise.reject(lost) });
    await expect(adapter.start({ intent: 'enroll', signal })).rejects.toBe(lost);
  });
});

describe('createFetchAdapter, on an unexpected answer', () => {
  const everything = {
    start: '/start',
    verify: '/verify',
    resume: '/resume',
    cancel: '/cancel',
    recoveryCodes: '/codes',
    viewRecoveryCodes: '/codes/view',
    confirmRecoveryCodes: '/saved',
    status: '/status',
    rename: '/rename',
    remove: '/remove',
    disable: '/off',
  };
  const acts: Array<[string, (adapter: TwoFactorAdapter) => Promise<unknown> | undefined]> = [
    ['start', (adapter) => adapter.start({ intent: 'enroll', signal })],
    [
      'verify',
      (adapter) => adapter.verify({ code: '1', enrollment: {}, intent: 'enroll', signal }),
    ],
    ['resume', (adapter) => adapter.resume?.({ signal })],
    ['cancel', (adapter) => adapter.cancel?.({})],
    ['recoveryCodes', (adapter) => adapter.recoveryCodes?.({ signal })],
    ['viewRecoveryCodes', (adapter) => adapter.viewRecoveryCodes?.({ signal })],
    ['confirmRecoveryCodes', (adapter) => adapter.confirmRecoveryCodes?.({ codes: [], signal })],
    ['status', (adapter) => adapter.status?.({ signal })],
    ['rename', (adapter) => adapter.rename?.({ authenticator: { id: '1' }, name: 'A', signal })],
    ['remove', (adapter) => adapter.remove?.({ authenticator: { id: '1' }, signal })],
    ['disable', (adapter) => adapter.disable?.({ signal })],
  ];
  const page = '<!doctype html><title>Sign in</title>';
  const html = { 'Content-Type': 'text/html; charset=utf-8' };

  function answeringAll(answer: Response): TwoFactorAdapter {
    return answering(answer, { endpoints: everything }).adapter;
  }

  beforeEach(() => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  });

  it.each(acts)('The request %s fails when the answer is a page.', async (name, act) => {
    const error: unknown = await act(answeringAll(new Response(page, { headers: html })))?.catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toMatchObject({ type: 'unknown', cause: expect.any(TypeError) });
    const { message } = (error as { cause: TypeError }).cause;
    expect(message).toContain(`\`${name}\` answered with status 200 and text/html.`);
    expect(message).not.toContain('Sign in');
    expect(console.warn).toHaveBeenCalledWith(message);
  });

  it.each(acts)(
    'The request %s fails with an expired session when it is redirected.',
    async (_name, act) => {
      const followed = Response.json({ secret: 'A', recoveryCodes: ['A'], enrolled: true });
      Object.defineProperty(followed, 'redirected', { value: true });
      const opaque = Response.error();
      Object.defineProperty(opaque, 'type', { value: 'opaqueredirect' });
      const seen = new Response(null, { status: 302, headers: { Location: '/sign-in' } });
      for (const answer of [followed, opaque, seen]) {
        await expect(act(answeringAll(answer))).rejects.toEqual({ type: 'session-expired' });
      }
    },
  );

  it.each(acts)(
    'The request %s fails when the body of a success names an error.',
    async (_name, act) => {
      const answer = Response.json({ error: { type: 'not-allowed' } });
      await expect(act(answeringAll(answer))).rejects.toEqual({ type: 'not-allowed' });
    },
  );

  it.each(acts)(
    'An error of the request %s holds nothing else of the answer.',
    async (_name, act) => {
      const secret = 'JBSWY3DPEHPK3PXP';
      const warning = vi.mocked(console.warn);
      for (const [body, type] of [
        [{ type: 'rate-limited', secret, retryAt: 5 }, 'rate-limited'],
        [{ error: { type: 'locked', cause: secret, attemptsLeft: secret } }, 'locked'],
        [{ error: { type: 'unknown', cause: secret } }, 'unknown'],
        [{ error: { type: 'misconfigured', cause: { secret } } }, 'misconfigured'],
        [{ error: secret, valid: true }, 'unknown'],
        [{ error: { message: secret } }, 'unknown'],
      ] as const) {
        const answer = Response.json(body);
        const error: unknown = await act(answeringAll(answer))?.catch((thrown: unknown) => thrown);
        const { cause } = error as { cause?: unknown };
        expect(JSON.stringify([error, String(cause), warning.mock.calls])).not.toContain(secret);
        expect(error).toHaveProperty('type', type);
      }
    },
  );

  it.each(
    acts.filter(([name]) =>
      ['start', 'recoveryCodes', 'viewRecoveryCodes', 'status'].includes(name),
    ),
  )('The request %s fails when the answer is empty.', async (_name, act) => {
    for (const answer of [
      new Response(null, { status: 204 }),
      new Response(''),
      Response.json(null),
    ]) {
      await expect(act(answeringAll(answer))).rejects.toMatchObject({ type: 'unknown' });
    }
  });

  it.each([{ valid: false }, { verified: false }, { ok: false }, { success: false }])(
    'The requests verify and disable fail when the answer is %j.',
    async (body) => {
      await expect(
        answeringAll(Response.json(body)).verify({
          code: '1',
          enrollment: {},
          intent: 'enroll',
          signal,
        }),
      ).rejects.toEqual({ type: 'invalid-code' });
      await expect(answeringAll(Response.json(body)).disable?.({ signal })).rejects.toMatchObject({
        type: 'unknown',
      });
    },
  );

  it('An enrollment may say that it is not verified yet.', async () => {
    const enrollment = { secret: 'A', verified: false };
    expect(
      await answeringAll(Response.json(enrollment)).start({ intent: 'enroll', signal }),
    ).toEqual(enrollment);
  });

  it('The request verify is lost when its answer breaks off.', async () => {
    const broken = new ReadableStream({
      start: (body) => body.error(new TypeError('network error')),
    });
    await expect(
      answeringAll(new Response(broken)).verify({
        code: '1',
        enrollment: {},
        intent: 'enroll',
        signal,
      }),
    ).rejects.toThrow('network error');
  });

  it.each([
    ['nothing', ''],
    ['white space', '\n'],
    ['an empty object', '{}'],
    ['null', 'null'],
  ])('The request verify succeeds when the answer is %s.', async (_name, body) => {
    await expect(
      answeringAll(new Response(body)).verify({
        code: '1',
        enrollment: {},
        intent: 'enroll',
        signal,
      }),
    ).resolves.not.toBe(false);
  });
});
